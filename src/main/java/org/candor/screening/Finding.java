package org.candor.screening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.candor.shared.Ids;
import org.candor.shared.PlainText;
import org.candor.shared.Refusal;
import org.candor.vault.HealthData;
import org.candor.vault.Kept;
import org.candor.vault.Mark;
import org.jspecify.annotations.Nullable;

/**
 * What one rule says about one request: open until a person who may do so closes it with a reason, or until a changed
 * fact clears it. A later run keeps it closed as long as the facts that its rule used are the same.
 *
 * <p>Does not hold the decision; a person makes that. Source: rule table {@code contraindications.dmn}. FHIR
 * counterpart: <a href="https://hl7.org/fhir/R4/detectedissue.html">DetectedIssue</a>.
 */
@Entity
@Table(name = "finding")
public class Finding implements Kept {
    /** What the rule asks for, the worst first: on the day of an infusion, and then no booking at all, a person's look, or only a note. */
    public enum Outcome {
        STOP_INFUSION,
        PAUSE,
        HOLD,
        STOP,
        REVIEW,
        INFO
    }

    /** Crisis, high, medium, low; the order is the order of worry. */
    public enum Severity {
        C,
        H,
        M,
        L
    }

    public enum State {
        OPEN,
        /** By a person, with a reason. */
        CLOSED,
        /** The rule no longer holds: one of its facts changed. */
        CLEARED
    }

    private static final int LONGEST_REASON = 2000;

    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @HealthData
    @Column(name = "rule_id")
    private String ruleId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    @HealthData
    private String reason;

    @HealthData
    private String action;

    @HealthData
    private String answer;

    @HealthData
    private String source;

    @Enumerated(EnumType.STRING)
    @Column(name = "override_by")
    private Hit.Override overrideBy;

    @HealthData
    @Column(name = "facts_print")
    private String factsPrint;

    @Column(name = "table_version")
    private String tableVersion;

