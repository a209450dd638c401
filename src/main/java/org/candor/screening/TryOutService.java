package org.candor.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.candor.audit.Audited;
import org.candor.shared.Refusal;
import org.candor.workflow.Decisions;
import org.candor.workflow.edition.WorkflowEdition;
import org.candor.workflow.edition.WorkflowEditions;

/** Lets those who answer for the rules try the live ones on facts that they make up. */
@ApplicationScoped
@Transactional
public class TryOutService {
    private static final byte[] NO_TABLE = {};

    private WorkflowEditions editions;
    private Decisions decisions;

    @Inject
    TryOutService(WorkflowEditions editions, Decisions decisions) {
        this.editions = editions;
        this.decisions = decisions;
    }

    @SuppressWarnings("NullAway.Init")
    protected TryOutService() {} // CDI client proxy

    /**
     * What the live rules find. Nothing is stored.
     *
     * @param facts one JSON object in UTF-8, by the names of {@link FactCatalogue}
     * @throws Refusal {@code NOT_READABLE}
     */
    @AllowedTo({Role.MEDICAL_DIRECTOR, Role.WORKFLOW_ADMIN})
    @Audited("screening.tryOut")
    public TryOut.Answer evaluate(byte[] facts) {
        var given = TryOutJson.read(facts)
                .orElseThrow(() -> new Refusal(ScreeningRefusal.NOT_READABLE, "facts to try the rules on"));
        var live = editions.live(List.of(Screening.FINDINGS_TABLE, Screening.OUTCOME_TABLE));
        return new TryOut(decisions, bytes(live, Screening.FINDINGS_TABLE), bytes(live, Screening.OUTCOME_TABLE))
                .of(given);
    }

    private static byte[] bytes(Map<String, WorkflowEdition> live, String table) {
        var edition = live.get(table);
        return edition == null ? NO_TABLE : edition.bytes();
    }
}
