package org.candor.scheduling;

import static org.candor.support.Sql.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What somebody with a database client tries, by name: appointments without the right consent and approval. */
final class SqlAttacks {
    private static final String NO_GROUND = "consent_id = null, consent_about = null, consent_valid_until = null,"
            + " approval_id = null, approval_valid_until = null, identity_checked = null";

    /** One try; the table must refuse one of its statements. */
    interface Attack {
        void on(Connection db, VisitRow row) throws SQLException;
    }

    private interface Change {
        void of(VisitRow row);
    }

    private SqlAttacks() {}

    /** The row is not in any table yet. */
    static Map<String, Attack> inserts() {
        var all = new LinkedHashMap<String, Attack>();
        all.put("no consent", booked(row -> row.consent = null));
        all.put("consent without its end", booked(row -> row.consentUntil = null));
        all.put("no approval", booked(row -> row.approval = null));
        all.put("approval without its end", booked(row -> row.approvalUntil = null));
        all.put("a consent that nobody gave", booked(row -> row.consent = UUID.randomUUID()));
        all.put("an approval that nobody gave", booked(row -> row.approval = UUID.randomUUID()));
        all.put("for another patient", booked(row -> row.patient = UUID.randomUUID()));
        all.put("for another request of the patient", booked(row -> row.request = UUID.randomUUID()));
        all.put("consent said to be about another request", booked(row -> row.about = UUID.randomUUID()));
        all.put("consent said to be about the patient", booked(row -> row.about = row.patient));
        all.put("of another document", booked(row -> row.form = "privacy-notice"));
        all.put("consent said to last a second longer", booked(row -> row.consentUntil = later(1)));
        all.put("approval said to last a second longer", booked(row -> row.approvalUntil = later(1)));
        all.put("a patient whose photo ID nobody compared", (db, row) -> {
            row.identified = false;
            row.book(db);
        });
        all.put("of an unknown type", booked(row -> row.type = "OTHER"));
        all.put("booked into the past, where a lapsed consent reaches", booked(row -> row.booked = later(3600)));
        all.put("booked at the second it starts", booked(row -> row.booked = row.start));
        all.put("consent expired a second before the visit ends", (db, row) -> {
            row.consentUntil = row.end.minusSeconds(1);
            row.book(db);
        });
        all.put("approval expired a second before the visit ends", (db, row) -> {
            row.approvalUntil = row.end.minusSeconds(1);
            row.book(db);
        });
        all.put("another patient's consent", with((own, other) -> own.consent = other.consent));
        all.put("another patient's approval", with((own, other) -> own.approval = other.approval));
        all.put("consent not countersigned", onConsent(VisitRow.FORM, "en", "SIGNED"));
        all.put("consent revoked", onConsent(VisitRow.FORM, "en", "REVOKED"));
        all.put("consent superseded", onConsent(VisitRow.FORM, "en", "SUPERSEDED"));
        all.put("consent in a language the patient never read", onConsent(VisitRow.FORM, "es", "ACTIVE"));
        all.put("consent to something else", onConsent("privacy-notice", "en", "ACTIVE"));
        all.put("approval ended", (db, row) -> {
            consented(db, row);
            row.decided(db, "ENDED");
            row.approved(db);
        });
        all.put("consent signed for an earlier request", (db, row) -> {
            var now = row.request;
            consented(db, row);
            row.request = UUID.randomUUID();
            row.decided(db, "LIVING");
            row.approved(db);
            row.take(db);
            row.about = now;
            row.insert(db);
        });
        all.put("living consent of another language than was signed", (db, row) -> {
            row.signed(db, VisitRow.FORM, "en", "ACTIVE");
            run(db, "insert into understood_language values (?, 'es')", row.patient);
            row.living(db, VisitRow.FORM, "es");
        });
        all.put("without the nurse's time", (db, row) -> {
            row.ground(db);
            row.insert(db);
        });
        all.put("time that ends before the visit", booked(row -> row.cells = 9));
        all.put("a minute before its time", (db, row) -> {
            row.ground(db);
            row.take(db);
            row.start = VisitRow.NINE.minusSeconds(60);
            row.insert(db);
        });
        all.put("a minute over its time", (db, row) -> {
            row.ground(db);
            row.take(db);
            row.end = VisitRow.NINE.plus(Duration.ofMinutes(181));
            row.insert(db);
        });
        all.put("another appointment's time", (db, row) -> {
            row.nurse = new VisitRow().book(db).nurse;
            row.ground(db);
            row.insert(db);
        });
        all.put("overlapping a visit of the nurse by a minute", (db, row) -> {
            var first = new VisitRow().book(db);
            row.nurse = first.nurse;
            row.cells = 1;
            row.start = VisitRow.NINE.plus(Duration.ofMinutes(165));
            row.end = row.start.plusSeconds(60);
            row.book(db);
        });
        all.put("a second visit of the request", (db, row) -> {
            var first = new VisitRow().book(db);
            row.patient = first.patient;
            row.request = first.request;
            row.about = first.request;
            row.consent = first.consent;
            row.approval = first.approval;
            row.at(VisitRow.NINE.plus(Duration.ofDays(2)));
            row.take(db);
            row.insert(db);
        });
        all.put("a call made into an infusion", (db, row) -> {
            row.type = "CONSULTATION_CALL";
            var call = new VisitRow();
            call.type = row.type;
            call.consent = null;
            call.about = null;
            call.consentUntil = null;
            call.approval = null;
            call.approvalUntil = null;
            call.take(db);
            call.insert(db);
            run(db, "update appointment set type = 'INFUSION', place = 'HOME' where id = ?", call.id);
        });
        return all;
    }

