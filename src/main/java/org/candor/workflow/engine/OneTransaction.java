package org.candor.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/**
 * What the engine writes and what the record writes in a step is kept together or not at all, in a job too. The engine's own
 * interceptor begins transactions at the transaction manager; Payara enlists a connection only in a transaction that the
 * running component knows of, and that is told by {@link Transactional} alone. Without this the rows of a job were committed
 * statement by statement, and a node that died in the middle left a step done without its effect.
 */
@ApplicationScoped
class OneTransaction {
    @Transactional
    <T> T joined(Supplier<T> work) {
        return work.get();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    <T> T apart(Supplier<T> work) {
        return work.get();
    }
}
