package org.candor.workflow.engine;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the engine's timers and asynchronous steps on the server's own threads. It stops before the application does: no new
 * job begins, and one that runs is waited for. Nothing is interrupted, because an interrupted thread closes H2's file.
 */
class ManagedJobExecutor extends JobExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(ManagedJobExecutor.class);
    private static final int LONGEST_WAIT_SECONDS = 20;

    private final ManagedExecutorService pool;
    private final BooleanSupplier mayBegin;
    private final Phaser running = new Phaser(1);
    private volatile boolean stopping;

    /** @param mayBegin whether this node may take jobs just now */
    ManagedJobExecutor(ManagedExecutorService pool, BooleanSupplier mayBegin) {
        this.pool = pool;
        this.mayBegin = mayBegin;
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    protected void startExecutingJobs() {
        stopping = false;
        execute(acquireJobsRunnable);
    }

    @Override
    protected void stopExecutingJobs() {
        stopping = true;
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException tooLong) {
            LOG.warn("Jobs still run although the server stops: they will be done again");
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Command<AcquiredJobs> getAcquireJobsCmd(int most) {
        return stopping || !mayBegin.getAsBoolean() ? context -> new AcquiredJobs(most) : super.getAcquireJobsCmd(most);
    }

    @Override
    public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
        try {
            execute(getExecuteJobsRunnable(jobIds, engine));
        } catch (RejectedExecutionException full) {
            logRejectedExecution(engine, jobIds.size());
            rejectedJobsHandler.jobsRejected(jobIds, engine, this);
        }
    }

    private void execute(Runnable work) {
        running.register();
        try {
            pool.execute(() -> {
                try {
                    work.run();
                } finally {
                    running.arriveAndDeregister();
                }
            });
        } catch (RejectedExecutionException full) {
            running.arriveAndDeregister();
            throw full;
        }
    }
}
