package org.candor.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.intake.Intake;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeSections;
import org.candor.intake.IntakeService;
import org.candor.intake.SubmissionService;
import org.candor.questionnaire.AnswerCheck;
import org.candor.questionnaire.AnswerProblem;
import org.candor.review.InformationService;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/** Page {@code patient/answer-more}: what the practice asked in addition, point by point, and the sections it opened again. */
@Named
@ViewScoped
public class AnswerMorePage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IntakeService intake;

    @Inject
    private SubmissionService submissions;

    @Inject
    private InformationService information;

    @Inject
    private IntakeSections sections;

    @Inject
    private FieldNotes notes;

    @Inject
    private TextBundle text;

    @Inject
    private Clock clock;

    private UUID request = new UUID(0, 0);
    private UUID asked = new UUID(0, 0);
    private boolean found;
    private boolean certified;
    private @Nullable Instant dueAt;
    private @Nullable Instant savedAt;
    private List<MorePoint> points = List.of();

    public void open() {
        var current = intake.current().filter(r -> r.getStatus() == IntakeRequest.Status.OPEN && r.wasSubmitted());
        current.map(IntakeRequest::getId).ifPresent(this::open);
    }

    private void open(UUID id) {
        found = true;
        request = id;
        information.asked(id).ifPresent(more -> {
            asked = more.getId();
            dueAt = more.getDueAt();
            points = more.getItems().stream()
                    .map(i -> new MorePoint(i.getId(), i.getWish(), i.getAnswer()))
                    .toList();
        });
    }

    /** The words to a point changed. */
    public void save(MorePoint point) {
        var words = AnswerCheck.clean(List.of(point.getWords())).stream().findFirst();
        information.answer(asked, Map.of(point.id(), words.orElse("")));
        savedAt = clock.instant();
    }

    public @Nullable String submit() {
        boolean all = true;
        for (int i = 0; i < points.size(); i++) {
            save(points.get(i));
            if (points.get(i).getWords().isBlank()) {
                all = false;
                notes.error(
                        "more:points:" + i + ":words",
                        AnswerProblem.NOT_ANSWERED,
                        points.get(i).getWish());
            }
        }
        if (!all) {
            return null;
        }
        submissions.submit(request, certified);
        notes.done("answerMore.sent");
        return "/patient/intake.xhtml?faces-redirect=true";
    }

    /** The sections that were opened again. */
    public List<SectionRow> getRows() {
        if (!found) {
            return List.of();
        }
        Intake opened = intake.open(request);
        var left = intake.leftForCall(request);
        return opened.sections().stream()
                .map(s -> new SectionRow(
                        s.id(),
                        sections.questionnaire(s).title().in(text.language()),
                        sections.questionnaire(s).description().in(text.language()),
                        opened.packet().state(s),
                        true,
                        false,
                        left.contains(s.id())))
                .toList();
    }

    public boolean isFound() {
        return found;
    }

    public List<MorePoint> getPoints() {
        return points;
    }

    public @Nullable Instant getDueAt() {
        return dueAt;
    }

    public @Nullable Instant getSavedAt() {
        return savedAt;
    }

    public boolean isCertified() {
        return certified;
    }

    public void setCertified(boolean certified) {
        this.certified = certified;
    }
}
