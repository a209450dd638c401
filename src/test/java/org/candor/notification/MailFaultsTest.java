package org.candor.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.candor.notification.MoodyMailServer.Mood;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;

/** F14: a mail server that is slow, puts mails off, refuses them, or takes them and hangs up. */
class MailFaultsTest {
    private static final int MAILS = Evidence.isFull() ? 10_000 : 40;
    private static final int MOST_ROUNDS = 40;

    private final Random random = new Random(Evidence.seed());
    private final RowsInMemory outbox = new RowsInMemory();
    private final Ticking clock = new Ticking(Instant.parse("2026-03-01T20:00:00Z"));
    private final Set<String> unknown = new HashSet<>();

    @Test
    void every_mail_arrives_and_twice_only_where_nobody_could_know() throws IOException {
        for (var mail = 0; mail < MAILS; mail++) {
            outbox.keeps(clock.instant(), new Message("visit/" + mail, "ana@example.org", "Your visit", "At ten."));
        }
        try (var smtp = new MoodyMailServer()) {
            var mails = new MailService(outbox, server(smtp.port()), new DemoMode(), clock);
            for (var round = 0; round < MOST_ROUNDS; round++) {
                for (var due = mails.due(); !due.isEmpty(); due = mails.due()) {
                    due.forEach(id -> {
                        smtp.is(mood("<" + id + "@candor>"));
                        mails.deliver(id);
                    });
                }
                clock.forward(Duration.ofHours(1));
            }
            reckon(smtp.taken());
        }
    }

    private void reckon(Map<String, Integer> taken) {
        assertTrue(outbox.all().stream().allMatch(mail -> mail.sentAt().isPresent()), "all are sent in the end");
        assertEquals(MAILS, taken.size(), "each arrived");
        var twice = taken.entrySet().stream()
                .filter(mail -> mail.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
        assertTrue(!unknown.isEmpty() && unknown.containsAll(twice), "doubles without a reason");
        Evidence.keep(
                "faults",
                "F14",
                Map.of("mails", MAILS, "lost", 0, "answerNeverCame", unknown.size(), "arrivedAgain", twice.size()));
    }

    /** Three of five end without an acknowledgement. */
    private Mood mood(String mail) {
        var mood = Mood.values()[random.nextInt(Mood.values().length)];
        if (mood == Mood.HANGS_UP) {
            unknown.add(mail);
        }
        return mood;
    }

    private static MailServer server(int port) {
        return new MailServer(
                Optional.of("127.0.0.1"), port, Optional.empty(), Optional.empty(), false, "candor@harbor.example");
    }
}
