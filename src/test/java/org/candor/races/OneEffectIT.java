package org.candor.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.candor.config.demo.DemoPerson;
import org.candor.support.Evidence;
import org.candor.support.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** On the real portal: two who take one task, and one form sent twice within fifty milliseconds. */
@Order(Integer.MAX_VALUE) // its requests stay open and would fill the lists of other tests
class OneEffectIT {
    private static final int CLAIM_PAIRS = Evidence.isFull() ? 10_000 : 60;
    private static final int POST_PAIRS = Evidence.isFull() ? 10_000 : 40;
    private static final int LATER_AT_MOST_MILLIS = 51;
    private static final String OURS = "candor.it.journeys.candor.db.";

    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private final Random random = new Random(Evidence.seed());

    @AfterEach
    void stop() {
        both.shutdownNow();
    }

    @Test
    void of_two_who_take_a_task_one_holds_it() throws Exception {
        var nurse = new Sender().signedIn("nurse", DemoPerson.PASSWORD);
        var other = new Sender().signedIn("infusion2", DemoPerson.PASSWORD);
        var item = claimable(nurse);
        for (var pair = 0; pair < CLAIM_PAIRS; pair++) {
            var first = nurse.filled(item, "holdItem", "claim", Map.of());
            var second = other.filled(item, "holdItem", "claim", Map.of());

            pair(() -> nurse.send(first).statusCode(), () -> other.send(second).statusCode());

            var nurseHolds = holds(nurse, item);
            assertTrue(nurseHolds ^ holds(other, item), "pair " + pair);
            var winner = nurseHolds ? nurse : other;
            winner.send(winner.filled(item, "holdItem", "release", Map.of()));
        }
        Evidence.keep("claim-pairs", Evidence.database(), Map.of("pairs", CLAIM_PAIRS, "heldByBoth", 0));
    }

    @Test
    void one_form_sent_twice_opens_one_request() throws Exception {
        var coordinator = new Sender().signedIn("coordinator", DemoPerson.PASSWORD);
        try (var db = database()) {
            for (var pair = 0; pair < POST_PAIRS; pair++) {
                var name = "Twice" + Evidence.database() + pair;
                var form = coordinator.filled("/coordinator/new-call.xhtml", "call", "save", contact(name));

                pair(
                        () -> coordinator.send(form).statusCode(),
                        () -> coordinator.send(form).statusCode());

                assertEquals(1, requestsOf(db, name), "pair " + pair);
            }
        }
        Evidence.keep("post-pairs", Evidence.database(), Map.of("pairs", POST_PAIRS, "doubles", 0));
    }

    /** The back button after the answer, and the tab that was left open. */
    @Test
    void one_form_sent_again_after_its_answer_opens_no_second_request() throws Exception {
        var coordinator = new Sender().signedIn("coordinator", DemoPerson.PASSWORD);
        var name = "Later" + Evidence.database();
        var form = coordinator.filled("/coordinator/new-call.xhtml", "call", "save", contact(name));

        coordinator.send(form);
        coordinator.send(form);

        try (var db = database()) {
            assertEquals(1, requestsOf(db, name));
        }
    }

    private void pair(Callable<Integer> first, Callable<Integer> second) throws Exception {
        var later = random.nextInt(LATER_AT_MOST_MILLIS);
        var one = both.submit(first);
        var two = both.submit(() -> {
            TimeUnit.MILLISECONDS.sleep(later);
            return second.call();
        });
        assertTrue(one.get() < 500, "first answer " + one.get());
        assertTrue(two.get() < 500, "second answer " + two.get());
    }

    private static String claimable(Sender nurse) throws Exception {
        for (var row : nurse.page("/staff/worklist.xhtml?part=all").select("a.item")) {
            var item = row.attr("href");
            if (nurse.page(item).selectFirst("[name='holdItem:claim']") != null) {
                return item;
            }
        }
        throw new AssertionError("no task to take");
    }

    private static boolean holds(Sender somebody, String item) throws Exception {
        return somebody.page(item).selectFirst("[name='holdItem:release']") != null;
    }

    private static Map<String, String> contact(String name) {
        return Map.of(
                "givenName", "Twice",
                "familyName", name,
                "phone", "(503) 555-0123",
                "safeContact", "MESSAGE_OK",
                "zip", "97214",
                "language", "en",
                "bestTime", "EVENING",
                "adult", "yes");
    }

    private static long requestsOf(Connection db, String name) throws SQLException {
        return Sql.count(
                db,
                "select count(*) from intake_request r join patient p on p.id = r.patient_id where p.family_name = ?",
                name);
    }

    private static Connection database() throws SQLException {
        return DriverManager.getConnection(
                System.getProperty(OURS + "url"),
                System.getProperty(OURS + "user"),
                System.getProperty(OURS + "password"));
    }
}
