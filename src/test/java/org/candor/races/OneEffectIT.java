package org.candor.races;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.candor.config.demo.DemoPerson;
import org.candor.support.Evidence;
import org.candor.support.Form;
import org.candor.support.Person;
import org.candor.support.Records;
import org.candor.support.Sql;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On the real portal: two who take one task, and one form sent twice within fifty milliseconds. */
@Order(Integer.MAX_VALUE) // its requests stay open and would fill the lists of other tests
class OneEffectIT {
    private static final int PARTS = Evidence.isFull() ? 20 : 1;
    /** In each part. */
    private static final int PAIRS = Evidence.isFull() ? 500 : 50;

    private static final int LATER_AT_MOST_MILLIS = 51;

    private final ExecutorService both = Executors.newFixedThreadPool(2);
    private final Random random = new Random(Evidence.seed());

    static IntStream parts() {
        return IntStream.rangeClosed(1, PARTS);
    }

    @AfterEach
    void stop() {
        both.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void of_two_who_take_a_task_one_holds_it(int part) throws Exception {
        assumeFalse(Evidence.isFull() && Evidence.has("claim-pairs", named(part)), "kept from an earlier run");
        var nurse = new Person().signedIn("nurse@candor.example", DemoPerson.PASSWORD);
        var other = new Person().signedIn("infusion2@candor.example", DemoPerson.PASSWORD);
        var item = claimable(nurse);
        for (var pair = 0; pair < PAIRS; pair++) {
            var first = Form.in(nurse.open(item), "holdItem");
            var second = Form.in(other.open(item), "holdItem");

            pair(() -> statusOf(nurse, first, "claim"), () -> statusOf(other, second, "claim"));

            var nurseHolds = holds(nurse, item);
            assertTrue(nurseHolds ^ holds(other, item), "pair " + pair);
            var winner = nurseHolds ? nurse : other;
            statusOf(winner, Form.in(winner.open(item), "holdItem"), "release");
        }
        Evidence.keep("claim-pairs", named(part), Map.of("pairs", PAIRS, "heldByBoth", 0));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void one_form_sent_twice_opens_one_request(int part) throws Exception {
        assumeFalse(Evidence.isFull() && Evidence.has("post-pairs", named(part)), "kept from an earlier run");
        var coordinator = new Person().signedIn("coordinator@candor.example", DemoPerson.PASSWORD);
        try (var records = Records.open()) {
            for (var pair = 0; pair < PAIRS; pair++) {
                var name = "Twice" + Evidence.database() + part + "x" + pair;
                var form = Form.in(coordinator.open("/coordinator/new-call.xhtml"), "call")
                        .with(contact(name));

                pair(() -> statusOf(coordinator, form, "save"), () -> statusOf(coordinator, form, "save"));

                assertEquals(1, requestsOf(records.connection(), name), "pair " + pair);
            }
        }
        Evidence.keep("post-pairs", named(part), Map.of("pairs", PAIRS, "doubles", 0));
    }

    /** The back button after the answer, and the tab that was left open. */
    @Test
    void one_form_sent_again_after_its_answer_opens_no_second_request() throws Exception {
        var coordinator = new Person().signedIn("coordinator@candor.example", DemoPerson.PASSWORD);
        var name = "Later" + Evidence.database();
        var form =
                Form.in(coordinator.open("/coordinator/new-call.xhtml"), "call").with(contact(name));

        statusOf(coordinator, form, "save");
        statusOf(coordinator, form, "save");

        try (var records = Records.open()) {
            assertEquals(1, requestsOf(records.connection(), name));
        }
    }

    private static String named(int part) {
        return Evidence.database() + ", part " + part + " of " + PARTS;
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

    private static int statusOf(Person sender, Form form, String button) {
        return sender.post(form.action(), form.pressed(button)).status();
    }

    private static String claimable(Person nurse) {
        for (var row : nurse.open("/staff/worklist.xhtml?part=all").page().select("a.item")) {
            var item = row.attr("href");
            if (nurse.open(item).page().selectFirst("[name='holdItem:claim']") != null) {
                return item;
            }
        }
        throw new AssertionError("no task to take");
    }

    private static boolean holds(Person somebody, String item) {
        return somebody.open(item).page().selectFirst("[name='holdItem:release']") != null;
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
}
