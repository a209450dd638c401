package org.candor.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.candor.consent.BannedClaims;
import org.candor.consent.ConsentForm;
import org.candor.consent.ConsentForms;
import org.candor.consent.ConsentText;
import org.candor.support.Readability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTextTest {
    private final ConsentForms forms = new ConsentForms();
    private final ConsentForm form = forms.current(ConsentForms.TREATMENT, LocalDate.of(2026, 12, 1));

    private ConsentText text(String language) {
        return form.in(language).orElseThrow();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", " ")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest(name = "{0} version {1} in {2}")
    @CsvFileSource(resources = "/content/released-consents.csv", numLinesToSkip = 1)
    void a_released_text_never_changes(String key, int version, String language, String fingerprint) {
        assertEquals(
                fingerprint,
                forms.version(key, version).in(language).orElseThrow().fingerprint(),
                "what patients signed must stay what it was: write a new version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void key_facts_come_first_then_ten_parts(String language) {
        assertEquals(0, text(language).keyFacts().number());
        assertEquals(10, text(language).clauses().size());
        assertEquals(
                text("en").parts().stream().map(part -> part.markers()).toList(),
                text(language).parts().stream().map(part -> part.markers()).toList(),
                "every language covers the same points in the same parts");
    }

    @ParameterizedTest(name = "{0} stands in part {1}")
    @CsvSource({"E1,1", "E2,2", "E3,3", "E8,3", "E4,4", "E5,5", "E6,6", "E7,7", "E10,8", "E13,9", "E9,10", "E14,10"})
    void every_element_has_its_part(String element, int part) {
        assertEquals(part, text("en").partAbout(element).number());
        assertEquals(part, text("es").partAbout(element).number());
    }

    @ParameterizedTest(name = "{0} carries \"{1}\"")
    @CsvSource({
        "S09-1,addiction",
        "S09-2,steroid",
        "S09-3,needs surgery",
        "S09-4,strength",
        "S09-5,mindfulness",
        "S09-6,evidence is mixed",
        "S09-7,still growing",
        "none,No treatment for now",
        "current,what you have now",
        "antidepressants,approved medicines",
        "psychotherapy,Talk therapy",
        "trauma,Trauma-focused",
        "esketamine,Esketamine",
        "TMS,Magnetic pulses",
        "ECT,memory"
    })
    void every_other_choice_stands_there_with_its_caveat(String choice, String words) {
        var choices = text("en").partAbout("E7");

        assertTrue(choices.markers().contains(choice));
        assertTrue(plain(choices.html()).contains(words), words);
    }

    @Test
    void fasting_is_eight_six_and_two_hours_and_driving_the_later_of_24_hours_and_the_next_morning() {
        var en = plain(text("en").partAbout("E10").html());
        var es = plain(text("es").partAbout("E10").html());

        assertTrue(en.contains("no meat for 8 hours"), en);
        assertTrue(en.contains("No light meal, such as toast, for 6 hours"), en);
        assertTrue(en.contains("clear drinks are fine until 2 hours before"), en);
        assertTrue(en.contains("for 24 hours after the infusion ends, and not before the next morning"), en);
        assertTrue(en.contains("18 or older") && en.contains("overnight"), en);
        assertTrue(es.contains("nada de carne durante 8 horas"), es);
        assertTrue(es.contains("durante 6 horas") && es.contains("hasta 2 horas antes"), es);
        assertTrue(
                es.contains("durante 24 horas después de terminar la infusión, ni antes de la mañana siguiente"), es);
        assertTrue(es.contains("18 años o más") && es.contains("toda la noche"), es);
        for (var whole : List.of(plain(text("en").html()), plain(text("es").html()))) {
            assertFalse(whole.matches(".*\\b4\\s?(-|–|to|a)\\s?6\\b.*"), "the article's 4-6 hours are not safe");
            assertFalse(whole.matches("(?i).*\\b[45] (hours|horas).*"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void the_days_in_the_text_are_the_days_it_counts(String language) {
        assertTrue(plain(text(language).partAbout("E9").html()).contains(form.validityDays() + " "));
    }

    @Test
    void it_reads_at_grade_eight_or_lower_in_every_part_and_says_it_in_short_sentences() {
        var whole = text("en").parts().stream().map(part -> part.html()).collect(Collectors.joining());

        assertTrue(Readability.gradeOf(whole) <= 7.0, "whole: " + Readability.gradeOf(whole));
        for (var part : text("en").parts()) {
            assertTrue(Readability.gradeOf(part.html()) <= 8.0, part.title() + ": " + Readability.gradeOf(part.html()));
        }
        assertTrue(Readability.wordsPerSentence(whole) <= 15, "words: " + Readability.wordsPerSentence(whole));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It can heal the brain",
                "corrects a chemical imbalance",
                "restore brain synapses",
                "the optimal way",
                "Guaranteed relief",
                "risk-free",
                "FDA approved for depression"
            })
    void a_claim_that_the_evidence_does_not_carry_is_found(String claim) {
        assertEquals(1, BannedClaims.shipped().in("en", claim).size());
    }

    @Test
    void the_translation_is_shown_as_not_yet_attested() {
        assertTrue(text("en").attested());
        assertFalse(text("es").attested());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void the_marks_are_not_shown_and_the_bytes_are_the_document(String language) {
        var html = new String(text(language).shown(), StandardCharsets.UTF_8);

        assertFalse(html.contains("<!--") || html.contains("&lt;!--") || html.contains("E10"), html);
        for (var part : text(language).parts()) {
            assertTrue(html.contains(part.html()));
        }
    }
}
