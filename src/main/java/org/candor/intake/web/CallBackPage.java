package org.candor.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.candor.access.AccessRefusal;
import org.candor.access.EmailAddress;
import org.candor.config.PracticeZone;
import org.candor.intake.CallBackService;
import org.candor.intake.ClosingReason;
import org.candor.intake.FirstContactRefusal;
import org.candor.patient.Patient;
import org.candor.shared.PhoneNumber;
import org.candor.shared.web.FieldNotes;
import org.candor.shared.web.TextBundle;
import org.candor.workflow.web.WorklistPage;
import org.jspecify.annotations.Nullable;

/** Panel coordinator/call-back: whom to call and how, then invite to sign up or close with a reason. */
@Named
@ViewScoped
public class CallBackPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CallBackService callBacks;

    @Inject
    private WorklistPage worklistPage;

    @Inject
    private FieldNotes notes;

    @Inject
    private TextBundle text;

    @Inject
    private PracticeZone zone;

    private transient @Nullable Patient contact;
    private String outcome = "";
    private String email = "";
    private String reason = "";
    private String consultationDay = "";
    private String consultationTime = "";

    public String answer() {
        return switch (outcome) {
            case "invited" -> invite();
            case "closed" -> close();
            default -> {
                notes.error("callBack:outcome", FirstContactRefusal.OUTCOME_MISSING);
                yield "";
            }
        };
    }

    private String invite() {
        if (EmailAddress.of(email).isEmpty()) {
            notes.error("callBack:email", AccessRefusal.EMAIL_NOT_VALID);
            return "";
        }
        Optional<Instant> consultation = consultation();
        if (consultation.isEmpty() && !(consultationDay.isBlank() && consultationTime.isBlank())) {
            notes.error("callBack:consultationDay", FirstContactRefusal.CONSULTATION_NOT_VALID);
            return "";
        }
        callBacks.invite(worklistPage.subject(), email, consultation.orElse(null));
        return worklistPage.finished(text.format("callBack.invitedDone", email.strip()));
    }

    private String close() {
        var chosen = List.of(ClosingReason.values()).stream()
                .filter(each -> each.name().equals(reason))
                .findFirst();
        if (chosen.isEmpty()) {
            notes.error("callBack:reason", FirstContactRefusal.REASON_MISSING);
            return "";
        }
        callBacks.close(worklistPage.subject(), chosen.get());
        return worklistPage.finished(text.format("callBack.closedDone"));
    }

    private Optional<Instant> consultation() {
        try {
            return Optional.of(LocalDateTime.parse(consultationDay.strip() + "T" + consultationTime.strip())
                    .atZone(zone.id())
                    .toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    public Patient getContact() {
        if (contact == null) {
            contact = callBacks.contact(worklistPage.subject());
        }
        return contact;
    }

    public String getPhone() {
        return PhoneNumber.shown(getContact().getPhone());
    }

    public List<ClosingReason> getReasons() {
        return List.of(ClosingReason.values());
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getConsultationDay() {
        return consultationDay;
    }

    public void setConsultationDay(@Nullable String consultationDay) {
        this.consultationDay = consultationDay == null ? "" : consultationDay;
    }

    public String getConsultationTime() {
        return consultationTime;
    }

    public void setConsultationTime(@Nullable String consultationTime) {
        this.consultationTime = consultationTime == null ? "" : consultationTime;
    }
}
