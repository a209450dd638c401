package org.candor.audit;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.candor.audit.chain.Checkpoint;
import org.candor.config.ClockAgreement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds, on each node, whether rows of the trail wait for their place in the chain. Most looks are only
 * at the last hour; at start, at the end, before an export and once an hour it is at everything.
 */
@ApplicationScoped
public class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration RECENT = Duration.ofHours(1);

    @Inject
    private ClockAgreement clocks;

    @Inject
    @ConfigProperty(name = "candor.audit.seal.seconds", defaultValue = "3")
    private int everySeconds;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private AuditChain chain;

    @Inject
    private Checkpoints checkpoints;

    @Inject
    private CheckpointFile elsewhere;

    @Inject
    private AuditSigner signer;

    @Inject
    private Clock clock;

    private @Nullable ScheduledFuture<?> job;
    private Instant lookedAtAll = Instant.EPOCH;
    private boolean unsigned;

    /** After the schema (1); what the demonstration does is sealed too. */
    void start(@Observes @Priority(25) @Initialized(ApplicationScoped.class) Object event) {
        LOG.info("The audit trail is signed with the key {}", signer.key().publicKey());
        job = scheduler.scheduleWithFixedDelay(this::look, everySeconds, everySeconds, TimeUnit.SECONDS);
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (job != null) {
            job.cancel(true);
        }
        try {
            sealAll();
        } catch (RuntimeException tooLate) { // the next start seals what is left
            LOG.warn("The last rows of the audit trail are sealed at the next start: {}", tooLate.toString());
        }
    }

    /** Seals everything there is and signs the end. */
    public void sealAll() {
        seal(Instant.EPOCH);
        checkpoints.signEnd().ifPresent(this::tell);
    }

    private void look() {
        if (!clocks.hold()) {
            return;
        }
        try {
            var now = clock.instant();
            var all = lookedAtAll.plus(RECENT).isBefore(now);
            var since = all ? Instant.EPOCH : now.minus(RECENT);
            if (chain.hasWork(since)) {
                seal(since);
                unsigned = true;
            }
            if (unsigned) {
                checkpoints.signIfDue().ifPresent(this::tell);
            }
            lookedAtAll = all ? now : lookedAtAll;
        } catch (RuntimeException fault) { // the job must live on: the scheduler drops one that throws
            LOG.error("The audit trail could not be sealed this time", fault);
        }
    }

    private void seal(Instant since) {
        while (chain.sealSome(since) == AuditChain.BATCH) {
            LOG.debug("One more batch of the audit trail is sealed");
        }
    }

    private void tell(Checkpoint checkpoint) {
        unsigned = false;
        LOG.info("Audit checkpoint: row {} has hash {}", checkpoint.seq(), checkpoint.hash());
        elsewhere.keep(checkpoint);
    }
}
