package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.candor.workflow.Decisions;
import org.candor.workflow.edition.WorkflowEdition;
import org.candor.workflow.edition.WorkflowEditions;

/** The rules by their live editions. */
@ApplicationScoped
public class LiveRules {
    private static final byte[] NO_TABLE = {};

    @Inject
    private WorkflowEditions editions;

    @Inject
    private Decisions decisions;

    public ScreeningRules now() {
        var live = editions.live(List.of(Screening.FINDINGS_TABLE, Screening.OUTCOME_TABLE));
        return new ScreeningRules(
                decisions, bytes(live, Screening.FINDINGS_TABLE), bytes(live, Screening.OUTCOME_TABLE));
    }

    private static byte[] bytes(Map<String, WorkflowEdition> live, String table) {
        var edition = live.get(table);
        return edition == null ? NO_TABLE : edition.bytes();
    }
}
