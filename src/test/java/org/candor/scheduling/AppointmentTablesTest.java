package org.candor.scheduling;

import static org.candor.support.Sql.count;
import static org.candor.support.Sql.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.candor.support.RealTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The gate in the database: what no statement, of ours or by hand, can write, on H2 and on PostgreSQL. */
class AppointmentTablesTest {
    private static final String INTEGRITY = "23";

    @ParameterizedTest
    @EnumSource(RealTables.class)
    void a_right_appointment_is_kept_and_gives_its_time_back_when_it_is_deleted(RealTables tables) throws Exception {
        try (var db = tables.open()) {
            var row = new VisitRow().book(db);

            run(db, "delete from appointment where id = ?", row.id);
            run(db, "delete from nurse_cell where appointment_id = ? and cells_left = 1", row.id);
            run(db, "delete from living_consent where consent_id = ?", row.consent);

            assertEquals(0, count(db, "select count(*) from nurse_cell where appointment_id = ?", row.id));
        }
    }

    @ParameterizedTest
    @EnumSource(RealTables.class)
    void a_consent_renewed_outside_a_request_carries_a_visit_too(RealTables tables) throws Exception {
        try (var db = tables.open()) {
            var row = new VisitRow();
            row.ground(db);
            run(db, "delete from living_consent where consent_id = ?", row.consent);
            run(db, "update consent set request_id = null, about = patient_id where id = ?", row.consent);
            row.about = row.patient;
            row.living(db, VisitRow.FORM, "en");
            row.take(db);
            row.insert(db);

            assertEquals(1, count(db, "select count(*) from appointment where id = ?", row.id));
        }
    }

    static Stream<Arguments> inserts() {
        return onBoth(SqlAttacks.inserts());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("inserts")
    void what_has_no_right_ground_is_never_written(RealTables tables, String name, SqlAttacks.Attack attack)
            throws Exception {
        try (var db = tables.open()) {
            db.setAutoCommit(false);
            var row = new VisitRow();

            var refused = assertThrows(SQLException.class, () -> attack.on(db, row));
            db.rollback();

            assertEquals(INTEGRITY, refused.getSQLState().substring(0, 2), refused::getMessage);
            assertEquals(0, count(db, "select count(*) from appointment where id = ?", row.id));
        }
    }

    static Stream<Arguments> changes() {
        return onBoth(SqlAttacks.changes());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void nothing_changes_under_a_booked_appointment(RealTables tables, String name, SqlAttacks.Attack attack)
            throws Exception {
        try (var db = tables.open()) {
            db.setAutoCommit(false);
            var row = new VisitRow().book(db);
            db.commit();

            var refused = assertThrows(SQLException.class, () -> attack.on(db, row));
            db.rollback();

            assertEquals(INTEGRITY, refused.getSQLState().substring(0, 2), refused::getMessage);
        }
    }

    private static Stream<Arguments> onBoth(Map<String, SqlAttacks.Attack> attacks) {
        return Arrays.stream(RealTables.values()).flatMap(tables -> attacks.entrySet().stream()
                .map(attack -> Arguments.of(tables, attack.getKey(), attack.getValue())));
    }
}
