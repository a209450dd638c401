package org.candor.content;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.candor.intake.IntakeSection;
import org.candor.intake.IntakeSections;
import org.candor.intake.SampleIntake;
import org.candor.questionnaire.AnswerCheck;
import org.candor.questionnaire.AnswerOption;
import org.candor.questionnaire.Fact;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.ItemType;
import org.candor.questionnaire.Licence;
import org.candor.questionnaire.Licences;
import org.candor.questionnaire.Questionnaire;
import org.candor.questionnaire.QuestionnaireItem;
import org.candor.questionnaire.QuestionnaireResponse;
import org.candor.questionnaire.Questionnaires;
import org.candor.questionnaire.Scoring;
import org.candor.questionnaire.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The released questionnaires: complete, in both languages, licensed, and unchanged since their release. */
class QuestionnaireContentTest {

    private static final Path FOLDER = Path.of("src/main/resources/content/questionnaire");
    private static final Licences LICENCES = new Licences();
    private static final Set<String> INSTRUMENTS =
            LICENCES.all().stream().map(Licence::instrument).collect(Collectors.toSet());
    private static final IntakeSections SECTIONS = new IntakeSections();

    static Stream<Questionnaire> questionnaires() {
        return SECTIONS.all().stream().map(SECTIONS::questionnaire);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void a_released_version_never_changes(String id, String version) throws Exception {
        var released = new Properties();
        try (var in = Files.newBufferedReader(FOLDER.resolve("released.sha256"))) {
            released.load(in);
        }
        var bytes = Files.readAllBytes(FOLDER.resolve(id).resolve("v" + version + ".json"));
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

        assertEquals(released.getProperty(id + "/v" + version), hash, "a change needs a new version; " + id);
    }

    static Stream<Arguments> ids() {
        return SECTIONS.all().stream().map(s -> Arguments.of(s.id(), s.version()));
    }

    @Test
    void older_versions_and_lists_of_picks_do_not_change_either() throws Exception {
        var released = new Properties();
        try (var in = Files.newBufferedReader(FOLDER.resolve("released.sha256"))) {
            released.load(in);
        }
        for (var name : released.stringPropertyNames()) {
            var file = name.startsWith("picks/")
                    ? Path.of("src/main/resources/content/codes", name + ".yaml")
                    : FOLDER.resolve(name + ".json");
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            assertEquals(released.getProperty(name), HexFormat.of().formatHex(digest), name);
        }
    }

    /** Answers are kept by link id and code, so a draft or a submission of an older version reads the same by the newer one. */
    @ParameterizedTest
    @MethodSource("questionnaires")
    void a_newer_version_keeps_every_question_and_answer_of_the_older_ones(Questionnaire questionnaire) {
        for (int version = 1; version < Integer.parseInt(questionnaire.version()); version++) {
            for (var before : new Questionnaires()
                    .version(questionnaire.id(), Integer.toString(version))
                    .allItems()) {
                var now = questionnaire.item(before.linkId()).orElseThrow();
                var codes = now.options().stream().map(AnswerOption::code).toList();
                assertTrue(
                        before.options().stream().map(AnswerOption::code).allMatch(codes::contains), before.linkId());
                assertTrue(now.limits().maxLength() >= before.limits().maxLength(), before.linkId());
                assertEquals(before.required(), now.required(), before.linkId());
            }
        }
    }

    @Test
    void every_questionnaire_stands_in_the_manifest() throws Exception {
        try (var folders = Files.list(FOLDER)) {
            var onDisk = new TreeSet<String>();
            folders.filter(Files::isDirectory)
                    .forEach(f -> onDisk.add(f.getFileName().toString()));

            var known =
                    new TreeSet<>(SECTIONS.all().stream().map(IntakeSection::id).toList());
            LICENCES.all().stream()
                    .filter(l -> !l.waitsFor().isBlank())
                    .map(Licence::instrument)
                    .forEach(known::add);
            assertEquals(onDisk, known, "each form is a section of intake or a draft that waits for something");
        }
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void a_questionnaire_says_why_it_asks_and_who_reads_it_in_both_languages(Questionnaire questionnaire) {
        for (var text : new Text[] {
            questionnaire.title(), questionnaire.description(), questionnaire.why(), questionnaire.whoSeesIt()
        }) {
            assertFalse(text.isBlank(), questionnaire.id());
            assertTrue(text.existsIn("es"), questionnaire.id() + ": " + text.en());
        }
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void every_word_exists_in_both_languages(Questionnaire questionnaire) {
        if (INSTRUMENTS.contains(questionnaire.id())) {
            return; // no machine text where no wording was seen (INV-39): InstrumentContentTest
        }
        questionnaire.allItems().stream()
                .flatMap(QuestionnaireContentTest::texts)
                .forEach(text -> assertTrue(text.existsIn("es"), questionnaire.id() + ": " + text.en()));
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void every_link_id_is_unique_and_every_condition_names_one(Questionnaire questionnaire) {
        var ids = new HashSet<String>();
        for (var item : questionnaire.allItems()) {
            assertTrue(ids.add(item.linkId()), questionnaire.id() + " has two " + item.linkId());
            assertTrue(item.linkId().matches("[A-Za-z0-9-]+"), item.linkId());
        }
        for (var item : questionnaire.allItems()) {
            for (var condition : item.enableWhen()) {
                var source = questionnaire.item(condition.question()).orElseThrow();
                assertTrue(
                        source.type() != ItemType.CHOICE
                                || source.option(condition.expected()).isPresent(),
                        item.linkId() + " waits for an answer that " + condition.question() + " does not offer");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void choices_offer_answers_and_repeating_groups_have_questions(Questionnaire questionnaire) {
        for (var item : questionnaire.allItems()) {
            assertEquals(item.type() == ItemType.CHOICE, !item.options().isEmpty(), item.linkId());
            assertEquals(item.isGroup(), !item.items().isEmpty(), item.linkId());
            assertEquals(item.type() == ItemType.QUANTITY, !item.units().isEmpty(), item.linkId());
            assertTrue(item.limits().maxLength() <= 4000, item.linkId());
        }
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void an_instrument_carries_its_licence(Questionnaire questionnaire) {
        assertEquals(
                INSTRUMENTS.contains(questionnaire.id()),
                !questionnaire.copyright().isBlank(),
                questionnaire.id());
        assertEquals(
                INSTRUMENTS.contains(questionnaire.id()),
                !new Scoring().rulesOf(questionnaire.id()).isEmpty());
    }

    @Test
    void the_options_of_the_health_history_are_the_keys_of_the_rules() throws Exception {
        var keys = new TreeSet<String>();
        new JsonMapper()
                .readTree(Questionnaires.content("codes/conditions.json"))
                .path("conditions")
                .forEach(c -> keys.add(c.path("key").asText()));
        keys.removeAll(Set.of("pregnant", "breastfeeding"));

        var offered = new TreeSet<String>();
        new Questionnaires()
                .version("conditions", "2").allItems().stream()
                        .filter(i -> i.facts().stream().map(Fact::name).anyMatch("cond"::equals))
                        .flatMap(i -> i.options().stream())
                        .map(AnswerOption::code)
                        .filter(c ->
                                !Set.of("none", "not-sure", "prefer-not-to-say").contains(c))
                        .forEach(offered::add);

        assertEquals(keys, offered);
    }

    @Test
    void every_suicide_question_can_raise_a_crisis() {
        var questionnaires = new Questionnaires();
        var asq = questionnaires.version("asq", "1").allItems();
        var item9 = questionnaires.version("phq-9", "1").item("phq9-9").orElseThrow();

        assertAll(asq.stream().map(i -> () -> assertTrue(raises(i, "LA33-6") && raises(i, "asq-refused"), i.linkId())));
        assertAll(asq.stream().map(i -> () -> assertFalse(raises(i, "LA32-8"), i.linkId())));
        assertFalse(raises(item9, "LA6568-5"));
        assertTrue(raises(item9, "LA6569-3") && raises(item9, "LA6570-1") && raises(item9, "LA6571-9"));
    }

    @Test
    void the_sample_intakes_are_complete_and_made_of_answers() {
        var day = LocalDate.parse("2026-03-01");
        for (var name : new String[] {SampleIntake.CRPS, SampleIntake.ANEURYSM}) {
            var packet = SampleIntake.packet(SECTIONS, name, day);

            assertEquals(List.of(), packet.unfinished(), name);
            for (var section : packet.shown()) {
                var response = packet.response(section);
                for (var path : response.answers().asMap().keySet()) {
                    var field = response.field(path).orElseThrow(() -> new AssertionError(name + " " + path));
                    assertTrue(response.isAsked(field), name + " " + path);
                    assertTrue(
                            AnswerCheck.check(field.item(), response.answers().at(path), day)
                                    .isEmpty(),
                            path);
                }
            }
        }
    }

    private static boolean raises(QuestionnaireItem item, String code) {
        return QuestionnaireResponse.raisesCrisis(Field.of(item), List.of(code));
    }

    private static Stream<Text> texts(QuestionnaireItem item) {
        return Stream.concat(
                Stream.of(item.text(), item.hint(), item.why()),
                Stream.concat(
                        item.options().stream().map(AnswerOption::text),
                        item.units().stream().map(QuestionnaireItem.Unit::text)));
    }
}
