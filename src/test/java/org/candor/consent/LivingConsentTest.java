package org.candor.consent;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The database alone keeps the promise: with direct SQL too, a living consent is countersigned and not taken back. */
class LivingConsentTest {
    private static final String END = "2026-08-28T15:00:00Z";
    private Connection database;

    @BeforeEach
    void migrate() throws Exception {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        try (var file = getClass().getResourceAsStream("/db/migration/common/V050__consent.sql")) {
            run(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
        run("insert into consent_text values ('" + "0".repeat(64) + "', 'ketamine-infusion', 1, 'en', X'00')");
        consent(1, "SIGNED", "null, null, null");
        consent(2, "ACTIVE", "'" + id(8) + "', 'Helen Okafor', '2026-03-01T16:00:00Z'");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void an_active_consent_lives() {
        assertDoesNotThrow(() -> living(2, 7, END));
    }

    @ParameterizedTest(name = "consent {0} of patient {1} until {2}")
    @CsvSource({"1,7," + END, "2,6," + END, "2,7,2026-08-29T15:00:00Z", "3,7," + END})
    void what_is_not_active_or_not_so_does_not_live(int consent, int patient, String end) {
        assertThrows(SQLException.class, () -> living(consent, patient, end));
    }

    @ParameterizedTest
    @CsvSource({
        "state = 'REVOKED'; revoked_at = signed_at; revoked_by = signer_account; revoked_how = 'PHONE'",
        "state = 'SUPERSEDED'",
        "state = 'SIGNED'; countersigned_by = null; countersigner_name = null; countersigned_at = null",
        "patient_id = '00000000-0000-0000-0000-000000000006'",
        "valid_until = '2027-08-28T15:00:00Z'"
    })
    void a_living_consent_does_not_change_under_whoever_stands_on_it(String change) throws SQLException {
        living(2, 7, END);

        assertThrows(
                SQLException.class,
                () -> run("update consent set " + change.replace(';', ',') + " where id = '" + id(2) + "'"));
    }

    @Test
    void after_its_row_is_gone_it_can_be_taken_back() throws SQLException {
        living(2, 7, END);

        run("delete from living_consent where consent_id = '" + id(2) + "'");

        assertDoesNotThrow(() -> run("update consent set state = 'REVOKED', revoked_at = signed_at,"
                + " revoked_by = signer_account, revoked_how = 'PORTAL' where id = '" + id(2) + "'"));
    }

    @Test
    void nobody_is_active_without_a_clinician_or_countersigned_by_the_signer() {
        assertThrows(SQLException.class, () -> consent(4, "ACTIVE", "null, null, null"));
        var own = assertThrows(
                SQLException.class,
                () -> consent(5, "ACTIVE", "'" + id(9) + "', 'Maya Ortega', '2026-03-01T16:00:00Z'"));
        assertTrue(own.toString().toLowerCase(Locale.ROOT).contains("ck_consent_countersigned"), own.toString());
    }

    private void consent(int number, String state, String countersigned) throws SQLException {
        run(
                "insert into consent (id, patient_id, form_key, form_version, language, text_sha256, signer_account, signer_name,"
                        + " typed_name, initials, signed_at, valid_until, state, countersigned_by, countersigner_name,"
                        + " countersigned_at, version) values ('" + id(number) + "', '" + id(7)
                        + "', 'ketamine-infusion', 1, 'en', '"
                        + "0".repeat(64) + "', '" + id(9)
                        + "', 'Maya Ortega', 'Maya Ortega', 'M.O.', '2026-03-01T15:00:00Z', '" + END
                        + "', '" + state + "', " + countersigned + ", 0)");
    }

    private void living(int consent, int patient, String end) throws SQLException {
        run("insert into living_consent (consent_id, patient_id, valid_until) values ('" + id(consent) + "', '"
                + id(patient) + "', '" + end + "')");
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String id(int number) {
        return "00000000-0000-0000-0000-00000000000" + number;
    }
}
