package org.candor.consent;

import static org.candor.consent.ConsentSamples.ACCOUNT;
import static org.candor.consent.ConsentSamples.CLINICIAN;
import static org.candor.consent.ConsentSamples.FORM;
import static org.candor.consent.ConsentSamples.NOW;
import static org.candor.consent.ConsentSamples.PATIENT;
import static org.candor.consent.ConsentSamples.REQUEST;
import static org.candor.consent.ConsentSamples.active;
import static org.candor.consent.ConsentSamples.signed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Supplier;
import org.candor.consent.Consent.RevokedHow;
import org.candor.consent.Consent.State;
import org.candor.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTest {
    private static Consent in(State state) {
        var consent = state == State.ACTIVE ? active() : signed();
        switch (state) {
            case REVOKED -> consent.revoke(ACCOUNT, RevokedHow.PORTAL, NOW);
            case SUPERSEDED -> consent.supersede();
            default -> {}
        }
        return consent;
    }

    private static String refusalOf(Runnable act) {
        return assertThrows(Refusal.class, act::run).reason().name();
    }

    @Test
    void a_signature_binds_patient_request_version_language_and_the_fingerprint_of_the_text_shown() {
        var consent = signed();

        assertEquals(PATIENT, consent.getPatientId());
        assertEquals(REQUEST, consent.request().orElseThrow());
        assertEquals(1, consent.getFormVersion());
        assertEquals("en", consent.getLanguage());
        assertEquals(FORM.in("en").orElseThrow().fingerprint(), consent.getTextSha256());
        assertEquals(NOW.plus(Duration.ofDays(180)), consent.getValidUntil());
        assertEquals(State.SIGNED, consent.stateAt(NOW));
        assertFalse(consent.isActiveAt(NOW), "a clinician has not signed yet");
    }

    @ParameterizedTest(name = "{0}, then {1}: {2}")
    @CsvSource({
        "SIGNED,countersign,ACTIVE",
        "SIGNED,revoke,REVOKED",
        "SIGNED,supersede,SUPERSEDED",
        "ACTIVE,countersign,!NOT_WAITING_FOR_CLINICIAN",
        "ACTIVE,revoke,REVOKED",
        "ACTIVE,supersede,ACTIVE",
        "REVOKED,countersign,!NOT_WAITING_FOR_CLINICIAN",
        "REVOKED,revoke,!NOT_IN_FORCE",
        "REVOKED,supersede,REVOKED",
        "SUPERSEDED,countersign,!NOT_WAITING_FOR_CLINICIAN",
        "SUPERSEDED,revoke,!NOT_IN_FORCE",
        "SUPERSEDED,supersede,SUPERSEDED"
    })
    void every_act_in_every_state(State state, String act, String outcome) {
        var consent = in(state);
        Runnable run = () -> {
            switch (act) {
                case "countersign" -> consent.countersign(CLINICIAN, "Helen Okafor", NOW);
                case "revoke" -> consent.revoke(ACCOUNT, RevokedHow.PHONE, NOW);
                default -> consent.supersede();
            }
        };

        Supplier<String> result = () -> {
            run.run();
            return consent.stateAt(NOW).name();
        };
        assertEquals(outcome, outcome.startsWith("!") ? "!" + refusalOf(run) : result.get());
    }

    @Test
    void nobody_countersigns_the_own_consent() {
        assertEquals("OWN_CONSENT", refusalOf(() -> signed().countersign(ACCOUNT, "Maya Ortega", NOW)));
    }

    @Test
    void it_ends_to_the_second_and_an_ended_one_is_not_countersigned() {
        var consent = active();
        var end = consent.getValidUntil();

        assertTrue(consent.isActiveAt(end.minusSeconds(1)));
        assertEquals(State.EXPIRED, consent.stateAt(end));
        assertEquals(
                "NOT_WAITING_FOR_CLINICIAN", refusalOf(() -> signed().countersign(CLINICIAN, "Helen Okafor", end)));
    }

    @Test
    void taking_it_back_keeps_what_was_signed() {
        var consent = active();

        consent.revoke(ACCOUNT, RevokedHow.LETTER, NOW.plusSeconds(120));

        assertEquals(NOW, consent.getSignedAt());
        assertEquals(RevokedHow.LETTER, consent.getRevokedHow());
        assertEquals("Helen Okafor", consent.getCountersignerName());
    }
}
