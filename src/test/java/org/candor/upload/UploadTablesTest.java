package org.candor.upload;

import static org.candor.support.Sql.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.candor.support.RealTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What no statement, of ours or by hand, can write about pictures and photo IDs, on H2 and on PostgreSQL. */
class UploadTablesTest {
    private static final String INTEGRITY = "23";
    private static final UUID NURSE = UUID.randomUUID();

    private interface Attack {
        void on(Connection db, Rows rows) throws SQLException;
    }

    /** A patient with a request, and the same once more. */
    private record Rows(UUID patient, UUID request, UUID otherRequest, UUID upload) {
        static Rows in(Connection db) throws SQLException {
            var rows = new Rows(person(db), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
            asks(db, rows.request(), rows.patient());
            asks(db, rows.otherRequest(), person(db));
            rows.insert(db, rows.upload(), 1, "'LAB_RESULT'", "'WAITING', null, null, null");
            return rows;
        }

        void insert(Connection db, UUID id, int place, String kind, String state) throws SQLException {
            run(
                    db,
                    "insert into upload (id, patient_id, request_id, place, pages, bytes, brought_at, version, kind, state,"
                            + " checked_at, checked_by, checked_name) values (?, ?, ?, " + place
                            + ", 1, 1000, current_timestamp, 0, " + kind + ", " + state + ")",
                    id,
                    patient,
                    request);
        }
    }

    private static UUID person(Connection db) throws SQLException {
        var id = UUID.randomUUID();
        run(
                db,
                "insert into patient (id, given_name, family_name, phone, zip, language, best_time, safe_contact, state,"
                        + " created_at, changed_at, version) values (?, 'Ana', 'Ana', ?, ?, 'en', 'ANY', 'MESSAGE_OK', 'OR',"
                        + " current_timestamp, current_timestamp, 0)",
                id,
                new byte[] {0},
                new byte[] {0});
        return id;
    }

    private static void asks(Connection db, UUID id, UUID patient) throws SQLException {
        run(
                db,
                "insert into intake_request (id, number, patient_id, origin, status, opened_at, reopened, version)"
                        + " values (?, ?, ?, 'SIGN_UP', 'OPEN', current_timestamp, ?, 0)",
                id,
                "R-" + id.toString().substring(0, 6),
                patient,
                new byte[] {0});
    }

    static Stream<Arguments> attacks() {
        Map<String, Attack> all = new LinkedHashMap<>();
        all.put(
                "a twenty-first picture",
                (db, rows) -> rows.insert(db, UUID.randomUUID(), 21, "'ECG'", "'WAITING', null, null, null"));
        all.put(
                "two at one place",
                (db, rows) -> rows.insert(db, UUID.randomUUID(), 1, "'ECG'", "'WAITING', null, null, null"));
        all.put(
                "of an unknown kind",
                (db, rows) -> rows.insert(db, UUID.randomUUID(), 2, "'SELFIE'", "'WAITING', null, null, null"));
        all.put(
                "checked by nobody",
                (db, rows) ->
                        rows.insert(db, UUID.randomUUID(), 2, "'ECG'", "'CHECKED', current_timestamp, null, null"));
        all.put(
                "waiting, and looked at",
                (db, rows) -> rows.insert(
                        db, UUID.randomUUID(), 2, "'ECG'", "'WAITING', current_timestamp, '" + NURSE + "', 'Noor'"));
        all.put(
                "larger than all may be",
                (db, rows) -> run(db, "update upload set bytes = 62914561 where id = ?", rows.upload()));
        all.put("of eleven pages", (db, rows) -> run(db, "update upload set pages = 11 where id = ?", rows.upload()));
        all.put(
                "a page of another patient",
                (db, rows) -> run(
                        db,
                        "insert into upload_page (id, upload_id, patient_id, place, picture) values (?, ?, ?, 0, ?)",
                        UUID.randomUUID(),
                        rows.upload(),
                        person(db),
                        new byte[] {0}));
        all.put("a value off another request's picture", (db, rows) -> value(db, rows.otherRequest(), rows.upload()));
        all.put("a value off no picture", (db, rows) -> value(db, rows.request(), UUID.randomUUID()));
        all.put("taken away although a value stands on it", (db, rows) -> {
            value(db, rows.request(), rows.upload());
            run(db, "delete from upload where id = ?", rows.upload());
        });
        all.put(
                "a photo ID that nobody compared",
                (db, rows) -> run(db, "update patient set identity_checked = true where id = ?", rows.patient()));
        all.put(
                "a photo ID compared, but not how",
                (db, rows) -> run(
                        db,
                        "update patient set identity_checked = true, identity_checked_at = current_timestamp,"
                                + " identity_checked_by = ? where id = ?",
                        NURSE,
                        rows.patient()));
        all.put(
                "a photo ID compared in an unknown way",
                (db, rows) -> run(
                        db,
                        "update patient set identity_checked = true, identity_means = 'GUESS', identity_checked_at = current_timestamp,"
                                + " identity_checked_by = ? where id = ?",
                        NURSE,
                        rows.patient()));
        return Arrays.stream(RealTables.values()).flatMap(tables -> all.entrySet().stream()
                .map(each -> Arguments.of(tables, each.getKey(), each.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void what_cannot_be_is_never_written(RealTables tables, String name, Attack attack) throws Exception {
        try (var db = tables.open()) {
            db.setAutoCommit(false);
            var rows = Rows.in(db);

            var refused = assertThrows(SQLException.class, () -> attack.on(db, rows), name);
            db.rollback();

            assertEquals(INTEGRITY, refused.getSQLState().substring(0, 2));
        }
    }

    private static void value(Connection db, UUID request, UUID upload) throws SQLException {
        run(
                db,
                "insert into recorded_fact (id, request_id, name, given, observed_on, recorded_by, recorded_at, upload_id)"
                        + " values (?, ?, 'altXuln', ?, current_date, ?, current_timestamp, ?)",
                UUID.randomUUID(),
                request,
                new byte[] {0},
                NURSE,
                upload);
    }
}
