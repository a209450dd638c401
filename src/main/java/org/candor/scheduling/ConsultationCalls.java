package org.candor.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.candor.config.PracticeZone;
import org.candor.intake.ConsultationAgreed;
import org.candor.patient.Patients;
import org.candor.practice.PracticeSettings;
import org.candor.practice.SettingName;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;

/** Keeps the time of a consultation call that was agreed on the phone, in the caller's calendar and the person's. */
@ApplicationScoped
public class ConsultationCalls {
    @Inject
    private Appointments appointments;

    @Inject
    private Patients patients;

    @Inject
    private VisitLetters letters;

    @Inject
    private PracticeSettings settings;

    @Inject
    private PracticeZone zone;

    @Inject
    private Clock clock;

    /** @throws Refusal {@code TIME_NOT_VALID}, {@code SLOT_TAKEN} */
    void agreed(@Observes ConsultationAgreed agreed) {
        var start = agreed.startsAt();
        if (!QuarterHours.isAligned(start)) {
            throw new Refusal(SchedulingRefusal.TIME_NOT_VALID, "request " + agreed.request());
        }
        var day = start.atZone(zone.id()).toLocalDate();
        var time =
                NurseTime.of(start, start.plus(settings.all().minutes(SettingName.CALL_MINUTES, day)), Duration.ZERO);
        var parties = new Appointment.Parties(agreed.patient(), agreed.request(), agreed.caller());
        var call = Appointment.call(
                Ids.random(), parties, time, new Appointment.Booking(clock.instant(), agreed.caller()));
        appointments.book(call, time);
        letters.callAgreed(call, patients.get(agreed.patient()), agreed.email());
    }
}
