package org.candor.workflow.edition;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.candor.access.Caller;
import org.candor.config.StartTurn;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.RuleTable;
import org.candor.workflow.check.ShippedDrawings;

/** At the first start, before any request: the drawings under {@code processes/} and the rule tables become edition 1 of each. */
@ApplicationScoped
public class ShippedEditions {
    /** After the engine (10), before demo requests. */
    private static final int ORDER = 20;

    @Inject
    private EditionService editions;

    @Inject
    private RequestContextController requests;

    @Inject
    private StartTurn turn;

    @Inject
    private Caller caller;

    void ship(@Observes @Priority(ORDER) @Initialized(ApplicationScoped.class) Object start) throws Exception {
        var opened = requests.activate();
        try {
            turn.take(() -> {
                for (var workflow : StepCatalogue.shipped().processes()) {
                    caller.asWorkflow(() -> editions.ship(workflow.key(), shipped(workflow.key())));
                }
                for (var table : RuleTable.all()) {
                    caller.asWorkflow(() -> editions.ship(table.key(), shipped(table.key())));
                }
            });
        } finally {
            if (opened) {
                requests.deactivate();
            }
        }
    }

    private static String shipped(String key) {
        return ShippedDrawings.bytes(key)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException("what ships as " + key + " is not in the application"));
    }
}
