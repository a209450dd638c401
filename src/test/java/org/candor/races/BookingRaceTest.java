package org.candor.races;

import static org.candor.support.Sql.count;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import org.candor.scheduling.VisitRow;
import org.candor.support.Evidence;
import org.candor.support.RealTables;
import org.junit.jupiter.api.Test;

/** Sixteen want the same afternoon of one nurse, drive included; one gets it, whatever process it sits in. */
class BookingRaceTest {
    private static final int THREADS = 16;
    private static final int TRIES = Evidence.isFull() ? 100_000 : 2_000;
    private static final int AFTERNOONS = TRIES / THREADS;
    private static final String OURS = " where nurse_id between '00000000-0000-ca11-0000-000000000000'"
            + " and '00000000-0000-ca11-0000-0000ffffffff'";

    @Test
    void of_sixteen_on_h2_one_gets_each_afternoon() throws Exception {
        bringTheText(RealTables.H2);
        var won = Contest.run(RealTables.H2::open, 0, THREADS, 0, AFTERNOONS);

        assertEquals(AFTERNOONS, won);
        decided(RealTables.H2, "one process");
    }

    @Test
    void of_sixteen_in_two_processes_on_postgresql_one_gets_each_afternoon() throws Exception {
        bringTheText(RealTables.POSTGRESQL);
        var url = RealTables.POSTGRESQL.url();
        var half = THREADS / 2;
        var first = process(url, 0, half);
        var second = process(url, half, half);

        assertEquals(AFTERNOONS, won(first) + won(second));
        decided(RealTables.POSTGRESQL, "two processes");
    }

    /** All consents share one text: of those who bring it at once only one could, and that one would wait for the others. */
    private static void bringTheText(RealTables tables) throws SQLException {
        try (var db = tables.open()) {
            new VisitRow().ground(db);
        }
    }

    private static Process process(String url, int firstThread, int threads) throws Exception {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes,
                        Contest.class.getName(),
                        url,
                        String.valueOf(firstThread),
                        String.valueOf(threads),
                        "0",
                        String.valueOf(AFTERNOONS))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long won(Process process) throws Exception {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertEquals(0, process.waitFor(), said);
        return Long.parseLong(said.substring(said.lastIndexOf("won ") + 4));
    }

    private static void decided(RealTables tables, String from) throws Exception {
        try (var db = tables.open()) {
            assertEquals(AFTERNOONS, count(db, "select count(*) from appointment" + OURS));
            assertEquals(AFTERNOONS, count(db, "select count(distinct nurse_id) from appointment" + OURS));
            assertEquals(AFTERNOONS * 12L, count(db, "select count(*) from nurse_cell" + OURS));
            assertEquals(
                    0,
                    count(
                            db,
                            "select count(*) from appointment a join appointment b on a.nurse_id = b.nurse_id and a.id < b.id"
                                    + " and a.starts_at < b.ends_at + interval '30' minute"
                                    + " and b.starts_at < a.ends_at + interval '30' minute"));
        }
        Evidence.keep(
                "booking-races",
                tables.name(),
                Map.of("tries", TRIES, "threads", THREADS, "from", from, "afternoons", AFTERNOONS, "overlaps", 0));
    }
}
