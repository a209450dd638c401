package org.candor.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.candor.support.Mortal;

/** People who sign up and prove their address at the same time, and what each was told. */
final class Crowd {
    private static final int PEOPLE = 4;

    private final Mortal portal;
    private final int cases;
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> proven = ConcurrentHashMap.newKeySet();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile int victim;

    Crowd(Mortal portal, int cases) {
        this.portal = portal;
        this.cases = cases;
    }

    Set<String> tried() {
        return tried;
    }

    Set<String> acknowledged() {
        return acknowledged;
    }

    Set<String> proven() {
        return proven;
    }

    /** The node that dies this time. */
    int victim() {
        return victim;
    }

    /** Strikes with requests in flight, once as many sign-ups as wanted were acknowledged and a little chance has passed. */
    void signsUpWhile(Runnable strike, Random random) throws InterruptedException, SQLException {
        victim = random.nextInt(portal.nodes());
        try (var ledger = new Ledger(portal.jdbc())) {
            ledger.forgiveTries();
        }
        var wanted = new CountDownLatch(cases);
        var people = Executors.newFixedThreadPool(PEOPLE);
        for (var person = 0; person < PEOPLE; person++) {
            people.execute(() -> signUpUntilStopped(wanted));
        }
        assertTrue(wanted.await(3, TimeUnit.MINUTES), () -> wanted.getCount() + " sign-ups are missing");
        TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
        strike.run();
        people.shutdownNow();
        people.awaitTermination(1, TimeUnit.MINUTES);
    }

    private void signUpUntilStopped(CountDownLatch wanted) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                one(wanted);
            }
        } catch (IOException died) {
            // the server is gone: what was in flight stays unknown
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void one(CountDownLatch wanted) throws IOException, InterruptedException {
        var person = new Newcomer(portal.url(turn.incrementAndGet() % portal.nodes()));
        var email = UUID.randomUUID() + "@kill.example";
        tried.add(email);
        if (!person.signsUp(email)) {
            throw new IOException("not acknowledged");
        }
        acknowledged.add(email);
        if (person.provesTheAddress(person.linkIn(email))) {
            proven.add(email);
        }
        wanted.countDown();
    }
}
