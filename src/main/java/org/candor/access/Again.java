package org.candor.access;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.candor.shared.ConflictRefusal;
import org.candor.shared.DatabaseFault;
import org.candor.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An act that the database stopped because another one wanted the same rows (a deadlock, a row that was changed meanwhile) is done
 * again, in a new transaction, and refused after three tries. Sits around the transaction; inside a larger one it does
 * nothing. A lost connection is never tried again: nobody knows whether its transaction was kept.
 */
@AllowedTo
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 190)
public class Again {
    private static final Logger LOG = LoggerFactory.getLogger(Again.class);
    private static final int TRIES = 3;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    Again() {} // CDI

    Again(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    @AroundInvoke
    Object act(InvocationContext call) throws Exception {
        if (transaction.getTransactionKey() != null) {
            return call.proceed();
        }
        for (var tried = 1; ; tried++) {
            try {
                return call.proceed();
            } catch (RuntimeException stopped) {
                if (!DatabaseFault.CONFLICT.isIn(stopped)) {
                    throw stopped;
                }
                var act = call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName();
                if (tried == TRIES) {
                    throw new Refusal(ConflictRefusal.AT_ONCE, act);
                }
                LOG.info("{} met another act on the same rows, try {}", act, tried);
            }
        }
    }
}