    /** The row is booked and right. */
    static Map<String, Attack> changes() {
        var all = new LinkedHashMap<String, Attack>();
        set(all, "type = 'EVALUATION'");
        set(all, "type = 'EVALUATION', " + NO_GROUND);
        set(all, NO_GROUND);
        set(all, "identity_checked = null");
        set(all, "identity_checked = false");
        sql(
                all,
                "update patient set identity_checked = false, identity_means = null, identity_checked_at = null,"
                        + " identity_checked_by = null where id = ?",
                row -> row.patient);
        set(all, "consent_id = null");
        set(all, "approval_id = null");
        set(all, "consent_form = 'privacy-notice'");
        set(all, "ends_at = ?", VisitRow.NINE.plus(Duration.ofHours(6)));
        set(all, "ends_at = ?", later(1));
        set(all, "starts_at = ?", VisitRow.NINE.minusSeconds(60));
        set(all, "booked_at = ?", later(1));
        set(all, "cells = ?", 40);
        set(all, "first_quarter = first_quarter + 1");
        for (var column :
                new String[] {"patient_id", "request_id", "nurse_id", "consent_id", "consent_about", "approval_id"}) {
            set(all, column + " = ?", UUID.randomUUID());
        }
        sql(
                all,
                "update living_consent set patient_id = ? where consent_id = ?",
                row -> UUID.randomUUID(),
                row -> row.consent);
        sql(
                all,
                "update living_consent set valid_until = ? where consent_id = ?",
                row -> row.start,
                row -> row.consent);
        sql(all, "update living_consent set language = 'es' where consent_id = ?", row -> row.consent);
        sql(all, "update living_consent set about = patient_id where consent_id = ?", row -> row.consent);
        sql(
                all,
                "update living_approval set request_id = ? where approval_id = ?",
                row -> UUID.randomUUID(),
                row -> row.approval);
        sql(all, "update consent set language = 'es' where id = ?", row -> row.consent);
        sql(all, "update consent set form_key = 'privacy-notice' where id = ?", row -> row.consent);
        sql(all, "update consent set request_id = null, about = patient_id where id = ?", row -> row.consent);
        sql(all, "update consent set state = 'SUPERSEDED' where id = ?", row -> row.consent);
        sql(
                all,
                "update consent set state = 'REVOKED', revoked_at = signed_at, revoked_by = patient_id, revoked_how = 'PHONE'"
                        + " where id = ?",
                row -> row.consent);
        sql(
                all,
                "update clinician_decision set state = 'ENDED', ended_at = decided_at, ended_why = 'SUPERSEDED' where id = ?",
                row -> row.approval);
        sql(all, "update clinician_decision set valid_until = ? where id = ?", row -> row.start, row -> row.approval);
        sql(all, "delete from living_consent where consent_id = ?", row -> row.consent);
        sql(all, "delete from living_approval where approval_id = ?", row -> row.approval);
        sql(all, "delete from consent where id = ?", row -> row.consent);
        sql(all, "delete from clinician_decision where id = ?", row -> row.approval);
        sql(all, "delete from understood_language where patient_id = ?", row -> row.patient);
        sql(all, "delete from nurse_cell where appointment_id = ?", row -> row.id);
        sql(
                all,
                "update nurse_cell set nurse_id = ? where appointment_id = ?",
                row -> UUID.randomUUID(),
                row -> row.id);
        sql(all, "update nurse_cell set appointment_type = 'EVALUATION' where appointment_id = ?", row -> row.id);
        return all;
    }

    private interface Value {
        @org.jspecify.annotations.Nullable
        Object of(VisitRow row);
    }

    private interface Loan {
        void of(VisitRow own, VisitRow other);
    }

    private static void set(Map<String, Attack> all, String change, Object... values) {
        all.put("set " + change, (db, row) -> {
            var given = java.util.Arrays.copyOf(values, values.length + 1);
            given[values.length] = row.id;
            run(db, "update appointment set " + change + " where id = ?", given);
        });
    }

    private static void sql(Map<String, Attack> all, String statement, Value... values) {
        all.put(
                statement,
                (db, row) -> run(
                        db,
                        statement,
                        java.util.Arrays.stream(values)
                                .map(value -> value.of(row))
                                .toArray()));
    }

    /** Everything is right in the record; the appointment says something else. */
    private static Attack booked(Change change) {
        return (db, row) -> {
            row.ground(db);
            change.of(row);
            row.take(db);
            row.insert(db);
        };
    }

    private static Attack with(Loan loan) {
        return (db, row) -> {
            var other = new VisitRow();
            other.ground(db);
            row.ground(db);
            loan.of(row, other);
            row.take(db);
            row.insert(db);
        };
    }

    private static Attack onConsent(String document, String language, String state) {
        return (db, row) -> {
            row.identified(db);
            row.signed(db, document, language, state);
            run(db, "insert into understood_language values (?, 'en')", row.patient);
            row.living(db, document, language);
            row.decided(db, "LIVING");
            row.approved(db);
            row.take(db);
            row.insert(db);
        };
    }

    private static void consented(Connection db, VisitRow row) throws SQLException {
        row.identified(db);
        row.signed(db, VisitRow.FORM, "en", "ACTIVE");
        run(db, "insert into understood_language values (?, 'en')", row.patient);
        row.living(db, VisitRow.FORM, "en");
    }

    private static Instant later(long seconds) {
        return VisitRow.VALID_UNTIL.plusSeconds(seconds);
    }
}
