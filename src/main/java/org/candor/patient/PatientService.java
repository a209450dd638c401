package org.candor.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.candor.access.Accounts;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.practice.ServiceAreas;

/** What patients do with their own record. */
@ApplicationScoped
@Transactional
public class PatientService {
    private Patients patients;
    private Accounts accounts;
    private ServiceAreas areas;
    private CurrentPatient current;
    private Caller caller;
    private Clock clock;
    private PracticeZone zone;

    @Inject
    PatientService(
            Patients patients,
            Accounts accounts,
            ServiceAreas areas,
            CurrentPatient current,
            Caller caller,
            Clock clock,
            PracticeZone zone) {
        this.patients = patients;
        this.accounts = accounts;
        this.areas = areas;
        this.current = current;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected PatientService() {} // CDI client proxy

    @AllowedTo(Role.PATIENT)
    public Patient mine() {
        return patients.get(current.id());
    }

    /**
     * Whether the practice comes to the new ZIP code is decided at booking; a move does not end a request.
     *
     * @throws org.candor.shared.Refusal what {@link ContactForm#details} says
     */
    @AllowedTo(Role.PATIENT)
    @Audited("patient.changeContact")
    public void changeContact(ContactForm form) {
        var details = form.details();
        var now = clock.instant();
        var patient = patients.get(current.id());
        var state = areas.of(details.zip(), now.atZone(zone.id()).toLocalDate())
                .map(area -> area.getState())
                .orElse(patient.getState());
        patient.change(details, state, now);
        accounts.get(caller.accountId()).rename(details.fullName(), details.language(), now);
    }
}
