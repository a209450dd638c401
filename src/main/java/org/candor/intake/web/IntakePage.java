package org.candor.intake.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.candor.intake.Intake;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeSection;
import org.candor.intake.IntakeSections;
import org.candor.intake.IntakeService;
import org.candor.questionnaire.QuestionnaireResponse.State;
import org.candor.shared.web.TextBundle;
import org.jspecify.annotations.Nullable;

/** Page {@code patient/intake}: the sections of intake, how far each is, and what comes next. */
@Named
@RequestScoped
public class IntakePage {

    @Inject
    private IntakeService intake;

    @Inject
    private IntakeSections sections;

    @Inject
    private TextBundle text;

    private @Nullable Intake opened;
    private Set<String> left = Set.of();

    @PostConstruct
    void load() {
        opened = intake.current().map(r -> intake.open(r.getId())).orElse(null);
        left = opened == null ? Set.of() : intake.leftForCall(opened.request().getId());
    }

    private Optional<Intake> opened() {
        return Optional.ofNullable(opened);
    }

    public boolean isFound() {
        return opened().isPresent();
    }

    public boolean isOpen() {
        return status(IntakeRequest.Status.OPEN)
                && !opened().map(o -> o.request().wasSubmitted()).orElse(false);
    }

    /** The practice asked for more. */
    public boolean isMoreAsked() {
        return status(IntakeRequest.Status.OPEN) && !isOpen();
    }

    public boolean isSent() {
        return status(IntakeRequest.Status.SUBMITTED);
    }

    public boolean isEnded() {
        return opened().map(o -> o.request().hasEnded()).orElse(false);
    }

    private boolean status(IntakeRequest.Status status) {
        return opened().filter(o -> o.request().getStatus() == status).isPresent();
    }

    public String getNumber() {
        return opened().map(o -> o.request().number()).orElse("");
    }

    public @Nullable Instant getSentAt() {
        return opened().map(o -> o.request().getSubmittedAt()).orElse(null);
    }

    public @Nullable UUID getRequest() {
        return opened().map(o -> o.request().getId()).orElse(null);
    }

    /** All sections that are asked. */
    public List<SectionRow> getRows() {
        return shown().stream().map(this::row).toList();
    }

    public List<SectionGroup> getGroups() {
        var groups = new LinkedHashMap<String, List<SectionRow>>();
        for (var section : shown()) {
            groups.computeIfAbsent(section.group().title().in(text.language()), g -> new ArrayList<>())
                    .add(row(section));
        }
        var list = new ArrayList<SectionGroup>();
        groups.forEach((title, rows) -> list.add(new SectionGroup(title, rows)));
        return list;
    }

    private SectionRow row(IntakeSection section) {
        var intakeNow = opened().orElseThrow();
        var questionnaire = sections.questionnaire(section);
        return new SectionRow(
                section.id(),
                questionnaire.title().in(text.language()),
                questionnaire.description().in(text.language()),
                intakeNow.packet().state(section),
                intakeNow.isEditable(section),
                isOpen() && sections.isBeforeCall(section),
                left.contains(section.id()));
    }

    private List<IntakeSection> shown() {
        return opened().map(o -> o.packet().shown()).orElse(List.of());
    }

    private List<IntakeSection> unfinished() {
        return opened().map(o -> o.packet().unfinished()).orElse(List.of());
    }

    public int getAll() {
        return shown().size();
    }

    public int getDone() {
        return getAll() - unfinished().size();
    }

    public int getMinutesLeft() {
        return opened().map(o -> o.packet().minutesLeft()).orElse(0);
    }

    public boolean isFinished() {
        return isFound() && unfinished().isEmpty();
    }

    public int getMinutesLeftBeforeCall() {
        return opened().map(o -> o.packet().minutesLeftBeforeCall()).orElse(0);
    }

    /** The section to go on with: one begun, else the first not started, those for the first call before the others. */
    public @Nullable SectionRow getNext() {
        var open = unfinished();
        return open.stream()
                .filter(s -> opened().orElseThrow().packet().state(s) == State.IN_PROGRESS)
                .findFirst()
                .or(() -> open.stream().filter(sections::isBeforeCall).findFirst())
                .or(() -> open.stream().filter(s -> !left.contains(s.id())).findFirst())
                .map(this::row)
                .orElse(null);
    }

    public @Nullable Instant getSavedAt() {
        return opened().flatMap(o -> o.packet().lastSaved()).orElse(null);
    }
}
