package org.candor.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The gate in the database: what no statement, of ours or by hand, can write, on H2 and on PostgreSQL. */
class AppointmentTablesTest {
    private static final Instant NINE = Instant.parse("2026-03-10T17:00:00Z");
    private static final Instant VALID_UNTIL = NINE.plus(Duration.ofDays(30));
    private static final UUID BEN = UUID.randomUUID();

    /** A database with the living rows of consent and review, and our tables. */
    enum Database {
        H2,
        POSTGRESQL;

        private @Nullable DataSource source;
        private @Nullable EmbeddedPostgres server;

        synchronized Connection open() throws SQLException, IOException {
            var ready = source;
            if (ready == null) {
                ready = this == H2 ? h2() : postgres();
                source = ready;
                try (var connection = ready.getConnection()) {
                    runScript(connection, "common/V070__scheduling.sql");
                    if (this == POSTGRESQL) {
                        runScript(connection, "postgresql/V071__no_overlap.sql");
                    }
                }
            }
            return ready.getConnection();
        }

        private DataSource h2() throws SQLException {
            var h2 = new JdbcDataSource();
            h2.setURL("jdbc:h2:mem:appointments;DB_CLOSE_DELAY=-1");
            living(h2);
            return h2;
        }

        private DataSource postgres() throws SQLException, IOException {
            var postgres = EmbeddedPostgres.start();
            server = postgres;
            living(postgres.getPostgresDatabase());
            return postgres.getPostgresDatabase();
        }

        private static void living(DataSource source) throws SQLException {
            try (var connection = source.getConnection();
                    var statement = connection.createStatement()) {
                for (var kind : new String[] {"consent", "approval"}) {
                    statement.execute("create table living_%1$s (%1$s_id uuid primary key, patient_id uuid not null,"
                                    .formatted(kind)
                            + " valid_until timestamp with time zone not null, unique (%s_id, patient_id, valid_until))"
                                    .formatted(kind));
                }
            }
        }

