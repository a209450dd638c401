package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.config.PracticeZone;

/** How often each row of the rules holds and is overridden, month by month. The director sees counts, never a patient. */
@ApplicationScoped
@Transactional
public class RatesService {
    private Months months;
    private LiveRules live;
    private PracticeZone zone;

    @Inject
    RatesService(Months months, LiveRules live, PracticeZone zone) {
        this.months = months;
        this.live = live;
        this.zone = zone;
    }

    @SuppressWarnings("NullAway.Init")
    protected RatesService() {} // CDI client proxy

    /** Every row that held or was closed in that month, the most frequent first. */
    @AllowedTo(Role.MEDICAL_DIRECTOR)
    @Audited("screening.readRates")
    public List<RuleRate> of(YearMonth asked) {
        var from = start(asked);
        var to = start(asked.plusMonths(1));
        var results = months.results(from, to);
        var closings = months.closings(from, to);
        return rates(results, closings, live.now(RuleSet.INTAKE).reasons());
    }

    private Instant start(YearMonth of) {
        return of.atDay(1).atStartOfDay(zone.id()).toInstant();
    }

    static List<RuleRate> rates(
            Collection<ScreeningResult> results, Collection<Finding> closings, Map<String, String> reasons) {
        var screened = new HashSet<UUID>();
        var fired = new HashMap<String, Set<UUID>>();
        for (var result : results) {
            screened.add(result.getRequestId());
            result.ruleIds().forEach(rule -> fired.computeIfAbsent(rule, any -> new HashSet<>())
                    .add(result.getRequestId()));
        }
        var closed = new HashMap<String, Set<UUID>>();
        var byTwo = new HashMap<String, Set<UUID>>();
        for (var finding : closings) {
            var into =
                    finding.getOverrideBy() == Hit.Override.MEDICAL_DIRECTOR ? List.of(closed, byTwo) : List.of(closed);
            into.forEach(counts -> counts.computeIfAbsent(finding.getRuleId(), any -> new HashSet<>())
                    .add(finding.getRequestId()));
        }
        var rules = new TreeSet<>(fired.keySet());
        rules.addAll(closed.keySet());
        return rules.stream()
                .map(rule -> new RuleRate(
                        rule,
                        reasons.getOrDefault(rule, ""),
                        count(fired, rule),
                        count(closed, rule),
                        count(byTwo, rule),
                        screened.size()))
                .sorted(Comparator.comparing(RuleRate::fired).reversed().thenComparing(RuleRate::rule))
                .toList();
    }

    private static int count(Map<String, Set<UUID>> counts, String rule) {
        return counts.getOrDefault(rule, Set.of()).size();
    }
}
