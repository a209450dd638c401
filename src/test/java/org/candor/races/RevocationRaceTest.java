package org.candor.races;

import static org.candor.support.Sql.count;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.candor.scheduling.VisitRow;
import org.candor.support.Evidence;
import org.candor.support.RealTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A patient takes the consent back at the moment somebody books on it: afterwards no visit stands on it (INV-20). */
class RevocationRaceTest {
    private static final int RACES = Evidence.isFull() ? 10_000 : 200;
    private static final int LATER_AT_MOST_MICROS = 3_000;

    private interface Booking {
        boolean book(Connection db, VisitRow visit) throws SQLException;
    }

    @ParameterizedTest
    @EnumSource(RealTables.class)
    void after_the_revocation_no_visit_stands_on_the_consent(RealTables tables) throws Exception {
        race(tables, "locked", Booker::book);
    }

    @ParameterizedTest
    @EnumSource(RealTables.class)
    void nor_when_whoever_books_takes_no_lock(RealTables tables) throws Exception {
        race(tables, "unlocked", Booker::bookUnlocked);
    }

    private static void race(RealTables tables, String how, Booking act) throws Exception {
        var random = new Random(Evidence.seed());
        var both = Executors.newFixedThreadPool(2);
        var together = new CyclicBarrier(2);
        var bookedFirst = 0;
        try (var revoking = tables.open();
                var booking = tables.open();
                var looking = tables.open()) {
            revoking.setAutoCommit(false);
            booking.setAutoCommit(false);
            for (var race = 0; race < RACES; race++) {
                var visit = Booker.rival(UUID.randomUUID(), 0);
                visit.ground(looking);
                var lead = random.nextInt(2 * LATER_AT_MOST_MICROS) - LATER_AT_MOST_MICROS;
                var booked = both.submit(() -> after(together, lead, () -> act.book(booking, visit)));
                var revoked = both.submit(() -> after(together, -lead, () -> revoked(revoking, visit)));

                bookedFirst += booked.get() ? 1 : 0;
                revoked.get();

                assertEquals(0, count(looking, "select count(*) from appointment where request_id = ?", visit.request));
                assertEquals(0, count(looking, "select count(*) from nurse_cell where nurse_id = ?", visit.nurse));
            }
        } finally {
            both.shutdownNow();
        }
        Evidence.keep(
                "revocation-races",
                tables.name() + " " + how,
                Map.of("races", RACES, "bookedFirst", bookedFirst, "left", 0));
    }

    /** A visit that came without a lock makes the database refuse the revocation; a second look frees that one too. */
    private static boolean revoked(Connection db, VisitRow visit) throws SQLException {
        try {
            Booker.revoke(db, visit);
        } catch (SQLException aVisitStandsOnIt) {
            db.rollback();
            Booker.revoke(db, visit);
        }
        return true;
    }

    private static boolean after(CyclicBarrier together, int micros, Callable<Boolean> act) throws Exception {
        together.await();
        if (micros > 0) {
            LockSupport.parkNanos(micros * 1_000L);
        }
        return act.call();
    }
}
