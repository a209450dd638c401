package org.candor.shared.web;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Under one name one thread at a time, in the order of their coming. Of a name that nobody uses nothing is kept. */
final class Turns {
    private static final class Turn {
        final ReentrantLock lock = new ReentrantLock(true);
        int wanted;
    }

    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();
    private final int mostWaiting;

    /** @param mostWaiting under one name; who comes when so many wait is turned away */
    Turns(int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }

    /** Waits for its turn; false when it does not come in that time. Who got it must {@link #leave}. */
    boolean take(String name, Duration patience) {
        var turn = wanted(name);
        var isMine = false;
        try {
            isMine = waiting(name) < mostWaiting && turn.lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            if (!isMine) {
                notWanted(name);
            }
        }
        return isMine;
    }

    /** Lets the next one in. */
    void leave(String name) {
        Objects.requireNonNull(turns.get(name), "not taken").lock.unlock();
        notWanted(name);
    }

    int kept() {
        return turns.size();
    }

    int waiting(String name) {
        var turn = turns.get(name);
        return turn == null ? 0 : turn.lock.getQueueLength();
    }

    private Turn wanted(String name) {
        return turns.compute(name, (same, known) -> {
            var turn = known == null ? new Turn() : known;
            turn.wanted++;
            return turn;
        });
    }

    private void notWanted(String name) {
        turns.computeIfPresent(name, (same, turn) -> --turn.wanted == 0 ? null : turn);
    }
}
