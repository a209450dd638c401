package org.candor.support;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The database of the running portal, seen from outside: what the records hold, and what the trail says. */
public final class Records implements AutoCloseable {
    private static final String SETTING = "candor.it.journeys.candor.db.";
    /**
     * The trail itself, tries that are counted, sessions that are over, calls that a clock makes, and what the engine and Flyway keep for
     * themselves.
     */
    private static final Set<String> NOT_RECORDS =
            Set.of("audit_event", "audit_seal", "audit_checkpoint", "sign_in_attempt", "ended_session", "paged_call");
    /** Sent in the background, so only their number stays; calls to people on duty are made by the clock. */
    private static final String MAILS = "outbox_mail";

    private static final String NOT_BY_CLOCK = " where message_key not like 'page/%'";
    /** What a job takes away within seconds. */
    private static final String SOON_GONE = "reset_wish";

    private final Connection connection;
    private final List<String> tables;
    private final String counting;

    private Records(Connection connection, List<String> tables) {
        this.connection = connection;
        this.tables = tables;
        this.counting = tables.stream()
                .map(table -> "select '" + table + "' as name, count(*) as many from " + table
                        + (table.equals(MAILS) ? NOT_BY_CLOCK : ""))
                .collect(Collectors.joining(" union all "));
    }

    public static Records open() {
        try {
            var connection = DriverManager.getConnection(setting("url"), setting("user"), setting("password"));
            return new Records(connection, tables(connection));
        } catch (SQLException failed) {
            throw new IllegalStateException("No look into the portal's database", failed);
        }
    }

    public Connection connection() {
        return connection;
    }

    /** Where a database server of its own keeps its files; H2 keeps them beside the portal's. */
    public Optional<Path> dataFolder() {
        if (!Evidence.database().equals("postgresql")) {
            return Optional.empty();
        }
        var folders = new ArrayList<Path>();
        each("show data_directory", row -> folders.add(Path.of(row.get(0))));
        return Optional.of(folders.get(0));
    }

    private static String setting(String name) {
        return Objects.requireNonNull(System.getProperty(SETTING + name), SETTING + name);
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like '%TABLE'")) {
            while (rows.next()) {
                var table = rows.getString(1).toLowerCase(Locale.ROOT);
                if (!table.startsWith("act_") && !table.startsWith("flyway") && !NOT_RECORDS.contains(table)) {
                    found.add(table);
                }
            }
        }
        return found.stream().sorted().toList();
    }

    /** Table to number of rows, in one question. */
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        each(counting, row -> counts.put(row.get(0), Long.parseLong(row.get(1))));
        return counts;
    }

    /** The same, once jobs in the background have nothing more to add. */
    public Map<String, Long> settled() {
        var counts = counts();
        for (var look = 0; look < 60; look++) {
            pause();
            var next = counts();
            if (next.equals(counts) && next.getOrDefault(SOON_GONE, 0L) == 0 && !isJobDue()) {
                return next;
            }
            counts = next;
        }
        return counts;
    }

    /** Whether the engine has still to do what an act left to it. */
    private boolean isJobDue() {
        var due = new ArrayList<String>();
        each("select id_ from act_ru_job where retries_ > 0 and duedate_ is null", row -> due.add(row.get(0)));
        return !due.isEmpty();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Table to a sum over everything that it holds. */
    public Map<String, Long> contents() {
        var sums = new HashMap<String, Long>();
        for (var table : tables) {
            if (table.equals(MAILS)) {
                continue;
            }
            sums.put(table, content(table));
        }
        return sums;
    }

    /** A sum over everything that the table holds, whatever the order. */
    public long content(String table) {
        var sum = new long[1];
        each("select * from " + table, row -> sum[0] += (long) row.hashCode() * 31 + 7);
        return sum[0];
    }

    /** How many refusals the trail holds. */
    public long refusals() {
        var many = new ArrayList<Long>();
        each(
                "select count(*) from audit_event where outcome like 'refused%'",
                row -> many.add(Long.parseLong(row.get(0))));
        return many.get(0);
    }

    /** The newest rows of the trail, "action outcome". */
    public List<String> newestRefusals(int most) {
        var rows = new ArrayList<String>();
        each(
                "select action, outcome from audit_event where outcome like 'refused%' order by at desc fetch first "
                        + most + " rows only",
                row -> rows.add(row.get(0) + " " + row.get(1)));
        return rows;
    }

    /** Tests sign in from one address far more often than people do; a portal that somebody else started is left alone. */
    public static void forgiveAllTries() {
        if (System.getProperty(SETTING + "url") != null) {
            try (var records = open()) {
                records.forgiveTries();
            }
        }
    }

    /** The sweep comes from one line and would be slowed down like a guesser; other tests see to that. */
    public void forgiveTries() {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("delete from sign_in_attempt");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The first column of every row, as text; for what a test must know and no page tells. */
    public List<String> column(String sql) {
        var values = new ArrayList<String>();
        each(sql, row -> values.add(row.get(0)));
        return values;
    }

    private interface Row {
        void take(List<String> columns);
    }

    private void each(String sql, Row row) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var values = new ArrayList<String>();
                for (var i = 1; i <= columns; i++) {
                    values.add(String.valueOf(rows.getString(i)));
                }
                row.take(values);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
