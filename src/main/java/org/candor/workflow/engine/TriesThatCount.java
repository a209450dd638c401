package org.candor.workflow.engine;

import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.FailedJobCommandFactory;
import org.candor.shared.DatabaseFault;

/**
 * A job has three tries; one that failed because the server stops, or because the database was away, was no try: the job is
 * set free and done again, here or on another node.
 */
final class TriesThatCount implements FailedJobCommandFactory {
    private final BooleanSupplier stopping;

    TriesThatCount(BooleanSupplier stopping) {
        this.stopping = stopping;
    }

    @Override
    public Command<Object> getCommand(String job, Throwable failure) {
        return stopping.getAsBoolean() || DatabaseFault.in(failure).isPresent()
                ? setFree(job)
                : new DefaultJobRetryCmd(job, failure);
    }

    private static Command<Object> setFree(String id) {
        return context -> {
            var job = context.getJobManager().findJobById(id);
            if (job != null) {
                job.unlock();
            }
            return id;
        };
    }
}
