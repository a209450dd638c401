package org.candor.crisis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.intake.IntakeRecordService;
import org.candor.intake.Urgency;
import org.candor.screening.Facts;
import org.candor.screening.Hit;
import org.candor.screening.RuleSet;
import org.candor.workflow.Decisions;
import org.candor.workflow.check.ShippedDrawings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How urgent an answer is (clinical rule D3): of the rows that open the crisis panel and look at what was asked, the most urgent one that
 * holds. It reads the shipped table, not an edition, so that no admin changes it; and whatever fails, or finds nothing, is most urgent.
 */
@ApplicationScoped
public class CrisisRules {
    private static final Logger LOG = LoggerFactory.getLogger(CrisisRules.class);
    private static final String OPENS_THE_PANEL = "CR";
    private static final byte[] TABLE =
            ShippedDrawings.bytes(RuleSet.INTAKE.key()).orElseThrow();

    @Inject
    private IntakeRecordService intake;

    @Inject
    private Decisions decisions;

    Urgency of(UUID request, Set<String> asked) {
        try {
            var saved = intake.savedSoFar(request);
            return saved.acute() ? Urgency.UT15 : of(Facts.of(saved.facts().values()), asked, decisions);
        } catch (RuntimeException broken) {
            LOG.error("How urgent request {} is cannot be said", request, broken);
            return Urgency.UT15;
        }
    }

    /** @param asked names of facts, an answer of a group with a dot */
    static Urgency of(Facts facts, Set<String> asked, Decisions decisions) {
        var names = asked.stream().map(name -> name.replaceFirst("[.].*", "")).collect(Collectors.toSet());
        return decisions.evaluate(TABLE, facts.asMap()).stream()
                .map(Hit::of)
                .filter(hit -> Facts.namesIn(hit.facts()).stream().anyMatch(names::contains))
                .map(hit -> List.of(hit.action().split(" ")))
                .filter(actions -> actions.contains(OPENS_THE_PANEL))
                .map(CrisisRules::mostUrgent)
                .min(Urgency::compareTo)
                .orElse(Urgency.UT15);
    }

    private static Urgency mostUrgent(List<String> actions) {
        return Arrays.stream(Urgency.values())
                .filter(urgency -> actions.contains(urgency.name()))
                .findFirst()
                .orElse(Urgency.UT15);
    }
}
