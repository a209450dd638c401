package org.candor.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.candor.access.AllowedTo;
import org.candor.access.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what is due, one mail a transaction; and lets demo mode read what was written. */
@ApplicationScoped
@Transactional
public class MailService {
    private static final Logger LOG = LoggerFactory.getLogger(MailService.class);
    private static final int BATCH = 50;
    /** How long a node may take for one mail before another one tries. */
    private static final Duration TAKEN_FOR = Duration.ofMinutes(2);

    private static final int READABLE = 200;

    private final Outbox outbox;
    private final MailServer server;
    private final DemoMode demo;
    private final Clock clock;

    @Inject
    MailService(Outbox outbox, MailServer server, DemoMode demo, Clock clock) {
        this.outbox = outbox;
        this.server = server;
        this.demo = demo;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway")
    protected MailService() { // CDI client proxy
        this(null, null, null, null);
    }

    @AllowedTo(Role.WORKFLOW)
    public List<UUID> due() {
        return outbox.due(clock.instant(), BATCH);
    }

    /** Takes the mail for this node, in a transaction of its own; false when another node has it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @AllowedTo(Role.WORKFLOW)
    public boolean take(UUID id) {
        var now = clock.instant();
        return outbox.take(id, now, now.plus(TAKEN_FOR));
    }

    /** Delivers a mail that {@link #take} gave to this node. A failure is kept for a later try. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @AllowedTo(Role.WORKFLOW)
    public void deliver(UUID id) {
        var mail = outbox.find(id).orElseThrow();
        try {
            server.deliver(mail);
            mail.sent(clock.instant());
        } catch (MessagingException notTaken) {
            mail.failed(clock.instant());
            LOG.warn(
                    "Mail {} was not taken by the server: {}",
                    id,
                    notTaken.getClass().getSimpleName());
        }
    }

    /** Mails newest first, in demo mode only; otherwise nothing. */
    @AllowedTo(Role.ANYONE)
    public List<OutboxMail> readable() {
        return demo.isOn() ? outbox.newest(READABLE) : List.of();
    }

    /** One mail, in demo mode only. */
    @AllowedTo(Role.ANYONE)
    public Optional<OutboxMail> readable(UUID id) {
        return demo.isOn() ? outbox.find(id) : Optional.empty();
    }
}
