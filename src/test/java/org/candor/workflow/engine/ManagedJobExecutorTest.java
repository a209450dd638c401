package org.candor.workflow.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ManagedJobExecutorTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean mayBegin = new AtomicBoolean(true);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicBoolean finished = new AtomicBoolean();
    private final ManagedJobExecutor jobs = new OneLongJob();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @SuppressWarnings("NullAway") // the job asks no engine
    void a_stop_waits_for_the_job_that_runs() throws Exception {
        jobs.executeJobs(List.of("job"), null);
        assertTrue(begun.await(5, TimeUnit.SECONDS));
        var stopping = threads.submit(jobs::stopExecutingJobs);

        TimeUnit.MILLISECONDS.sleep(200);
        assertFalse(stopping.isDone(), "stopped while a job ran");
        released.countDown();
        stopping.get(5, TimeUnit.SECONDS);

        assertTrue(finished.get());
        assertTrue(jobs.isStopping());
    }

    @Test
    void nothing_is_acquired_while_the_clock_is_wrong_or_the_server_stops() {
        Command<AcquiredJobs> acquiring = context -> new AcquiredJobs(1);
        jobs.setAcquireJobsCmdFactory(most -> acquiring);
        assertSame(acquiring, jobs.getAcquireJobsCmd(3));

        mayBegin.set(false);
        assertNotSame(acquiring, jobs.getAcquireJobsCmd(3));

        mayBegin.set(true);
        jobs.stopExecutingJobs();
        assertNotSame(acquiring, jobs.getAcquireJobsCmd(3));
    }

    private final class OneLongJob extends ManagedJobExecutor {
        OneLongJob() {
            super(
                    (ManagedExecutorService) Proxy.newProxyInstance(
                            ManagedExecutorService.class.getClassLoader(),
                            new Class<?>[] {ManagedExecutorService.class},
                            (proxy, method, arguments) -> method.invoke(threads, arguments)),
                    mayBegin::get);
        }

        @Override
        public Runnable getExecuteJobsRunnable(List<String> ids, ProcessEngineImpl engine) {
            return () -> {
                begun.countDown();
                try {
                    finished.set(released.await(5, TimeUnit.SECONDS));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            };
        }
    }
}
