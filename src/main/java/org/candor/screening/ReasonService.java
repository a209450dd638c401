package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Caller;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.PlainText;
import org.candor.shared.Refusal;

/** The medical director's reasons for closing common findings in one click. */
@ApplicationScoped
@Transactional
public class ReasonService {
    private ApprovedReasons reasons;
    private LiveRules live;
    private Caller caller;
    private Clock clock;

    @Inject
    ReasonService(ApprovedReasons reasons, LiveRules live, Caller caller, Clock clock) {
        this.reasons = reasons;
        this.live = live;
        this.caller = caller;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway.Init")
    protected ReasonService() {} // CDI client proxy

    /**
     * Approves a reason for the findings of one row that a clinician may close alone.
     *
     * @throws Refusal {@code NOT_CLOSABLE} for any other row, {@code REASON_MISSING}, {@code REASON_EXISTS}
     */
    @AllowedTo(Role.MEDICAL_DIRECTOR)
    @Audited("reason.approve")
    public void approve(String rule, String words) {
        if (!rows().containsKey(rule)) {
            throw new Refusal(ScreeningRefusal.NOT_CLOSABLE, "rule");
        }
        if (words.isBlank()) {
            throw new Refusal(ScreeningRefusal.REASON_MISSING, "rule " + rule);
        }
        var said = PlainText.checked(words.strip(), ApprovedReason.LONGEST);
        var isKnown = inForce().stream()
                .anyMatch(
                        each -> each.getRuleId().equals(rule) && each.getWords().equalsIgnoreCase(said));
        if (isKnown) {
            throw new Refusal(ScreeningRefusal.REASON_EXISTS, "rule " + rule);
        }
        reasons.add(new ApprovedReason(rule, said, caller.getName(), clock.instant()));
    }

    /** No finding can be closed with it any more; those that were stay closed. */
    @AllowedTo(Role.MEDICAL_DIRECTOR)
    @Audited("reason.end")
    public void end(UUID reason) {
        reasons.get(reason).end(caller.getName(), clock.instant());
    }

    /** All, ended ones too. */
    @AllowedTo(Role.MEDICAL_DIRECTOR)
    public List<ApprovedReason> all() {
        return reasons.all();
    }

    /** The rows whose findings a clinician may close alone, by rule, each with what it says. */
    @AllowedTo(Role.MEDICAL_DIRECTOR)
    public Map<String, String> rows() {
        return live.now(RuleSet.INTAKE).closable();
    }

    /** What findings can be closed with now. */
    @AllowedTo({Role.CLINICIAN, Role.MEDICAL_DIRECTOR})
    public List<ApprovedReason> inForce() {
        return reasons.all().stream().filter(ApprovedReason::isInForce).toList();
    }
}
