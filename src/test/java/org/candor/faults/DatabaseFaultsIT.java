package org.candor.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.candor.config.demo.DemoPerson;
import org.candor.journey.Portal;
import org.candor.nodes.Crowd;
import org.candor.nodes.Newcomer;
import org.candor.nodes.Reckoning;
import org.candor.support.Evidence;
import org.candor.support.Form;
import org.candor.support.Person;
import org.candor.support.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The database goes away, hangs, loses an answer, is stuck or stops a transaction; one portal lives through all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "candor.it.database",
        matches = "postgresql",
        disabledReason = "H2 has no wire to cut; DiskFullIT takes its disk away")
class DatabaseFaultsIT {
    private static final String EVIDENCE = "faults";
    private static final int CASES = Evidence.isFull() ? 10 : 4;
    private static final int[] CUT_SECONDS = Evidence.isFull() ? new int[] {1, 10, 60} : new int[] {1};
    private static final int RESTARTS = 20;
    private static final int LOST_ANSWERS = Evidence.isFull() ? 1_000 : 5;
    private static final int VISITORS = Evidence.isFull() ? 200 : 60;
    private static final int OTHER_JOBS = Evidence.isFull() ? 100 : 3;
    private static final Duration LONGEST_JOB = Duration.ofSeconds(60);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

    private Wired wired;
    private Crowd crowd;

    @BeforeAll
    void start() {
        wired = Wired.start("faults");
        crowd = new Crowd(wired.portal, CASES);
    }

    @AfterAll
    void stop() {
        wired.close();
    }

    @Test
    void f05_database_restart_fast_and_immediate() throws Exception {
        assumeTrue(Evidence.isFull(), "with the full figures; to the portal it is a cut, as in F07");
        for (var restart = 0; restart < RESTARTS; restart++) {
            var mode = restart % 2 == 0 ? "immediate" : "fast";
            survives("F05 " + mode, () -> PostgresServer.restart(wired.jdbc, mode));
        }
    }

    @Test
    void f07_network_cut_between_node_and_database() throws Exception {
        for (var seconds : CUT_SECONDS) {
            survives("F07 cut " + seconds + " s", () -> {
                wired.wire.cut();
                try {
                    isShortBreak();
                    TimeUnit.SECONDS.sleep(seconds);
                } finally {
                    wired.wire.mend();
                }
            });
        }
    }

    @Test
    void f07_network_hangs_between_node_and_database() throws Exception {
        survives("F07 hangs 15 s", () -> {
            wired.wire.hang();
            TimeUnit.SECONDS.sleep(Evidence.isFull() ? 15 : 1);
            wired.wire.mend();
        });
    }

    @Test
    void f06_f12_answer_lost_after_the_commit_and_the_form_sent_again() throws Exception {
        var coordinator =
                new Person(new Portal(wired.portal.url(0))).signedIn("coordinator@candor.example", DemoPerson.PASSWORD);
        var before = wired.wire.lost();
        for (var times = 0; times < LOST_ANSWERS; times++) {
            var family = "Lost" + times;
            var form = Form.in(coordinator.open("/coordinator/new-call.xhtml"), "call")
                    .with(contact(family));
            var sent = form.pressed("save");
            wired.wire.losesCommitAfter("insert into intake_request");

            assertEquals(503, coordinator.post(form.action(), sent).status(), family);
            var again = coordinator.post(form.action(), sent).status();

            assertTrue(again < 500, "the form sent again is answered " + again);
            assertEquals(1, requestsOf(family), family);
        }
        assertEquals(LOST_ANSWERS, wired.wire.lost() - before, "answers lost");
        Evidence.keep(EVIDENCE, "F06 F12", Map.of("lostAnswers", LOST_ANSWERS, "doubles", 0, "lost", 0));
    }

