package org.candor.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Collectors;
import org.candor.access.Caller;
import org.candor.config.NodeName;
import org.candor.shared.Ids;
import org.jspecify.annotations.Nullable;

/** Writes the trail. A success is written in the act's own transaction; a refusal in one of its own, so that it stays. */
@ApplicationScoped
public class AuditTrail {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private RefusalsOfRequest refusals;

    @Inject
    private ThisRequest request;

    @Inject
    private NodeName node;

    /**
     * Joins the running transaction: the act and its row are kept together, or neither is.
     *
     * @throws IllegalStateException when something has marked the transaction for rollback: without this the container
     *     would drop the act and the caller would hear that it is done
     */
    @Transactional
    public void record(String action, @Nullable UUID object, String outcome) {
        if (transaction.getRollbackOnly()) {
            throw new IllegalStateException(
                    "The act " + action + " cannot be kept: its transaction is marked for rollback");
        }
        write(action, object, outcome);
    }

    /** Kept even though the act itself rolls back. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordRefusal(String action, @Nullable UUID object, String outcome) {
        write(action, object, outcome);
        refusals.kept();
    }

    /** Whether the running request has left a refusal already. */
    public boolean hasRefusal() {
        return refusals.any();
    }

    /** From here to the end of the transaction, what is read belongs to the act and needs no row of its own. */
    void beginAct() {
        if (transaction.getTransactionKey() != null) {
            transaction.putResource(AuditTrail.class, true);
        }
    }

    boolean isInsideAct() {
        return transaction.getTransactionKey() != null && transaction.getResource(AuditTrail.class) != null;
    }

    private void write(String action, @Nullable UUID object, String outcome) {
        var roles = caller.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(role -> role.key())
                .collect(Collectors.joining(","));
        var origin = new AuditEvent.Origin(
                node.value(), request.id(), caller.account().orElse(null), roles);
        var purpose = Purpose.of(action, caller.roles());
        entities.persist(new AuditEvent(Ids.random(), clock.instant(), origin, action, object, purpose, outcome));
    }
}
