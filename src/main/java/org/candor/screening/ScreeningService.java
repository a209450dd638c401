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
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;
import org.candor.intake.IntakeRecordService;
import org.candor.practice.PracticeNow;
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
    private ScreeningResults results;
    private ApprovedReasons reasons;
    private StatePolicies states;
    private PracticeNow practice;
    private Caller caller;
    private Clock clock;
    private PracticeZone zone;
    private Event<Object> happened;

    @Inject
    ScreeningService(
            IntakeRecordService intake,
            RecordedFacts recorded,
            Findings findings,
            ScreeningResults results,
            ApprovedReasons reasons,
            StatePolicies states,
            PracticeNow practice,
            Caller caller,
            Clock clock,
            PracticeZone zone,
            Event<Object> happened) {
        this.intake = intake;
        this.recorded = recorded;
        this.findings = findings;
        this.results = results;
        this.reasons = reasons;
        this.states = states;
        this.practice = practice;
        this.caller = caller;
        this.clock = clock;
        this.zone = zone;
        this.happened = happened;
    }

    @SuppressWarnings("NullAway.Init")
    protected ScreeningService() {} // CDI client proxy

    /**
     * Everything the rules may know: what the patient sent, the ambulance's time by ZIP code, results of staff over both, and the state's
     * policy today.
     */
    @AllowedTo({Role.WORKFLOW, Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "screening.readFacts", read = true)
    public Facts facts(UUID request) {
        var known = new HashMap<>(intake.facts(request).values());
        AmbulanceFact.over(known, practice.ambulance(), today());
        var state = known.get("state");
        if (state != null) {
            known.put("statePolicy", states.allows(state.toString(), today()) ? "allowed" : "forbidden");
        }
        return Facts.of(RecordedFacts.over(known, recorded.newestOf(request), today()));
    }

    /**
     * Runs the rules and keeps what they found; see {@link Screening#merge}. May run twice: each run leaves its result.
     *
     * @return what the open findings add up to
     */
    @AllowedTo({Role.WORKFLOW, Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.run")
    public ScreeningRules.Verdict run(UUID request, Facts facts, ScreeningRules rules) {
        var about = "request " + request;
        var now = clock.instant();
        var hits = rules.hits(facts, about);
        var all = new ArrayList<>(findings.of(request));
        var created = new Screening(request, facts, rules.version(), now).merge(all, hits);
        created.forEach(findings::add);
        all.addAll(created);
        var verdict = rules.verdict(Screening.summary(all, facts.complete()), about);
        results.add(new ScreeningResult(request, facts.snapshot(), hits, rules.versions(), verdict.outcome(), now));
        happened.fire(new Screened(request, facts, rules));
        return verdict;
    }

    /** What the last run of the rules came to. */
    @AllowedTo({Role.NURSE, Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited(value = "screening.readResult", read = true)
    public Optional<ScreeningResult> result(UUID request) {
        return results.newest(request);
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
        findings.get(finding).close(caller.accountId(), reason, clock.instant());
    }

    /**
     * Closes a common finding with a reason that the medical director approved for its row.
     *
     * @throws Refusal {@code REASON_NOT_APPROVED}, and as {@link Finding#close}
     */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    @Audited("screening.closeFinding")
    public void closeWith(UUID finding, UUID approved) {
        var found = findings.get(finding);
        var reason = reasons.get(approved);
        if (!reason.isInForce() || !reason.getRuleId().equals(found.getRuleId())) {
            throw new Refusal(ScreeningRefusal.REASON_NOT_APPROVED, "finding " + finding);
        }
        found.close(caller.accountId(), reason.getWords(), clock.instant());
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
