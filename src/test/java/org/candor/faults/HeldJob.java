package org.candor.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.candor.support.Mortal;
import org.candor.support.Sql;

/** A {@link Reminder} in the middle of its work: its job waits for a table that the test holds. */
record HeldJob(Reminder reminder, Connection table, int node) implements AutoCloseable {

    static HeldJob start(Mortal portal) throws SQLException, IOException, InterruptedException {
        var reminder = Reminder.at(portal.url(0), portal.jdbc());
        var table = DriverManager.getConnection(portal.jdbc());
        table.setAutoCommit(false);
        Sql.run(table, "lock table outbox_mail in exclusive mode");
        reminder.isDue();
        return new HeldJob(reminder, table, working(table));
    }

    void letGo() throws SQLException {
        table.rollback();
    }

    /** Which node works on it: each is known to the database by its name. */
    private static int working(Connection db) throws SQLException, InterruptedException {
        for (var tried = 0; tried < 1_200; tried++) {
            PostgresServer.looksAnew(db);
            var waiting = Sql.count(
                    db,
                    "select coalesce(max(cast(substr(application_name, 5) as integer)), -1) from pg_stat_activity"
                            + " where application_name like 'node%' and wait_event_type = 'Lock'"
                            + " and query ilike '%outbox_mail%'");
            if (waiting >= 0) {
                return (int) waiting;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("no node took the job");
    }

    @Override
    public void close() throws SQLException {
        table.close();
        reminder.close();
    }
}
