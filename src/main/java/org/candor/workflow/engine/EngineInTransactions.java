package org.candor.workflow.engine;

import jakarta.transaction.TransactionManager;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Settings of an engine each of whose commands runs in {@link OneTransaction}. */
final class EngineInTransactions extends JakartaTransactionProcessEngineConfiguration {
    private final OneTransaction transaction;

    EngineInTransactions(OneTransaction transaction, TransactionManager transactions) {
        this.transaction = transaction;
        setTransactionsExternallyManaged(true);
        setTransactionManager(transactions);
    }

    @Override
    protected CommandInterceptor createTransactionInterceptor(boolean requiresNew) {
        return new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                return requiresNew
                        ? transaction.apart(() -> next.execute(command))
                        : transaction.joined(() -> next.execute(command));
            }
        };
    }
}
