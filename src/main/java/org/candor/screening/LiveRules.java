package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.candor.config.PracticeZone;
import org.candor.workflow.Decisions;
import org.candor.workflow.edition.WorkflowEdition;
import org.candor.workflow.edition.WorkflowEditions;

/** The rules by their live editions, as they are in force today. */
@ApplicationScoped
public class LiveRules {
    private static final byte[] NO_TABLE = {};

    @Inject
    private WorkflowEditions editions;

    @Inject
    private Decisions decisions;

    @Inject
    private Clock clock;

    @Inject
    private PracticeZone zone;

    public ScreeningRules now(RuleSet set) {
        var live = editions.live(List.of(set.key(), Screening.OUTCOME_TABLE));
        var today = LocalDate.now(clock.withZone(zone.id()));
        return new ScreeningRules(set, decisions, bytes(live, set.key()), bytes(live, Screening.OUTCOME_TABLE), today);
    }

    private static byte[] bytes(Map<String, WorkflowEdition> live, String table) {
        var edition = live.get(table);
        return edition == null ? NO_TABLE : edition.bytes();
    }
}
