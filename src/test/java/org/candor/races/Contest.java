package org.candor.races;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.candor.scheduling.VisitRow;

/**
 * Threads that all want each of a row of afternoons; the nurse of an afternoon has its number, so that another process can
 * want the same ones: {@code java Contest URL FIRST-THREAD THREADS FIRST-AFTERNOON AFTERNOONS}.
 */
final class Contest {
    private static final int AT_ONCE = 25;

    /** Opens connections of its own for each thread. */
    interface Source {
        Connection open() throws SQLException;
    }

    private Contest() {}

    public static void main(String[] arguments) throws Exception {
        var numbers = new int[4];
        for (var i = 0; i < numbers.length; i++) {
            numbers[i] = Integer.parseInt(arguments[i + 1]);
        }
        var won = run(() -> DriverManager.getConnection(arguments[0]), numbers[0], numbers[1], numbers[2], numbers[3]);
        System.out.println("won " + won);
    }

    static UUID nurse(int afternoon) {
        return new UUID(0xCA11, afternoon);
    }

    /** @return how many visits these threads won */
    static long run(Source source, int firstThread, int threads, int first, int afternoons) throws Exception {
        var together = new CyclicBarrier(threads);
        var all = Executors.newFixedThreadPool(threads);
        try {
            var tasks = new ArrayList<Callable<Long>>();
            for (var thread = 0; thread < threads; thread++) {
                var number = firstThread + thread;
                tasks.add(() -> wants(source, together, number, first, afternoons));
            }
            var won = 0L;
            for (var done : all.invokeAll(tasks)) {
                won += done.get();
            }
            return won;
        } finally {
            all.shutdownNow();
        }
    }

    private static long wants(Source source, CyclicBarrier together, int number, int first, int afternoons)
            throws Exception {
        var won = 0L;
        try (var db = source.open()) {
            db.setAutoCommit(false);
            for (var from = first; from < first + afternoons; from += AT_ONCE) {
                for (var visit : prepared(db, number, from, Math.min(AT_ONCE, first + afternoons - from))) {
                    together.await();
                    won += Booker.book(db, visit) ? 1 : 0;
                }
            }
        }
        return won;
    }

    /** Each with a consent and an approval of its own. */
    private static List<VisitRow> prepared(Connection db, int number, int from, int many) throws SQLException {
        var visits = new ArrayList<VisitRow>();
        for (var afternoon = from; afternoon < from + many; afternoon++) {
            var visit = Booker.rival(nurse(afternoon), number);
            visit.ground(db);
            visits.add(visit);
        }
        db.commit();
        return visits;
    }
}
