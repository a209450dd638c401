package org.candor.shared.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final Turns turns = new Turns(3);
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void under_one_name_one_at_a_time() throws Exception {
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var all = new ArrayList<Future<Boolean>>();
        for (var i = 0; i < 4; i++) {
            all.add(others.submit(() -> inTurn("one", () -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                Thread.sleep(5);
                return inside.decrementAndGet() >= 0;
            })));
        }
        for (var each : all) {
            assertTrue(each.get());
        }

        assertEquals(1, most.get());
        assertEquals(0, turns.kept());
    }

    @Test
    void another_name_does_not_wait() throws Exception {
        assertTrue(turns.take("one", SHORT));

        assertTrue(others.submit(() -> inTurn("other", () -> true)).get());
    }

    @Test
    void who_waits_too_long_is_turned_away_and_nothing_is_kept() throws Exception {
        assertTrue(turns.take("one", SHORT));

        assertFalse(others.submit(() -> turns.take("one", SHORT)).get());

        turns.leave("one");
        assertEquals(0, turns.kept());
    }

    @Test
    void who_comes_when_many_wait_is_turned_away_at_once() throws Exception {
        assertTrue(turns.take("one", SHORT));
        var waiting = new ArrayList<Future<Boolean>>();
        for (var i = 0; i < 3; i++) {
            waiting.add(others.submit(() -> inTurn("one", () -> true)));
        }
        while (turns.waiting("one") < 3) {
            Thread.onSpinWait();
        }

        assertFalse(others.submit(() -> turns.take("one", LONG)).get());

        turns.leave("one");
        for (var each : waiting) {
            assertTrue(each.get());
        }
    }

    private boolean inTurn(String name, Callable<Boolean> what) throws Exception {
        if (!turns.take(name, LONG)) {
            return false;
        }
        try {
            return what.call();
        } finally {
            turns.leave(name);
        }
    }
}
