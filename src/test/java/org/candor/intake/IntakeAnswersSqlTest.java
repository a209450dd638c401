package org.candor.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The one statement that saves an answer means the same on both databases. */
class IntakeAnswersSqlTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/common");
    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 3, 1, 15, 0, 0, 0, ZoneOffset.UTC);

    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    @Test
    void an_answer_is_added_and_then_replaced_on_h2() throws Exception {
        try (var h2 = DriverManager.getConnection("jdbc:h2:mem:answers")) {
            addsThenReplaces(h2);
        }
    }

    @Test
    void an_answer_is_added_and_then_replaced_on_postgresql() throws Exception {
        try (var server = EmbeddedPostgres.start();
                var postgres = server.getPostgresDatabase().getConnection()) {
            addsThenReplaces(postgres);
        }
    }

    private static void addsThenReplaces(Connection database) throws Exception {
        try (var create = database.createStatement()) {
            for (var sql : Files.readString(MIGRATIONS.resolve("V030__intake_request.sql"))
                    .split(";")) {
                if (!sql.isBlank()) {
                    create.execute(sql);
                }
            }
            for (var sql : Files.readAllLines(MIGRATIONS.resolve("V111__sealed_intake.sql"))) {
                if (sql.contains("intake_answer") || sql.contains("intake_request")) {
                    create.execute(sql);
                }
            }
        }
        var request = UUID.randomUUID();
        try (var insert = database.prepareStatement(
                "insert into intake_request values" + " (?, 'R-123456', null, 'FORM', 'OPEN', ?, null, null, ?, 0)")) {
            insert.setObject(1, request);
            insert.setObject(2, NOW);
            insert.setBytes(3, new byte[] {1});
            insert.executeUpdate();
        }

        assertEquals(1, save(database, request, "first", NOW, NEVER));
        assertEquals(1, save(database, request, "second", NOW.plusSeconds(9), NOW));
        assertEquals(0, save(database, request, "of an old page", NOW.plusSeconds(20), NOW));
        assertEquals(0, save(database, request, "of an empty page", NOW.plusSeconds(20), NEVER));

        try (var select = database.createStatement();
                var rows = select.executeQuery("select given from intake_answer")) {
            assertTrue(rows.next());
            assertArrayEquals("second".getBytes(StandardCharsets.UTF_8), rows.getBytes(1));
            assertFalse(rows.next());
        }
    }

    private static int save(Connection database, UUID request, String given, OffsetDateTime now, OffsetDateTime seen)
            throws SQLException {
        try (var merge = database.prepareStatement(IntakeAnswers.MERGE.replaceAll("\\?[0-9]", "?"))) {
            merge.setString(1, request.toString());
            merge.setString(2, "vitals");
            merge.setString(3, "sbp");
            merge.setBytes(4, given.getBytes(StandardCharsets.UTF_8));
            merge.setObject(5, now);
            merge.setString(6, request.toString());
            merge.setObject(7, seen);
            return merge.executeUpdate();
        }
    }
}
