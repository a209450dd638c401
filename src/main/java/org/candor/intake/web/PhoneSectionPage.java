package org.candor.intake.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.intake.Intake;
import org.candor.intake.IntakeService;
import org.candor.intake.PhoneIntakeService;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Page {@code nurse/phone-section}: the same section, asked and written down by a nurse while the patient is on the phone. */
@Named
@ViewScoped
public class PhoneSectionPage extends IntakeSectionPage {
    private static final long serialVersionUID = 1L;

    @Inject
    private PhoneIntakeService phone;

    private @Nullable String of;
    private String patientName = "";
    private boolean left;

    @Override
    Intake opened() {
        var opened = phone.open(request());
        patientName = opened.patient().getFullName();
        left = opened.left().contains(getSection());
        return opened.intake();
    }

    @Override
    IntakeService.Saved save(String path, List<String> given, Instant seen) {
        return phone.answer(request(), getSection(), path, given, seen);
    }

    @Override
    void removeRow(Line line) {
        phone.removeRow(request(), getSection(), line.getGroup(), line.getRow());
    }

    @Override
    boolean isLeftForCall() {
        return left;
    }

    @Override
    void asked() {
        phone.asked(request(), getSection());
    }

    /** The nurse is with the patient: she sees what the answer means beside the questions. */
    @Override
    boolean isHeldByCrisis() {
        return false;
    }

    @Override
    String address(String id) {
        return "/nurse/phone-section.xhtml?request=" + request() + "&section=" + id;
    }

    @Override
    String getReading() {
        return getBack();
    }

    @Override
    public String getBack() {
        return "/nurse/phone-intake.xhtml?request=" + request();
    }

    private UUID request() {
        return Ids.named(of).orElseThrow(() -> new Refusal(AccessRefusal.NOT_FOUND, "request"));
    }

    public String getPatientName() {
        return patientName;
    }

    /** The request as the address names it. */
    public @Nullable String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of;
    }
}
