package org.candor.workflow.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;

/** Runs the engine's timers and asynchronous steps on the server's own threads. */
class ManagedJobExecutor extends JobExecutor {
    private final ManagedExecutorService pool;
    private @Nullable Future<?> acquisition;

    ManagedJobExecutor(ManagedExecutorService pool) {
        this.pool = pool;
    }

    @Override
    protected void startExecutingJobs() {
        acquisition = pool.submit(acquireJobsRunnable);
    }

    @Override
    protected void stopExecutingJobs() {
        if (acquisition != null) {
            acquisition.cancel(true);
        }
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        try {
            pool.execute(getExecuteJobsRunnable(jobIds, engine));
        } catch (RejectedExecutionException full) {
            logRejectedExecution(engine, jobIds.size());
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }
}
