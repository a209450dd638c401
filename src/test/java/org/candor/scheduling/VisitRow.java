package org.candor.scheduling;

import static org.candor.support.Sql.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One infusion as SQL writes it, with the consent and the approval it stands on; a test changes one thing. */
public final class VisitRow {
    static final Instant NINE = Instant.parse("2026-03-10T17:00:00Z");
    static final Instant BOOKED = NINE.minus(Duration.ofDays(7));
    static final Instant SIGNED = NINE.minus(Duration.ofDays(8));
    static final Instant VALID_UNTIL = NINE.plus(Duration.ofDays(30));
    static final Duration IN_HOME = Duration.ofMinutes(150);
    static final String FORM = "ketamine-infusion";

    public UUID id = UUID.randomUUID();
    public UUID patient = UUID.randomUUID();
    public UUID request = UUID.randomUUID();
    public UUID nurse = UUID.randomUUID();
    public Instant start = NINE;
    Instant end = NINE.plus(IN_HOME);
    Instant booked = BOOKED;
    String type = "INFUSION";
    int cells = 12;
    boolean identified = true;

    public @Nullable UUID consent = UUID.randomUUID();

    @Nullable
    UUID about = request;

    String form = FORM;

    @Nullable
    Instant consentUntil = VALID_UNTIL;

    public @Nullable UUID approval = UUID.randomUUID();

    @Nullable
    Instant approvalUntil = VALID_UNTIL;

    /** Signs, countersigns and approves, as the record keeps it. */
    public void ground(Connection db) throws SQLException {
        identified(db);
        signed(db, FORM, "en", "ACTIVE");
        run(db, "insert into understood_language values (?, 'en')", patient);
        living(db, FORM, "en");
        decided(db, "LIVING");
        approved(db);
    }

    /** The person, and whether staff compared a photo ID. */
    void identified(Connection db) throws SQLException {
        run(
                db,
                "insert into patient (id, given_name, family_name, phone, zip, language, best_time, safe_contact, state, created_at,"
                        + " changed_at, identity_checked, identity_means, identity_checked_at, identity_checked_by, version)"
                        + " values (?, 'Ana', 'Ana', ?, ?, 'en', 'ANY', 'MESSAGE_OK', 'OR', current_timestamp, current_timestamp, "
                        + (identified
                                ? "true, 'IN_PERSON', current_timestamp, '" + UUID.randomUUID() + "'"
                                : "false, null, null, null")
                        + ", 0)",
                patient,
                new byte[] {0},
                new byte[] {0});
    }

    /** A consent in that state, of that document, in that language. */
    void signed(Connection db, String document, String language, String state) throws SQLException {
        var text = "%064d".formatted(document.hashCode() & Integer.MAX_VALUE);
        run(
                db,
                "insert into consent_text select ?, ?, 1, ?, ? where not exists"
                        + " (select 1 from consent_text t where t.sha256 = ?)",
                text,
                document,
                language,
                new byte[] {0},
                text);
        var taken = state.equals("REVOKED");
        run(
                db,
                "insert into consent (id, patient_id, request_id, about, form_key, form_version, language, text_sha256,"
                        + " signer_account, signer_name, typed_name, initials, signed_at, valid_until, state, countersigned_by,"
                        + " countersigner_name, countersigned_at, revoked_at, revoked_by, revoked_how, version)"
                        + " values (?, ?, ?, ?, ?, 1, ?, ?, ?, 'Ana', 'Ana', 'A', ?, ?, ?, ?, 'Helen', ?, "
                        + (taken ? "current_timestamp, '" + patient + "', 'PHONE'" : "null, null, null") + ", 0)",
                consent,
                patient,
                request,
                request,
                document,
                language,
                text,
                patient,
                SIGNED,
                consentUntil,
                state,
                UUID.randomUUID(),
                SIGNED);
    }

    void living(Connection db, String document, String language) throws SQLException {
        run(
                db,
                "insert into living_consent (consent_id, patient_id, about, form_key, language, valid_until)"
                        + " values (?, ?, ?, ?, ?, ?)",
                consent,
                patient,
                about,
                document,
                language,
                consentUntil);
    }

    void decided(Connection db, String state) throws SQLException {
        var ended = state.equals("ENDED");
        run(
                db,
                "insert into clinician_decision (id, request_id, patient_id, kind, reasons, meaning, clinician,"
                        + " clinician_name, licence, facts_print, decided_at, valid_until, state, ended_at, ended_why, version)"
                        + " values (?, ?, ?, 'APPROVE', 'r', 'm', ?, 'Helen', 'MD OR 1', 'f', ?, ?, ?, "
                        + (ended ? "current_timestamp, 'SUPERSEDED'" : "null, null") + ", 0)",
                approval,
                request,
                patient,
                UUID.randomUUID(),
                SIGNED,
                approvalUntil,
                state);
    }

    void approved(Connection db) throws SQLException {
        run(
                db,
                "insert into living_approval (approval_id, patient_id, request_id, valid_until) values (?, ?, ?, ?)",
                approval,
                patient,
                request,
                approvalUntil);
    }

    /** The nurse's quarter hours, the last one first. */
    public void take(Connection db) throws SQLException {
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

    public void insert(Connection db) throws SQLException {
        run(
                db,
                "insert into appointment (id, type, place, patient_id, request_id, nurse_id, starts_at, ends_at,"
                        + " first_quarter, cells, consent_id, consent_about, consent_form, consent_valid_until, approval_id,"
                        + " approval_valid_until, booked_at, booked_by, identity_checked, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, "
                        + QuarterHours.number(start) + ", " + cells + ", ?, ?, ?, ?, ?, ?, ?, ?, "
                        + (type.equals("INFUSION") ? "true" : "null") + ", 1)",
                id,
                type,
                type.equals("CONSULTATION_CALL") ? "PHONE" : "HOME",
                patient,
                request,
                nurse,
                start,
                end,
                consent,
                about,
                form,
                consentUntil,
                approval,
                approvalUntil,
                booked,
                patient);
    }

    VisitRow book(Connection db) throws SQLException {
        ground(db);
        take(db);
        insert(db);
        return this;
    }

    /** Moves the whole visit, its end and its cells with it. */
    public VisitRow at(Instant when) {
        start = when;
        end = when.plus(IN_HOME);
        return this;
    }
}