    @Test
    void f20_pool_exhausted() throws Exception {
        var answers = new TreeMap<Integer, Integer>();
        var firstAfter = Duration.ZERO;
        var clicks = new ArrayList<Callable<Integer>>();
        for (var visitor = 0; visitor < VISITORS; visitor++) {
            clicks.add(() -> wired.get("/public/demo-mail.xhtml").statusCode());
        }
        var people = Executors.newFixedThreadPool(VISITORS);
        try (var db = DriverManager.getConnection(wired.jdbc)) {
            db.setAutoCommit(false);
            Sql.run(db, "lock table outbox_mail in access exclusive mode");
            var asked = clicks.stream().map(people::submit).toList();
            var start = System.nanoTime();
            while (asked.stream().noneMatch(Future::isDone) && System.nanoTime() - start < LONGEST_JOB.toNanos()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            firstAfter = Duration.ofNanos(System.nanoTime() - start);
            db.rollback();
            for (var answer : asked) {
                answers.merge(answer.get(30, TimeUnit.SECONDS), 1, Integer::sum);
            }
        } finally {
            people.shutdownNow();
        }
        assertTrue(answers.containsKey(503), "somebody had to be sent away: " + answers + " after " + firstAfter);
        assertTrue(answers.keySet().stream().allMatch(status -> status < 500 || status == 503), () -> "" + answers);
        survives("F20", () -> {});
        Evidence.keep(
                EVIDENCE,
                "F20",
                Map.of(
                        "visitors",
                        VISITORS,
                        "answers",
                        answers.toString(),
                        "firstAnswerAfterMillis",
                        firstAfter.toMillis()));
    }

    @Test
    void f21_deadlock_is_tried_again_and_nobody_notices() throws Exception {
        var person = new Newcomer(wired.portal.url(0));
        var email = "deadlock@kill.example.test";
        assertTrue(person.signsUp(email));
        var link = person.linkIn(email);
        var clicking = Executors.newSingleThreadExecutor();
        try (var db = DriverManager.getConnection(wired.jdbc)) {
            db.setAutoCommit(false);
            Sql.run(db, "set local deadlock_timeout = '20s'");
            Sql.count(db, "select count(*) from (select 1 from account where email = ? for update) x", email);
            var click = clicking.submit(() -> person.provesTheAddress(link));
            awaitBlocked(db);
            // the portal holds the link and wants the account; this wants the link: the portal, which waited first, is
            // stopped
            Sql.count(
                    db,
                    "select count(*) from (select 1 from one_time_token t join account a on a.id = t.account_id"
                            + " where a.email = ? for update of t) x",
                    email);
            db.rollback();
            assertTrue(click.get(30, TimeUnit.SECONDS), "the address is proven all the same");
        } finally {
            clicking.shutdownNow();
        }
        assertTrue(wired.portal.said(0).contains("met another act on the same rows"), "there was a deadlock");
    }

    @Test
    @EnabledIf("org.candor.support.Evidence#isFull") // three tries and their pauses
    void f15_poison_job_becomes_an_incident_and_the_others_go_on() throws Exception {
        var others = new ArrayList<Reminder>();
        try (var poison = Reminder.at(wired.portal.url(0), wired.jdbc)) {
            for (var other = 0; other < OTHER_JOBS; other++) {
                others.add(Reminder.at(wired.portal.url(0), wired.jdbc));
            }
            poison.isSpoilt(true);
            poison.isDue();
            for (var other : others) {
                other.isDue();
            }
            for (var other : others) {
                other.mailedAfter(LONGEST_JOB);
                assertEquals(1, other.mails());
            }
            for (var look = 0; look < 600 && poison.incidents() == 0; look++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertEquals(1, poison.incidents(), "incidents after three tries");
            assertEquals(0, poison.triesLeft());
            assertEquals(0, poison.mails());

            poison.isSpoilt(false);
            poison.hasTries(1);
            poison.mailedAfter(LONGEST_JOB);
        } finally {
            for (var other : others) {
                other.close();
            }
        }
        Evidence.keep(EVIDENCE, "F15", Map.of("others", OTHER_JOBS, "othersDone", OTHER_JOBS, "incidents", 1));
    }

    private void survives(String part, Crowd.Fault fault) throws Exception {
        var recovered = crowd.goesOnThrough(fault);
        var figures = Reckoning.of(crowd, wired.jdbc);
        assertTrue(recovered.compareTo(BACK_WITHIN) <= 0, part + ": back after " + recovered);
        crowd.sawNoIncident(part);
        assertEquals(200, wired.get("/health/ready").statusCode(), part);
        figures.put("backAfterMillis", recovered.toMillis());
        Evidence.keep(EVIDENCE, part, figures);
    }

    private void isShortBreak() throws IOException, InterruptedException {
        var page = wired.get("/public/demo-mail.xhtml");
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("The portal takes a short break"), page.body());
        assertEquals("5", page.headers().firstValue("Retry-After").orElse(""));
        assertEquals(503, wired.get("/health/ready").statusCode());
        assertEquals(200, wired.get("/help-now.html").statusCode());
    }

    private static void awaitBlocked(Connection db) throws SQLException, InterruptedException {
        for (var look = 0; look < 200; look++) {
            PostgresServer.looksAnew(db);
            if (Sql.count(db, "select count(*) from pg_stat_activity where wait_event_type = 'Lock'") > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("the portal did not wait for the account");
    }

    private long requestsOf(String family) throws SQLException {
        try (var db = DriverManager.getConnection(wired.jdbc)) {
            return Sql.count(
                    db,
                    "select count(*) from intake_request r join patient p on p.id = r.patient_id where p.family_name = ?",
                    family);
        }
    }

    private static Map<String, String> contact(String family) {
        return Map.of(
                "givenName", "Answer",
                "familyName", family,
                "phone", "(503) 555-0123",
                "safeContact", "MESSAGE_OK",
                "zip", "97214",
                "language", "en",
                "bestTime", "EVENING",
                "adult", "yes");
    }
}
