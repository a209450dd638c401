package org.candor.config;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * One node at a time does what only a first start does; the next one finds it done. The turn is a row lock: it ends with
 * its connection, also when the node dies.
 */
@ApplicationScoped
public class StartTurn {
    /** What is done in turn, in transactions of its own. */
    public interface Work {
        void run() throws Exception;
    }

    @Resource(lookup = CandorDataSource.JNDI)
    private DataSource database;

    /** Waits for the turn, works, and hands it on. */
    public void take(Work work) throws Exception {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            holdForLong(connection);
            try (var turn = connection.prepareStatement("select id from start_turn for update")) {
                turn.executeQuery().next();
                work.run();
            } finally {
                handOn(connection);
            }
        }
    }

    /** PostgreSQL ends a transaction that does nothing for a minute; this one waits for the work. */
    private static void holdForLong(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
            try (var setting = connection.createStatement()) {
                setting.execute("set local idle_in_transaction_session_timeout = 0");
            }
        }
    }

    private static void handOn(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
