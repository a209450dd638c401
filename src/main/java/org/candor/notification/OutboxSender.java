package org.candor.notification;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.candor.access.Caller;
import org.candor.config.ClockAgreement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether mails are due, on each node; the outbox row decides which node sends one. */
@ApplicationScoped
public class OutboxSender {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int EVERY_SECONDS = 10;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private ClockAgreement clocks;

    @Inject
    private MailServer server;

    @Inject
    private DemoMode demo;

    @Inject
    private MailService mails;

    @Inject
    private Caller caller;

    @Inject
    private RequestContextController requestContext;

    private @Nullable ScheduledFuture<?> job;

    void start(@Observes @Priority(40) @Initialized(ApplicationScoped.class) Object event) {
        if (demo.isOn()) {
            LOG.info("Demo mode: mails are not sent, read them on /public/demo-mail.xhtml");
        } else if (server.isConfigured()) {
            job = scheduler.scheduleWithFixedDelay(this::sendDue, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        } else {
            LOG.warn("No mail server is set (CANDOR_SMTP_HOST): mails wait in the outbox");
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        if (job != null) {
            job.cancel(true);
        }
    }

    private void sendDue() {
        if (!clocks.hold()) {
            return;
        }
        var began = requestContext.activate();
        try {
            caller.asWorkflow(this::sendAll);
        } catch (Exception fault) { // the job must live on: the scheduler drops one that throws
            LOG.error("Mails could not be sent this time", fault);
        } finally {
            if (began) {
                requestContext.deactivate();
            }
        }
    }

    /** A mail that cannot be read, say, waits for its next turn; the others are not kept waiting. */
    private int sendAll() {
        var sent = 0;
        for (var id : mails.due()) {
            try {
                if (mails.take(id)) {
                    mails.deliver(id);
                    sent++;
                }
            } catch (RuntimeException fault) {
                LOG.error("Mail {} could not be sent this time", id, fault);
            }
        }
        return sent;
    }
}
