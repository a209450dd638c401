package org.candor.content;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.candor.questionnaire.AnswerOption;
import org.candor.questionnaire.Instruments;
import org.candor.questionnaire.Licence;
import org.candor.questionnaire.Licences;
import org.candor.questionnaire.Questionnaire;
import org.candor.questionnaire.QuestionnaireItem;
import org.candor.questionnaire.Questionnaires;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word and code of an instrument is the one that was checked, and none is made up where none was seen. */
class InstrumentContentTest {
    private static final Questionnaires FORMS = new Questionnaires();

    static Stream<String> instruments() {
        return Instruments.all().stream();
    }

    static Stream<String> spoken() {
        return new Licences().all().stream().filter(l -> l.waitsFor().isBlank()).map(Licence::instrument);
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void items_are_the_checked_ones_in_their_order(String instrument) {
        var questions =
                form(instrument).allItems().stream().filter(i -> !i.isGroup()).toList();
        var copied = Instruments.items(instrument);

        assertEquals(
                copied.stream().map(Instruments.Item::id).toList(),
                questions.stream().map(QuestionnaireItem::linkId).toList());
        for (int i = 0; i < copied.size(); i++) {
            assertEquals(copied.get(i).english(), questions.get(i).text().en(), instrument);
            assertEquals(
                    copied.get(i).spanish(),
                    Objects.toString(questions.get(i).text().es(), ""),
                    instrument);
            assertEquals(copied.get(i).to(), number(questions.get(i).limits().max()));
            assertEquals(copied.get(i).from(), number(questions.get(i).limits().min()));
            assertEquals(
                    List.of(copied.get(i).low(), copied.get(i).high()),
                    questions
                            .get(i)
                            .scaleOrNothing()
                            .map(s -> List.of(s.low().en(), s.high().en()))
                            .orElse(List.of("", "")));
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void answers_are_the_checked_codes_with_what_each_counts(String instrument) {
        for (var item : form(instrument).allItems()) {
            var copied = Instruments.answers(item.linkId());
            var offered = item.options().stream()
                    .filter(o ->
                            !o.code().equals("prefer-not-to-say") && !o.code().equals("asq-refused"))
                    .toList();

            assertEquals(
                    copied.stream().map(Instruments.Answer::code).toList(),
                    offered.stream().map(AnswerOption::code).toList());
            for (int i = 0; i < copied.size(); i++) {
                assertEquals(copied.get(i).english(), offered.get(i).text().en(), item.linkId());
                assertEquals(
                        copied.get(i).spanish(),
                        Objects.toString(offered.get(i).text().es(), ""),
                        item.linkId());
                assertTrue(
                        Optional.ofNullable(offered.get(i).score()).stream().allMatch(points(copied.get(i))::equals));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("instruments")
    void loinc_codes_are_the_checked_ones(String instrument) throws Exception {
        var json = Questionnaires.content("questionnaire/" + instrument + "/v1.json");
        var codes = new TreeMap<String, String>();
        collect(new JsonMapper().readTree(json).path("item"), codes);

        for (var item : Instruments.items(instrument)) {
            assertEquals(item.loinc(), codes.getOrDefault(item.id(), ""), item.id());
        }
    }

    @Test
    void the_codes_that_are_often_mistaken_are_not_used() {
        assertAll(instruments()
                .map(i -> () -> assertFalse(
                        Questionnaires.content("questionnaire/" + i + "/v1.json")
                                .contains("68517-2"),
                        i + ": the item of heavy drinking days is not question 1 of the AUDIT-C")));
        assertFalse(Questionnaires.content("questionnaire/asq/v1.json").contains("93373-9"), "that is the C-SSRS");
    }

    @ParameterizedTest
    @MethodSource("spoken")
    void spanish_is_promised_only_where_it_was_seen(String instrument) {
        var spanish = form(instrument).allItems().stream()
                .filter(i -> !i.isGroup())
                .map(QuestionnaireItem::text)
                .filter(t -> t.existsIn("es"))
                .toList();

        assertEquals(
                new Licences().of(instrument).orElseThrow().languages().contains("es"), !spanish.isEmpty(), instrument);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dast-10", "c-ssrs-screener", "stop-bang", "bpi-sf"})
    void a_draft_carries_no_wording(String draft) {
        assertAll(form(draft).allItems().stream()
                .map(i -> () -> assertTrue(i.text().isBlank(), i.linkId())));
        assertTrue(form(draft).description().en().startsWith("A draft that nobody is asked"), draft);
    }

    @Test
    void every_question_of_the_c_ssrs_can_raise_a_crisis() {
        assertAll(form("c-ssrs-screener").allItems().stream()
                .map(i -> () -> assertTrue(i.option("LA33-6").orElseThrow().raisesCrisis(), i.linkId())));
    }

    private static Integer points(Instruments.Answer answer) {
        return answer.points();
    }

    private static Questionnaire form(String instrument) {
        return FORMS.version(instrument, "1");
    }

    private static String number(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }

    private static void collect(JsonNode items, Map<String, String> into) {
        for (var item : items) {
            into.put(item.path("linkId").asText(), item.at("/code/0/code").asText());
            collect(item.path("item"), into);
        }
    }
}
