package org.candor.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.candor.access.AccessRefusal;
import org.candor.access.Caller;
import org.candor.access.OneTimeToken;
import org.candor.access.OneTimeToken.Purpose;
import org.candor.access.OneTimeTokens;
import org.candor.notification.DemoMode;
import org.candor.notification.MailServer;
import org.candor.notification.Message;
import org.candor.notification.Outbox;
import org.candor.shared.Ids;
import org.candor.shared.Refusal;
import org.candor.shared.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends a test mail the way all mails go, and believes that it arrived when its link comes back. */
@ApplicationScoped
public class TestMails {
    /** What stands for the mail server where mails are read on a page. */
    private static final String DEMONSTRATION = "demonstration";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OneTimeTokens links;

    @Inject
    private Outbox outbox;

    @Inject
    private MailServer server;

    @Inject
    private DemoMode demo;

    @Inject
    private Texts texts;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "candor.base.url", defaultValue = "http://localhost:8080")
    private String portal;

    /** @throws Refusal {@code NO_MAIL_SERVER} */
    void send() {
        if (!demo.isOn() && !server.isConfigured()) {
            throw new Refusal(FirstStartRefusal.NO_MAIL_SERVER, "test mail");
        }
        var now = clock.instant();
        links.withdraw(caller.accountId(), Purpose.TEST_MAIL, now);
        var secret = links.add(OneTimeToken.forAccount(Ids.random(), Purpose.TEST_MAIL, caller.accountId(), now));
        var link = portal.replaceAll("/+$", "") + "/admin/first-start.xhtml?mail=" + secret;
        outbox.send(new Message(
                "testMail/" + Ids.random(),
                caller.getEmail(),
                texts.in("en", "firstStart.mail.subject"),
                texts.in("en", "firstStart.mail.body", caller.getName(), link)));
    }

    /** @throws Refusal {@code LINK_NOT_VALID}, for another person's link too */
    void arrived(String secret) {
        var now = clock.instant();
        var token = links.use(secret, Purpose.TEST_MAIL, now);
        if (token.accountId().filter(caller.accountId()::equals).isEmpty()) {
            throw new Refusal(AccessRefusal.LINK_NOT_VALID, "another person's test mail");
        }
        entities.persist(new MailProof(Ids.random(), server(), caller.getEmail(), now, caller.accountId()));
    }

    /** Whether a mail of the server that is set today came back. */
    boolean isProven() {
        return entities.createQuery("select count(p) from MailProof p where p.mailServer = :server", Long.class)
                        .setParameter("server", server())
                        .getSingleResult()
                > 0;
    }

    private String server() {
        return demo.isOn() ? DEMONSTRATION : server.description();
    }
}
