package org.candor.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.candor.access.RepeatedWork;
import org.candor.config.ClockAgreement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few seconds whether mails are due, on each node; the outbox row decides which node sends one. */
@ApplicationScoped
public class OutboxSender {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int EVERY_SECONDS = 10;

    @Inject
    private ClockAgreement clocks;

    @Inject
    private MailServer server;

    @Inject
    private DemoMode demo;

    @Inject
    private MailService mails;

    @Inject
    private RepeatedWork work;

    void start(@Observes @Priority(40) @Initialized(ApplicationScoped.class) Object event) {
        if (demo.isOn()) {
            LOG.info("Demo mode: mails are not sent, read them on /public/demo-mail.xhtml");
        } else if (server.isConfigured()) {
            work.every(EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS, "Mails could not be sent", this::sendDue);
        } else {
            LOG.warn("No mail server is set (CANDOR_SMTP_HOST): mails wait in the outbox");
        }
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        work.stop();
    }

    /** A mail that cannot be read, say, waits for its next turn; the others are not kept waiting. */
    private void sendDue() {
        if (!clocks.hold()) {
            return;
        }
        for (var id : mails.due()) {
            try {
                if (mails.take(id)) {
                    mails.deliver(id);
                }
            } catch (RuntimeException fault) {
                LOG.error("Mail {} could not be sent this time", id, fault);
            }
        }
    }
}
