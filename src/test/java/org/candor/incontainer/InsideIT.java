package org.candor.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.UUID;
import org.candor.intake.IntakeRequest;
import org.candor.intake.IntakeRequests;
import org.candor.intake.Origin;
import org.candor.support.PortalWar;
import org.candor.workflow.Variable;
import org.candor.workflow.Workflows;
import org.candor.workflow.Worklist;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The one deployment of a database's run. */
@ExtendWith(ArquillianExtension.class)
class InsideIT {
    private static final String KEY = "intake-to-first-visit";

    @Inject
    private IntakeRequests requests;

    @Inject
    private Workflows workflows;

    @Inject
    private Worklist worklist;

    @Inject
    private Clock clock;

    @Inject
    private UserTransaction transaction;

    @Deployment
    static WebArchive portal() {
        return PortalWar.with(InsideIT.class);
    }

    @Test
    void a_request_and_its_workflow_exist_together() throws Exception {
        var id = open();

        assertEquals(1, worklist.itemsAbout(id).size());
        assertEquals("callBack", worklist.itemsAbout(id).get(0).getStepKey());
    }

    @Test
    void an_exception_after_record_and_process_leaves_neither() throws Exception {
        var id = UUID.randomUUID();

        assertThrows(IllegalStateException.class, () -> {
            transaction.begin();
            try {
                openIn(id);
                throw new IllegalStateException("after both");
            } finally {
                transaction.rollback();
            }
        });

        assertEquals(0, worklist.itemsAbout(id).size());
        assertEquals(false, workflows.isRunning(id));
        assertEquals(true, requests.find(id).isEmpty());
    }

    private UUID open() throws Exception {
        var id = UUID.randomUUID();
        transaction.begin();
        openIn(id);
        transaction.commit();
        return id;
    }

    private void openIn(UUID id) {
        requests.add(new IntakeRequest(id, requests.freeNumber(), null, Origin.FORM, clock.instant()));
        workflows.start(KEY, id, Variable.string("origin").is("form"));
    }
}
