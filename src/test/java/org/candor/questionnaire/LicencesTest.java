package org.candor.questionnaire;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is asked an instrument that we may not show (INV-35). */
class LicencesTest {
    private static final String FILLED = "- {instrument: dast-10, edition: e, licence: l, permission: letter of 2027}";
    private static final String WITHOUT = "- {instrument: gad-7, edition: e, licence: free}";
    private final Licences licences = new Licences();
    private final Questionnaires forms = new Questionnaires();

    @ParameterizedTest
    @ValueSource(strings = {"dast-10", "c-ssrs-screener", "stop-bang", "bpi-sf"})
    void a_draft_is_refused_and_the_sentence_says_what_it_waits_for(String id) {
        var form = forms.version(id, "1");

        var refused = assertThrows(IllegalStateException.class, () -> licences.mustPermit(form));

        assertEquals(
                id + " is a draft and cannot be asked: it waits for "
                        + licences.of(id).orElseThrow().waitsFor(),
                refused.getMessage());
    }

    @Test
    void a_permission_alone_does_not_make_a_draft_active() {
        var refused = assertThrows(
                IllegalStateException.class, () -> new Licences(FILLED).mustPermit(forms.version("dast-10", "1")));

        assertEquals(
                "dast-10 is a draft and cannot be asked: it waits for a permission in licences.yaml",
                refused.getMessage());
    }

    @Test
    void an_active_form_without_a_permission_is_refused() {
        var gad = forms.version("gad-7", "1");

        var noRow = assertThrows(IllegalStateException.class, () -> new Licences("[]").mustPermit(gad));
        var noPermission = assertThrows(IllegalStateException.class, () -> new Licences(WITHOUT).mustPermit(gad));

        assertEquals(
                "gad-7 has no permission and cannot be asked: it waits for a permission in licences.yaml",
                noRow.getMessage());
        assertEquals(noRow.getMessage(), noPermission.getMessage());
    }

    @Test
    void our_own_questions_need_no_permission() {
        assertDoesNotThrow(() -> licences.mustPermit(forms.version("safety", "1")));
    }

    @Test
    void each_instrument_has_edition_licence_and_either_a_permission_or_what_it_waits_for() {
        assertEquals(
                Set.copyOf(Instruments.all()),
                licences.all().stream().map(Licence::instrument).collect(Collectors.toSet()));
        assertAll(licences.all().stream().map(licence -> () -> {
            assertFalse(licence.edition().isBlank() || licence.licence().isBlank(), licence.instrument());
            assertTrue(licence.permission().isBlank() != licence.waitsFor().isBlank(), licence.instrument());
            assertEquals(
                    licence.waitsFor().isBlank(),
                    forms.version(licence.instrument(), "1").isActive(),
                    licence.instrument());
        }));
    }
}