    @Column(name = "run_at")
    private Instant runAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "closed_by")
    private @Nullable UUID closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @HealthData
    @Column(name = "closed_reason")
    private @Nullable String closedReason;

    @Column(name = "override_id")
    private @Nullable UUID overrideId;

    @Enumerated(EnumType.STRING)
    @Column(name = "override_state")
    private FindingOverride.@Nullable State overrideState;

    /** The rule and the facts it used: no request has the same twice. */
    @Mark
    private String mark;

    @Version
    private long version;

    protected Finding() {
        this(new UUID(0, 0), Hit.tableFailed(RuleSet.INTAKE), "", "", "", Instant.EPOCH);
    }

    private Finding(UUID request, Hit hit, String answer, String factsPrint, String tableVersion, Instant now) {
        this.id = Ids.random();
        this.requestId = request;
        this.ruleId = hit.ruleId();
        this.outcome = hit.outcome();
        this.severity = hit.severity();
        this.reason = hit.reason();
        this.action = hit.action();
        this.answer = answer;
        this.source = hit.source();
        this.overrideBy = hit.override();
        this.factsPrint = factsPrint;
        this.mark = hit.ruleId() + " " + factsPrint;
        this.tableVersion = tableVersion;
        this.runAt = now;
        this.state = State.OPEN;
    }

    static Finding of(UUID request, Hit hit, Facts facts, String tableVersion, Instant now) {
        return new Finding(request, hit, facts.inWords(hit.facts()), facts.fingerprint(hit.facts()), tableVersion, now);
    }

    /**
     * Closes it with a reason that stays in the chart.
     *
     * @throws Refusal {@code NOT_OPEN}, {@code REASON_MISSING}, {@code NEVER_CLOSED} (no override exists),
     *     {@code NEEDS_NEW_FACT}, {@code NEEDS_TWO}
     */
    public void close(UUID account, String why, Instant now) {
        refuseUnlessOpenToPeople();
        refuseIf(overrideBy == Hit.Override.MEDICAL_DIRECTOR, ScreeningRefusal.NEEDS_TWO);
        refuseIf(why.isBlank(), ScreeningRefusal.REASON_MISSING);
        closed(account, why, now);
    }

    /** By the medical director and a second clinician; the database holds both together. */
    void overridden(FindingOverride by) {
        refuseUnlessOverridable();
        var second = by.getSecond();
        var at = by.getAnsweredAt();
        if (by.getState() != FindingOverride.State.CONFIRMED || second == null || at == null) {
            throw new Refusal(ScreeningRefusal.NEEDS_TWO, ruleId + " is " + state);
        }
        overrideId = by.getId();
        overrideState = by.getState();
        closed(second, by.getReason(), at);
    }

    /** @throws Refusal {@code NOT_OPEN}, {@code NEVER_CLOSED}, {@code NEEDS_NEW_FACT}, {@code NOT_OF_TWO} */
    void refuseUnlessOverridable() {
        refuseUnlessOpenToPeople();
        refuseIf(overrideBy != Hit.Override.MEDICAL_DIRECTOR, ScreeningRefusal.NOT_OF_TWO);
    }

    private void refuseUnlessOpenToPeople() {
        refuseIf(state != State.OPEN, ScreeningRefusal.NOT_OPEN);
        refuseIf(overrideBy == Hit.Override.NONE && outcome != Outcome.INFO, ScreeningRefusal.NEVER_CLOSED);
        refuseIf(overrideBy == Hit.Override.FACT, ScreeningRefusal.NEEDS_NEW_FACT);
    }

    private void closed(UUID account, String why, Instant now) {
        state = State.CLOSED;
        closedBy = account;
        closedAt = now;
        closedReason = PlainText.checked(why.strip(), LONGEST_REASON);
    }

    /** The same rule holds again on the same facts: what a person closed stays closed, what was cleared opens again. */
    void foundAgain(Hit hit, String table, Instant now) {
        reason = hit.reason();
        tableVersion = table;
        runAt = now;
        if (state == State.CLEARED) {
            state = State.OPEN;
            closedAt = null;
        }
    }

    /** The rule no longer holds on these facts. */
    void clear(Instant now) {
        if (state == State.OPEN) {
            state = State.CLEARED;
            closedAt = now;
        }
    }

    boolean isOf(Hit hit, Facts facts) {
        return ruleId.equals(hit.ruleId()) && factsPrint.equals(facts.fingerprint(hit.facts()));
    }

    private void refuseIf(boolean refused, ScreeningRefusal why) {
        if (refused) {
            throw new Refusal(why, ruleId + " is " + state);
        }
    }

    /** Open, and more than a note: nobody is approved or booked while one of these stands. */
    public boolean isBlocking() {
        return state == State.OPEN && outcome != Outcome.INFO;
    }

    /** Whether one clinician may close it. */
    public boolean isClosable() {
        return isBlocking() && overrideBy == Hit.Override.CLINICIAN;
    }

    /** Whether the medical director and a second clinician may close it. */
    public boolean isOverridable() {
        return isBlocking() && overrideBy == Hit.Override.MEDICAL_DIRECTOR;
    }

    @Override
    public UUID keyOwner() {
        return requestId;
    }

    public UUID getId() {
        return id;
    }

    public UUID getRequestId() {
        return requestId;
    }

    public String getRuleId() {
        return ruleId;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    public Severity getSeverity() {
        return severity;
    }

    public String getReason() {
        return reason;
    }

    public String getAction() {
        return action;
    }

    /** The facts that the rule used, in words. */
    public String getAnswer() {
        return answer;
    }

    public String getSource() {
        return source;
    }

    public Hit.Override getOverrideBy() {
        return overrideBy;
    }

    public String getTableVersion() {
        return tableVersion;
    }

    public Instant getRunAt() {
        return runAt;
    }

    public State getState() {
        return state;
    }

    public Optional<UUID> closedBy() {
        return Optional.ofNullable(closedBy);
    }

    public @Nullable Instant getClosedAt() {
        return closedAt;
    }

    public @Nullable String getClosedReason() {
        return closedReason;
    }
}
