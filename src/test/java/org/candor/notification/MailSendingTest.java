package org.candor.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails over real SMTP: what arrives, and what happens while the mail server is down. */
class MailSendingTest {
    private static final Instant NOON = Instant.parse("2026-03-01T20:00:00Z");
    private static final String USER = "candor@harbor.example";
    private static final String PASSWORD = "letters go out";

    private final GreenMail smtp = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final RowsInMemory outbox = new RowsInMemory();
    private final Ticking clock = new Ticking(NOON);

    @BeforeEach
    void start() {
        smtp.start();
        smtp.setUser(USER, USER, PASSWORD);
    }

    @AfterEach
    void stop() {
        smtp.stop();
    }

    @Test
    void a_mail_arrives_with_its_words_and_its_calendar_file() throws MessagingException, IOException {
        outbox.keeps(
                NOON,
                new Message(
                                "visit/1",
                                "ana@example.org",
                                "Su visita está reservada",
                                "El martes, a las 10:00.\nMañana le llamamos.")
                        .with(new Attachment(
                                "visit.ics",
                                "text/calendar; charset=UTF-8; method=PUBLISH",
                                "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8))));

        sendDue();

        var mail = smtp.getReceivedMessages()[0];
        assertEquals("Su visita está reservada", mail.getSubject());
        assertEquals("ana@example.org", mail.getAllRecipients()[0].toString());
        assertEquals(USER, mail.getFrom()[0].toString());
        assertEquals("<" + outbox.first().getId() + "@candor>", mail.getMessageID());
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertTrue(part(mail, 0).replace("\r\n", "\n").contains("El martes, a las 10:00.\nMañana le llamamos."));
        assertEquals("visit.ics", parts(mail).getBodyPart(1).getFileName());
        assertTrue(parts(mail).getBodyPart(1).getContentType().startsWith("text/calendar"));
        assertEquals(Optional.of(NOON), outbox.first().sentAt());
    }

    @Test
    void a_mail_that_was_sent_is_not_sent_again() {
        outbox.keeps(NOON, new Message("visit/2", "ana@example.org", "Your visit", "Tuesday at ten."));

        sendDue();
        clock.forward(Duration.ofDays(1));
        sendDue();

        assertEquals(1, smtp.getReceivedMessages().length);
    }

    @Test
    void while_the_server_is_down_the_mail_stays_and_is_tried_after_longer_and_longer_pauses() {
        outbox.keeps(NOON, new Message("visit/3", "ana@example.org", "Your visit", "Tuesday at ten."));
        var port = smtp.getSmtp().getPort();
        smtp.stop();

        var pauses = new ArrayList<Long>();
        for (var tries = 0; tries < 8; tries++) {
            deliver(port, PASSWORD);
            var pause = Duration.between(clock.instant(), outbox.first().getDueAt());
            pauses.add(pause.toMinutes());
            clock.forward(pause);
        }

        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), pauses);
        assertEquals(Optional.empty(), outbox.first().sentAt());

        smtp.start();
        smtp.setUser(USER, USER, PASSWORD);
        sendDue();

        assertEquals(1, smtp.getReceivedMessages().length);
        assertEquals(Optional.of(clock.instant()), outbox.first().sentAt());
    }

    @Test
    void a_wrong_password_leaves_the_mail_in_the_outbox() {
        outbox.keeps(NOON, new Message("visit/4", "ana@example.org", "Your visit", "Tuesday at ten."));

        deliver(smtp.getSmtp().getPort(), "not the password");

        assertEquals(0, smtp.getReceivedMessages().length);
        assertEquals(NOON.plus(Duration.ofMinutes(1)), outbox.first().getDueAt());
    }

    private void sendDue() {
        deliver(smtp.getSmtp().getPort(), PASSWORD);
    }

    private void deliver(int port, String password) {
        var server =
                new MailServer(Optional.of("127.0.0.1"), port, Optional.of(USER), Optional.of(password), false, USER);
        var mails = new MailService(outbox, server, new DemoMode(), clock);
        mails.due().stream().filter(mails::take).forEach(mails::deliver);
    }

    private static MimeMultipart parts(MimeMessage mail) throws MessagingException, IOException {
        return (MimeMultipart) mail.getContent();
    }

    private static String part(MimeMessage mail, int number) throws MessagingException, IOException {
        return parts(mail).getBodyPart(number).getContent().toString();
    }
}
