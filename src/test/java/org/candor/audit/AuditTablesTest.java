package org.candor.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

/** What no statement does to the trail, on both databases: change a row, delete one, empty a table, fork the chain. */
class AuditTablesTest {
    private static final String EVENT = "00000000-0000-4000-8000-000000000001";
    private static final String HASH = "a".repeat(64);

    @Test
    void on_h2_nothing_is_changed_or_deleted() throws Exception {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:audit;DB_CLOSE_DELAY=-1");
        migrate(h2, "h2");
        try (var connection = DriverManager.getConnection("jdbc:h2:mem:audit")) {
            standsFirm(connection);
        }
    }

    @Test
    void on_postgresql_nothing_is_changed_or_deleted() throws Exception {
        try (var server = EmbeddedPostgres.start()) {
            migrate(server.getPostgresDatabase(), "postgresql");
            try (var connection = server.getPostgresDatabase().getConnection()) {
                standsFirm(connection);
                refused(connection, "truncate audit_checkpoint");
                refused(connection, "truncate audit_event cascade");
            }
        }
    }

    private static void migrate(DataSource source, String vendor) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                .load()
                .migrate();
    }

    private static void standsFirm(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("insert into audit_event (id, at, node, request, roles, action, purpose, outcome)"
                    + " values ('" + EVENT + "', current_timestamp, 'a', '" + EVENT
                    + "', 'nurse', 'chart.read', 'CARE', 'done')");
            statement.executeUpdate(seal(1, EVENT, "0".repeat(64)));
            statement.executeUpdate("insert into audit_checkpoint (id, seq, hash, signed_at, public_key, signature)"
                    + " values ('" + EVENT + "', 1, '" + HASH + "', current_timestamp, 'k', 's')");
        }
        for (var table : List.of("audit_event", "audit_seal", "audit_checkpoint")) {
            refused(connection, "delete from " + table);
        }
        refused(connection, "update audit_event set outcome = 'refused: x'");
        refused(connection, "update audit_event set at = current_timestamp");
        refused(connection, "update audit_seal set hash = '" + "b".repeat(64) + "'");
        refused(connection, "update audit_checkpoint set signature = 't'");
        refused(connection, "truncate table audit_event");
        refused(connection, "truncate table audit_seal");
        refused(connection, seal(2, EVENT, HASH));
        refused(connection, seal(2, "00000000-0000-4000-8000-000000000002", HASH));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select e.outcome, s.hash from audit_event e join audit_seal s on s.event_id = e.id")) {
            rows.next();
            assertEquals("done", rows.getString(1));
            assertEquals(HASH, rows.getString(2));
        }
    }

    private static String seal(int seq, String event, String prev) {
        return "insert into audit_seal (seq, event_id, sealed_at, prev_hash, hash) values (" + seq + ", '" + event
                + "', current_timestamp, '" + prev + "', '" + HASH + "')";
    }

    private static void refused(Connection connection, String sql) {
        assertThrows(
                SQLException.class,
                () -> {
                    try (var statement = connection.createStatement()) {
                        statement.executeUpdate(sql);
                    }
                },
                sql);
    }
}
