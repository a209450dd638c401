package org.candor.nodes;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.candor.support.Mortal;

/** People who sign up and prove their address at the same time, and what each was told. */
public final class Crowd {
    private static final int PEOPLE = 4;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Mortal portal;
    private final int cases;
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Set<String> proven = ConcurrentHashMap.newKeySet();
    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<Integer> open;
    private volatile boolean enough;
    private volatile int victim;

    /** What happens to the portal while people sign up. */
    public interface Fault {
        void strike() throws Exception;
    }

    /** @param cases how many sign-ups are acknowledged before a fault strikes */
    public Crowd(Mortal portal, int cases) {
        this.portal = portal;
        this.cases = cases;
        this.open = IntStream.range(0, portal.nodes()).boxed().toList();
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

    /** Every status that anybody was answered during the last fault. */
    public Set<Integer> statuses() {
        return new TreeSet<>(statuses);
    }

    /** Whoever was not served was told of a short break, and of nothing else. */
    public void sawNoIncident(String part) {
        assertTrue(statuses.stream().allMatch(status -> status < 500 || status == 503), () -> part + ": " + statuses);
    }

    /** Only these nodes are asked from here on, as a load balancer does it before a node is stopped. */
    public void asksOnly(Integer... nodes) {
        open = List.of(nodes);
    }

    /** The node that dies this time. */
    int victim() {
        return victim;
    }

    /** Strikes with requests in flight, once as many sign-ups as wanted were acknowledged and a little chance has passed. */
    void signsUpWhile(Runnable strike, Random random) throws InterruptedException, SQLException {
        victim = random.nextInt(portal.nodes());
        var people = begin(false);
        await(acknowledged.size() + cases);
        TimeUnit.MILLISECONDS.sleep(random.nextInt(400));
        strike.run();
        people.shutdownNow();
        people.awaitTermination(1, TimeUnit.MINUTES);
    }

    /**
     * Signs up before, during and after the fault, and nobody gives up.
     *
     * @return how long after the fault the next sign-up was acknowledged
     */
    public Duration goesOnThrough(Fault fault) throws Exception {
        statuses.clear();
        var people = begin(true);
        var forgiving = Executors.newSingleThreadScheduledExecutor();
        forgiving.scheduleWithFixedDelay(this::forgiveIfPossible, 1, 1, TimeUnit.SECONDS);
        Duration recovered;
        try {
            recovered = recoveryFrom(fault);
        } finally {
            enough = true;
            forgiving.shutdownNow();
            people.shutdown();
        }
        assertTrue(people.awaitTermination(1, TimeUnit.MINUTES), "somebody still waits for an answer");
        return recovered;
    }

    private Duration recoveryFrom(Fault fault) throws Exception {
        await(acknowledged.size() + cases);
        fault.strike();
        var ended = System.nanoTime();
        await(acknowledged.size() + 1);
        var recovered = Duration.ofNanos(System.nanoTime() - ended);
        await(acknowledged.size() + cases);
        return recovered;
    }

    private ExecutorService begin(boolean stubborn) throws SQLException {
        enough = false;
        forgive();
        var people = Executors.newFixedThreadPool(PEOPLE);
        for (var person = 0; person < PEOPLE; person++) {
            people.execute(() -> signUpUntilStopped(stubborn));
        }
        return people;
    }

    private void forgive() throws SQLException {
        try (var ledger = new Ledger(portal.jdbc())) {
            ledger.forgiveTries();
        }
    }

    /** A fault may last longer than the tries of an address do. */
    private void forgiveIfPossible() {
        try {
            forgive();
        } catch (SQLException databaseAway) {
            // that may be the fault
        }
    }

    private void await(int wanted) throws InterruptedException {
        var end = System.nanoTime() + LONGEST.toNanos();
        while (acknowledged.size() < wanted) {
            assertTrue(
                    System.nanoTime() < end,
                    () -> (wanted - acknowledged.size()) + " sign-ups are missing " + statuses);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void signUpUntilStopped(boolean stubborn) {
        try {
            while (!enough && !Thread.currentThread().isInterrupted()) {
                try {
                    one();
                } catch (IOException unknown) {
                    // the server is gone, or could not say: what was in flight stays unknown
                    if (!stubborn) {
                        return;
                    }
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void one() throws IOException, InterruptedException {
        var asked = open;
        var person =
                new Newcomer(portal.url(asked.get(Math.floorMod(turn.incrementAndGet(), asked.size()))), statuses::add);
        var email = UUID.randomUUID() + "@kill.example";
        tried.add(email);
        if (!person.signsUp(email)) {
            throw new IOException("not acknowledged");
        }
        acknowledged.add(email);
        if (person.provesTheAddress(person.linkIn(email))) {
            proven.add(email);
        }
    }
}
