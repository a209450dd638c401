package org.candor.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.candor.nodes.Crowd;
import org.candor.nodes.Reckoning;
import org.candor.support.Evidence;
import org.candor.support.PortalSession;
import org.candor.support.TwoNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One of two nodes stops, freezes or dies, also while it runs a job; the other one goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "candor.it.database",
        matches = "postgresql",
        disabledReason = "two nodes share one server")
class NodeFaultsIT {
    private static final String EVIDENCE = "faults";
    private static final int LOCK_SECONDS = 5;
    private static final int ROLLING_RESTARTS = 5;
    private static final int FREEZES = 5;
    private static final int DEATHS = 5;
    private static final Duration TAKEN_OVER_WITHIN = Duration.ofSeconds(LOCK_SECONDS + 15);

    private TwoNodes portal;
    private Crowd crowd;

    @BeforeAll
    void start() {
        assumeTrue(Evidence.isFull(), "with the full figures; the rules have their own tests");
        var settings = new HashMap<>(PortalSession.ownDatabase("freezes"));
        settings.put("candor.job.lock.seconds", String.valueOf(LOCK_SECONDS));
        settings.computeIfPresent(
                "candor.db.url",
                (name, url) -> url + "&options=-c%20idle_in_transaction_session_timeout=" + LOCK_SECONDS + "s");
        portal = TwoNodes.start(settings);
        crowd = new Crowd(portal, 10);
    }

    @AfterAll
    void stop() {
        if (portal != null) {
            portal.close();
        }
    }

    @Test
    void f02_both_nodes_killed_at_once() throws Exception {
        for (var death = 0; death < DEATHS; death++) {
            crowd.goesOnThrough(() -> {
                portal.kill(0);
                portal.kill(1);
                crowd.asksOnly(1);
                portal.restart(1);
                portal.restart(0);
                crowd.asksOnly(0, 1);
            });
        }
        var figures = Reckoning.of(crowd, portal.jdbc());
        figures.put("deaths", DEATHS);
        Evidence.keep(EVIDENCE, "F02", figures);
    }

    @Test
    void f03_rolling_restart_loses_no_request() throws Exception {
        for (var restart = 0; restart < ROLLING_RESTARTS; restart++) {
            var leaving = restart % 2;
            crowd.goesOnThrough(() -> {
                crowd.asksOnly(1 - leaving);
                TimeUnit.SECONDS.sleep(2);
                portal.signal(leaving, "TERM");
                TimeUnit.SECONDS.sleep(5);
                portal.restart(leaving);
                crowd.asksOnly(0, 1);
            });
            assertTrue(crowd.statuses().stream().allMatch(status -> status < 500), "answers " + crowd.statuses());
        }
        var figures = Reckoning.of(crowd, portal.jdbc());
        figures.put("restarts", ROLLING_RESTARTS);
        Evidence.keep(EVIDENCE, "F03", figures);
    }

    @Test
    void f03_a_job_that_runs_when_the_server_is_asked_to_stop_is_finished_first() throws Exception {
        try (var job = HeldJob.start(portal)) {
            portal.signal(job.node(), "TERM");
            TimeUnit.SECONDS.sleep(3);
            assertEquals(3, job.reminder().triesLeft(), "tries while the server waits");
            job.letGo();
            assertTrue(
                    job.reminder().mailedAfter(TAKEN_OVER_WITHIN).compareTo(Duration.ofSeconds(5)) <= 0,
                    "by the same node");
            assertEquals(1, job.reminder().mails());
            TimeUnit.SECONDS.sleep(5);
            portal.restart(job.node());
        }
    }

    @Test
    void f04_a_node_that_freezes_for_longer_than_the_lock_finishes_nothing_that_another_took() throws Exception {
        var longest = Duration.ZERO;
        for (var freeze = 0; freeze < FREEZES; freeze++) {
            try (var job = HeldJob.start(portal)) {
                portal.signal(job.node(), "STOP");
                job.letGo();
                var taken = job.reminder().mailedAfter(TAKEN_OVER_WITHIN);
                longest = taken.compareTo(longest) > 0 ? taken : longest;
                portal.signal(job.node(), "CONT");
                TimeUnit.SECONDS.sleep(3);
                assertEquals(1, job.reminder().mails(), "freeze " + freeze);
            }
        }
        Evidence.keep(
                EVIDENCE,
                "F04",
                Map.of(
                        "freezes",
                        FREEZES,
                        "doubles",
                        0,
                        "lockSeconds",
                        LOCK_SECONDS,
                        "takenOverMillis",
                        longest.toMillis()));
    }

    @Test
    void f01_a_job_locked_by_a_node_that_died_is_taken_over() throws Exception {
        var longest = Duration.ZERO;
        for (var death = 0; death < DEATHS; death++) {
            try (var job = HeldJob.start(portal)) {
                portal.kill(job.node());
                job.letGo();
                var taken = job.reminder().mailedAfter(TAKEN_OVER_WITHIN);
                longest = taken.compareTo(longest) > 0 ? taken : longest;
                assertEquals(1, job.reminder().mails(), "death " + death);
                portal.restart(job.node());
            }
        }
        Evidence.keep(
                EVIDENCE,
                "F01 locked job",
                Map.of(
                        "deaths",
                        DEATHS,
                        "doubles",
                        0,
                        "lockSeconds",
                        LOCK_SECONDS,
                        "takenOverMillis",
                        longest.toMillis()));
    }
}
