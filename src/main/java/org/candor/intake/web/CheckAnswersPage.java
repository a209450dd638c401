package org.candor.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeService;
import org.candor.intake.SubmissionService;
import org.candor.shared.Refusal;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;

/** Page {@code patient/check-answers}: everything answered, in words, to certify and send; afterwards to read again. */
@Named
@ViewScoped
public class CheckAnswersPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IntakeService intake;

    @Inject
    private SubmissionService submissions;

    @Inject
    private FieldNotes notes;

    @Inject
    private TextBundle text;

    private UUID request = new UUID(0, 0);
    private String number = "";
    private boolean sendable;
    private boolean finished;
    private boolean amending;
    private boolean certified;
    private transient List<AnsweredSection> sections = List.of();

    public void open() {
        request = intake.current()
                .map(IntakeRequest::getId)
                .orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "the patient has no request"));
        load();
    }

    private void load() {
        var opened = intake.open(request);
        number = opened.request().number();
        amending = opened.request().wasSubmitted();
        sendable = opened.request().getStatus() == IntakeRequest.Status.OPEN && !amending;
        finished = opened.packet().isFinished();
        sections = opened.packet().shown().stream()
                .map(s -> AnsweredSection.of(
                        s.id(),
                        opened.packet().response(s),
                        opened.isEditable(s),
                        opened.byPhone().contains(s.id()),
                        text.language()))
                .toList();
    }

    public String submit() {
        submissions.submit(request, certified);
        notes.done("checkAnswers.sent");
        return "/patient/intake.xhtml?faces-redirect=true";
    }

    public List<AnsweredSection> getSections() {
        if (sections == null) {
            load();
        }
        return sections;
    }

    public UUID getRequest() {
        return request;
    }

    public String getNumber() {
        return number;
    }

    /** Whether this page sends; an amendment is sent from the page that lists what was asked. */
    public boolean isSendable() {
        return sendable;
    }

    public boolean isFinished() {
        return finished;
    }

    public boolean isAmending() {
        return amending;
    }

    public boolean isCertified() {
        return certified;
    }

    public void setCertified(boolean certified) {
        this.certified = certified;
    }
}
