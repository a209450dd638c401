package org.candor.workflow.engine;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextServiceDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.candor.config.CandorDataSource;
import org.candor.config.ClockAgreement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Starts and stops the one engine of this server, on the record's own database and in the record's own transactions.
 * Settings with a reason stand in ADR-0010; none of them may be loosened by configuration.
 */
@ApplicationScoped
@ContextServiceDefinition(
        name = "java:app/concurrent/JobContext",
        propagated = {ContextServiceDefinition.APPLICATION},
        cleared = {ContextServiceDefinition.SECURITY, ContextServiceDefinition.TRANSACTION},
        unchanged = {})
@ManagedExecutorDefinition(
        name = "java:app/concurrent/JobExecutor",
        maxAsync = 5,
        hungTaskThreshold = 0,
        context = "java:app/concurrent/JobContext")
public class EngineLifecycle {
    private static final int LONGEST_JOB_LOCK_SECONDS = 60;
    /** An idle node looks for jobs that another one left behind at least this often. */
    private static final long LONGEST_LOOK_FOR_JOBS_MILLIS = 10_000;

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    @Resource(lookup = "java:appserver/TransactionManager")
    private TransactionManager transactions;

    @Resource(lookup = "java:app/concurrent/JobExecutor")
    private ManagedExecutorService threads;

    @Inject
    private OneTransaction transaction;

    @Inject
    private StepBeans steps;

    @Inject
    private WorklistProjection projection;

    @Inject
    private DeploymentCheck check;

    @Inject
    private ClockAgreement clocks;

    /** A job locked by a node that died or froze is taken over after this time; a setting can only shorten it. */
    @Inject
    @ConfigProperty(name = "candor.job.lock.seconds", defaultValue = "60")
    private int jobLockSeconds;

    private @Nullable ProcessEngine engine;
    private @Nullable AskedToStop askedToStop;

    void start(@Observes @Priority(10) @Initialized(ApplicationScoped.class) Object event) {
        var settings = new EngineInTransactions(transaction, transactions);
        settings.setProcessEngineName("candor");
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("false");
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setCustomHistoryLevels(List.of(new CaseHistory()));
        settings.setHistory(CaseHistory.NAME);
        settings.setHistoryRemovalTimeStrategy("start");
        settings.setMetricsEnabled(false);
        settings.setTaskMetricsEnabled(false);
        settings.setCmmnEnabled(false);
        settings.setDmnEnabled(false);
        settings.setStandaloneTasksEnabled(false);
        settings.setAuthorizationEnabled(false);
        settings.setCustomIncidentHandlers(List.of(new FailedJobs()));
        settings.setProducePrioritizedJobs(false);
        settings.setEnableExpressionsInAdhocQueries(false);
        settings.setEnableExpressionsInStoredQueries(false);
        settings.setCustomPreBPMNParseListeners(List.of(projection));
        settings.setCustomPreDeployers(List.of(check));
        var jobs = new ManagedJobExecutor(threads, clocks::hold);
        jobs.setLockTimeInMillis(Math.min(jobLockSeconds, LONGEST_JOB_LOCK_SECONDS) * 1000);
        jobs.setMaxWait(LONGEST_LOOK_FOR_JOBS_MILLIS);
        settings.setFailedJobCommandFactory(new TriesThatCount(jobs::isStopping));
        settings.setJobExecutor(jobs);
        settings.setJobExecutorActivate(true);
        Hardening.apply(settings, steps.byName());
        engine = settings.buildProcessEngine();
        askedToStop = AskedToStop.first(jobs::shutdown);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (askedToStop != null) {
            askedToStop.close();
        }
        if (engine != null) {
            engine.close();
        }
    }

    @Produces
    @ApplicationScoped
    ProcessEngine engine() {
        if (engine == null) {
            throw new IllegalStateException("The engine is not started yet");
        }
        return engine;
    }
}
