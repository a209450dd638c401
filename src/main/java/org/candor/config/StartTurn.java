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
            try (var turn = connection.prepareStatement("select id from start_turn for update")) {
                turn.executeQuery().next();
                work.run();
            } finally {
                handOn(connection);
            }
        }
    }

    private static void handOn(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }
}
