package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AccessRefusal;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.ReAuthentication;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.intake.IntakeRequests;
import org.candor.patient.Patients;
import org.candor.practice.LicenceKind;
import org.candor.practice.Licences;
import org.candor.shared.Refusal;

/** Overriding a finding whose row asks for the medical director and a second clinician (override right MD). */
@ApplicationScoped
@Transactional
public class OverrideService {
    private Findings findings;
    private FindingOverrides overrides;
    private ScreeningService screening;
    private IntakeRequests requests;
    private Patients patients;
    private Licences licences;
    private ReAuthentication again;
    private Caller caller;
    private Clock clock;
    private PracticeZone zone;

    @Inject
    OverrideService(
            Findings findings,
            FindingOverrides overrides,
            ScreeningService screening,
            IntakeRequests requests,
            Patients patients,
            Licences licences,
            ReAuthentication again,
            Caller caller,
            Clock clock,
            PracticeZone zone) {
        this.findings = findings;
        this.overrides = overrides;
        this.screening = screening;
        this.requests = requests;
        this.patients = patients;
        this.licences = licences;
        this.again = again;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected OverrideService() {} // CDI client proxy

    /** A waiting override with what it is about. */
    public record Opened(String number, Finding finding, FindingOverride override) {}

    /**
     * Writes the reason; a second person is waited for.
     *
     * @throws Refusal as {@link FindingOverride#ask}, {@code OVERRIDE_WAITS} when somebody asked already, {@code NOT_ALLOWED} about oneself
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.askOverride")
    public void ask(UUID finding, String reason) {
        var found = findings.held(finding);
        var by = by(found);
        if (overrides.waitingFor(finding).isPresent()) {
            throw new Refusal(ScreeningRefusal.OVERRIDE_WAITS, "finding " + finding);
        }
        overrides.add(FindingOverride.ask(found, by, reason, clock.instant()));
    }

    /**
     * Closes the finding by the reason of the first.
     *
     * @throws Refusal as {@link FindingOverride#confirm}, {@code NOT_OPEN} when a fact changed meanwhile, {@code WRONG_PASSWORD}
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.confirmOverride")
    public void confirm(UUID finding, String password) {
        again.confirm(password);
        var found = findings.held(finding);
        var override = one(finding);
        override.confirm(by(found), clock.instant());
        overrides.settle();
        found.overridden(override);
    }

    /** @throws Refusal as {@link FindingOverride#refuse} */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.refuseOverride")
    public void refuse(UUID finding, String why) {
        var found = findings.held(finding);
        one(finding).refuse(by(found), why, clock.instant());
    }

    /** All that wait for a second person; names no finding. */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    public List<Waiting> waiting() {
        return overrides.waiting();
    }

    /** @throws Refusal {@code NO_OVERRIDE_WAITS} */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.readOverride")
    public Opened open(UUID finding) {
        var override = one(finding);
        var found = findings.get(finding);
        return new Opened(requests.get(found.getRequestId()).number(), found, override);
    }

    /** The overrides of a request, the newest first. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "screening.readOverrides", read = true)
    public List<FindingOverride> of(UUID request) {
        return overrides.of(request);
    }

    private FindingOverride one(UUID finding) {
        return overrides
                .waitingFor(finding)
                .orElseThrow(() -> new Refusal(ScreeningRefusal.NO_OVERRIDE_WAITS, "finding " + finding));
    }

    private FindingOverride.By by(Finding finding) {
        var request = finding.getRequestId();
        var me = caller.accountId();
        var own = Optional.ofNullable(requests.get(request).getPatientId())
                .flatMap(patients::find)
                .flatMap(patient -> patient.account())
                .filter(me::equals);
        if (own.isPresent()) {
            throw new Refusal(AccessRefusal.NOT_ALLOWED, "own request " + request);
        }
        var today = LocalDate.now(clock.withZone(zone.id()));
        var licence = Optional.ofNullable(screening.facts(request).get("state"))
                .flatMap(state -> licences.activeIn(me, state.toString(), today, LicenceKind.prescribers()));
        return new FindingOverride.By(me, caller.getName(), caller.has(Role.MEDICAL_DIRECTOR), licence.isPresent());
    }
}