        private static void runScript(Connection connection, String script) throws SQLException {
            try (var in = Database.class.getResourceAsStream("/db/migration/" + script);
                    var statement = connection.createStatement()) {
                var sql = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\s*--.*$", "");
                for (var one : sql.split(";")) {
                    if (!one.isBlank()) {
                        statement.execute(one);
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        var postgres = Database.POSTGRESQL.server;
        if (postgres != null) {
            postgres.close();
        }
    }

    /** One infusion of Ana's as SQL writes it; a test changes one thing. */
    private static final class Row {
        UUID id = UUID.randomUUID();
        String type = "INFUSION";
        UUID patient = UUID.randomUUID();
        UUID nurse = UUID.randomUUID();
        Instant start = NINE;
        Instant end = NINE.plus(Duration.ofMinutes(150));
        int cells = 12;

        @Nullable
        UUID consent = UUID.randomUUID();

        UUID ana = patient;

        @Nullable
        Instant consentUntil = VALID_UNTIL;

        @Nullable
        UUID approval = UUID.randomUUID();

        @Nullable
        Instant approvalUntil = VALID_UNTIL;

        void living(Connection db) throws SQLException {
            run(db, "insert into living_consent values (?, ?, ?)", consent, ana, VALID_UNTIL);
            run(db, "insert into living_approval values (?, ?, ?)", approval, ana, VALID_UNTIL);
        }

        void take(Connection db) throws SQLException {
            var first = QuarterHours.number(start);
            for (var left = 1; left <= cells; left++) {
                var quarter = first + cells - left;
                run(
                        db,
                        "insert into nurse_cell values (?, " + quarter + ", ?, ?, " + left + ", "
                                + (left == 1 ? "null, null" : (quarter + 1) + ", " + (left - 1)) + ")",
                        nurse,
                        id,
                        type);
            }
        }

        void insert(Connection db) throws SQLException {
            run(
                    db,
                    "insert into appointment values (?, ?, ?, ?, ?, ?, ?, " + QuarterHours.number(start) + ", " + cells
                            + ", ?, ?, ?, ?, ?, ?, 1)",
                    id,
                    type,
                    patient,
                    UUID.randomUUID(),
                    nurse,
                    start,
                    end,
                    consent,
                    consentUntil,
                    approval,
                    approvalUntil,
                    NINE,
                    patient);
        }

        Row book(Connection db) throws SQLException {
            living(db);
            take(db);
            insert(db);
            return this;
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_right_appointment_is_kept_and_gives_its_time_back_when_it_is_deleted(Database database) throws Exception {
        try (var db = database.open()) {
            var row = new Row().book(db);

            run(db, "delete from appointment where id = ?", row.id);
            run(db, "delete from nurse_cell where appointment_id = ? and cells_left = 1", row.id);
            run(db, "delete from living_consent where consent_id = ?", row.consent);

            assertEquals(0, count(db, "select count(*) from nurse_cell where appointment_id = ?", row.id));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void an_infusion_without_its_own_living_consent_and_approval_is_refused(Database database) throws Exception {
        try (var db = database.open()) {
            refused(db, row -> row.consent = null);
            refused(db, row -> row.consentUntil = null);
            refused(db, row -> row.approval = null);
            refused(db, row -> row.approvalUntil = null);
            refused(db, row -> row.consent = UUID.randomUUID());
            refused(db, row -> row.approval = UUID.randomUUID());
            refused(db, row -> row.patient = BEN);
            refused(db, row -> row.consentUntil = VALID_UNTIL.plusSeconds(1));
            refused(db, row -> row.approvalUntil = VALID_UNTIL.plusSeconds(1));
            refused(db, row -> row.type = "OTHER");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void an_infusion_that_ends_a_second_after_consent_does_is_refused(Database database) throws Exception {
        try (var db = database.open()) {
            var row = new Row();
            row.start = VALID_UNTIL.minus(Duration.ofMinutes(150)).plusSeconds(1);
            row.end = VALID_UNTIL.plusSeconds(1);
            row.living(db);
            row.take(db);

            assertThrows(SQLException.class, () -> row.insert(db));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void time_that_is_not_held_from_its_start_to_its_end_is_refused(Database database) throws Exception {
        try (var db = database.open()) {
            var none = new Row();
            none.living(db);
            assertThrows(SQLException.class, () -> none.insert(db), "no cells");

            var tooFew = new Row();
            tooFew.cells = 9;
            tooFew.living(db);
            tooFew.take(db);
            assertThrows(SQLException.class, () -> tooFew.insert(db), "cells end before the visit");

            var early = new Row();
            early.living(db);
            early.take(db);
            early.start = NINE.minusSeconds(60);
            assertThrows(SQLException.class, () -> early.insert(db), "starts a minute before its cells");

            var others = new Row().book(db);
            var thief = new Row();
            thief.nurse = others.nurse;
            thief.living(db);
            assertThrows(SQLException.class, () -> thief.insert(db), "another appointment's cells");
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void one_quarter_hour_of_a_nurse_is_given_once(Database database) throws Exception {
        try (var db = database.open()) {
            var first = new Row().book(db);
            var second = new Row();
            second.nurse = first.nurse;
            second.start = NINE.plus(Duration.ofMinutes(165));

            assertThrows(SQLException.class, () -> second.take(db));
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_booked_appointment_cannot_be_changed_into_another(Database database) throws Exception {
        try (var db = database.open()) {
            var row = new Row().book(db);

            refused(db, "update appointment set type = 'EVALUATION' where id = ?", row.id);
            refused(
                    db,
                    "update appointment set type = 'EVALUATION', consent_id = null, consent_valid_until = null,"
                            + " approval_id = null, approval_valid_until = null where id = ?",
                    row.id);
            refused(db, "update appointment set patient_id = ? where id = ?", BEN, row.id);
            refused(db, "update appointment set nurse_id = ? where id = ?", BEN, row.id);
            refused(db, "update appointment set consent_id = null where id = ?", row.id);
            refused(db, "update appointment set ends_at = ? where id = ?", NINE.plus(Duration.ofHours(6)), row.id);
            refused(db, "update appointment set starts_at = ? where id = ?", NINE.minusSeconds(60), row.id);
            refused(db, "update appointment set ends_at = ? where id = ?", VALID_UNTIL.plusSeconds(1), row.id);
            refused(db, "update living_consent set patient_id = ? where consent_id = ?", BEN, row.consent);
            refused(db, "update living_consent set valid_until = ? where consent_id = ?", NINE, row.consent);
            refused(db, "delete from living_consent where consent_id = ?", row.consent);
            refused(db, "delete from living_approval where approval_id = ?", row.approval);
            refused(db, "delete from nurse_cell where appointment_id = ?", row.id);
            refused(db, "update nurse_cell set nurse_id = ? where appointment_id = ?", BEN, row.id);
            refused(db, "update nurse_cell set appointment_type = 'EVALUATION' where appointment_id = ?", row.id);
        }
    }

    @Test
    void a_call_stands_on_nothing_and_cannot_become_an_infusion() throws Exception {
        try (var db = Database.H2.open()) {
            var call = new Row();
            call.living(db);
            call.type = "CONSULTATION_CALL";
            call.consent = null;
            call.consentUntil = null;
            call.approval = null;
            call.approvalUntil = null;
            call.take(db);
            call.insert(db);

            refused(db, "update appointment set type = 'INFUSION' where id = ?", call.id);
        }
    }

    private interface Change {
        void of(Row row);
    }

    private static void refused(Connection db, Change change) throws SQLException {
        var row = new Row();
        row.living(db);
        change.of(row);
        row.take(db);
        assertThrows(SQLException.class, () -> row.insert(db));
    }

    private static void refused(Connection db, String sql, @Nullable Object... values) {
        try {
            var changed = run(db, sql, values);
            fail(sql + " changed " + changed);
        } catch (SQLException refusedAsItShould) {
            assertEquals("23", refusedAsItShould.getSQLState().substring(0, 2), sql);
        }
    }

    private static int run(Connection db, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                var value = values[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : values[i];
                if (value == null) {
                    statement.setNull(i + 1, java.sql.Types.OTHER);
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            return statement.executeUpdate();
        }
    }

    private static int count(Connection db, String sql, UUID id) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            statement.setObject(1, id);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
