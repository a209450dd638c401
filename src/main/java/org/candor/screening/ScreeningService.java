package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.intake.IntakeRecordService;
import org.candor.practice.StatePolicies;
import org.candor.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What is known about a request, what the rules found, and who closes a finding. */
@ApplicationScoped
@Transactional
public class ScreeningService {
    private IntakeRecordService intake;
    private RecordedFacts recorded;
    private Findings findings;
    private StatePolicies states;
    private Caller caller;
    private Clock clock;
    private PracticeZone zone;
    private Event<Object> happened;

    @Inject
    ScreeningService(
            IntakeRecordService intake,
            RecordedFacts recorded,
            Findings findings,
            StatePolicies states,
            Caller caller,
            Clock clock,
            PracticeZone zone,
            Event<Object> happened) {
        this.intake = intake;
        this.recorded = recorded;
        this.findings = findings;
        this.states = states;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
        this.happened = happened;
    }

    @SuppressWarnings("NullAway.Init")
    protected ScreeningService() {} // CDI client proxy

    /** Everything the rules may know: what the patient sent, results of staff over it, and the state's policy today. */
    @AllowedTo({Role.WORKFLOW, Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "screening.readFacts", read = true)
    public Facts facts(UUID request) {
        var known = new HashMap<>(intake.facts(request).values());
        var state = known.get("state");
        if (state != null) {
            known.put("statePolicy", states.allows(state.toString(), today()) ? "allowed" : "forbidden");
        }
        return Facts.of(RecordedFacts.over(known, recorded.newestOf(request), today()));
    }

    /**
     * Keeps what a run of the rules found; see {@link Screening#merge}. May run twice.
     *
     * @return input of the outcome table
     */
    @AllowedTo({Role.WORKFLOW, Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.run")
    public Map<String, Object> keep(UUID request, Facts facts, List<Hit> hits, String tableVersion) {
        var kept = findings.of(request);
        var created = new Screening(request, facts, tableVersion, clock.instant()).merge(kept, hits);
        created.forEach(findings::add);
        happened.fire(new Screened(request, facts.fingerprint()));
        var all = new ArrayList<>(kept);
        all.addAll(created);
        return Screening.summary(all, facts.complete());
    }

    /** All findings, the worst first. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "screening.readFindings", read = true)
    public List<Finding> findings(UUID request) {
        return findings.of(request);
    }

    /**
     * Closes a finding with the reviewer's reason.
     *
     * @throws Refusal as {@link Finding#close}
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.closeFinding")
    public void close(UUID finding, String reason) {
        findings.get(finding).close(caller.accountId(), caller.has(Role.MEDICAL_DIRECTOR), reason, clock.instant());
    }

    /**
     * Keeps results that staff measured or found out, and runs the rules again.
     *
     * @param given value by what it is; blank values are left out
     * @param observedOn the day of the measurement, in the practice's zone
     * @throws Refusal {@code IMPOSSIBLE_VALUE} also for a day in the future
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.record")
    public void record(UUID request, Map<Recordable, String> given, LocalDate observedOn) {
        keep(request, given, observedOn, null);
    }

    /**
     * The same, read off a picture that the patient sent.
     *
     * @throws Refusal {@code IMPOSSIBLE_VALUE}
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.recordFromUpload")
    public void recordFrom(UUID request, UUID upload, Map<Recordable, String> given, LocalDate observedOn) {
        keep(request, given, observedOn, upload);
    }

    private void keep(UUID request, Map<Recordable, String> given, LocalDate observedOn, @Nullable UUID upload) {
        if (observedOn.isAfter(today())) {
            throw new Refusal(ScreeningRefusal.IMPOSSIBLE_VALUE, "observed on " + observedOn);
        }
        given.forEach((what, value) -> {
            if (!value.isBlank()) {
                what.check(value.strip());
                recorded.add(
                        new RecordedFact(request, what, value.strip(), observedOn, caller.accountId(), clock.instant())
                                .from(upload));
            }
        });
        happened.fire(new FactsRecorded(request));
    }

    /**
     * The same, for vitals that a task asks for: once.
     *
     * @throws Refusal {@code IMPOSSIBLE_VALUE}, {@code NOT_WAITING} when nobody asks for them any more
     */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.takeVitals")
    public void takeVitals(UUID request, Map<Recordable, String> given, LocalDate observedOn) {
        happened.fire(new VitalsTaken(request));
        record(request, given, observedOn);
    }

    /** The newest result of each kind that staff recorded, by fact name. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "screening.readRecorded", read = true)
    public Map<String, RecordedFact> recorded(UUID request) {
        return recorded.newestOf(request);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone.id()));
    }
}
