package org.candor.crisis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.candor.intake.DrugClasses;
import org.candor.intake.FactReader;
import org.candor.intake.IntakePacket;
import org.candor.intake.IntakeSection;
import org.candor.intake.IntakeSections;
import org.candor.intake.SampleIntake;
import org.candor.questionnaire.Absent;
import org.candor.questionnaire.AnswerOption;
import org.candor.questionnaire.Answers;
import org.candor.questionnaire.Fact;
import org.candor.questionnaire.Field;
import org.candor.questionnaire.QuestionnaireResponse;
import org.candor.questionnaire.Scoring;
import org.candor.screening.Facts;
import org.candor.screening.Hit;
import org.candor.screening.RuleSet;
import org.candor.workflow.check.ShippedDrawings;
import org.candor.workflow.engine.EngineDecisions;
import org.junit.jupiter.api.Test;

/**
 * Which answers show the crisis panel is derived from the rules: those by which a row that opens it comes to hold. What the page's script
 * knows ({@code crisis-triggers.js}) and what the questionnaires mark must be exactly that.
 */
class CrisisTriggersTest {
    private static final Path SCRIPT = Path.of("src/main/webapp/resources/js/crisis-triggers.js");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final IntakeSections SECTIONS = new IntakeSections();
    private static final FactReader READER = new FactReader(SECTIONS, new Scoring(), new DrugClasses());
    private static final EngineDecisions RULES = new EngineDecisions();
    private static final byte[] TABLE =
            ShippedDrawings.bytes(RuleSet.INTAKE.key()).orElseThrow();

    /** Section, path of the question, codes of its answers. */
    private final Map<String, Map<String, Set<String>>> derived = derived();

    @Test
    void the_script_of_the_page_is_what_the_rules_say() throws IOException {
        var script = script();
        if (!script.equals(Files.readString(SCRIPT))) {
            Files.writeString(Path.of("target", "crisis-triggers.js"), script);
        }
        assertEquals(script, Files.readString(SCRIPT), "what it should be was written to target/crisis-triggers.js");
    }

    @Test
    void the_questionnaires_mark_what_the_rules_say() {
        var marked = new TreeMap<String, Map<String, Set<String>>>();
        for (var section : SECTIONS.all()) {
            for (var field : fields(section)) {
                field.item().options().stream()
                        .map(AnswerOption::code)
                        .filter(code -> QuestionnaireResponse.raisesCrisis(field, List.of(code)))
                        .forEach(code -> put(marked, section, field, code));
            }
        }
        assertEquals(marked, derived);
    }

    @Test
    void danger_and_harm_are_among_them() {
        assertTrue(derived.getOrDefault("safety", Map.of()).keySet().containsAll(Set.of("dangerNow", "homicidal")));
        assertEquals(5, derived.getOrDefault("asq", Map.of()).size());
    }

    private String script() {
        var lines = new ArrayList<String>();
        derived.forEach((section, questions) ->
                questions.forEach((path, codes) -> lines.add("  \"" + section + "\", \"" + path + "\", "
                        + codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", ", "[", "]")))));
        var calls = lines.stream().map(line -> line.replaceFirst("  (.*?), (.*?), (.*)", "  on($1, $2, $3);"));
        return """
                // Generated from the rows of contraindications.dmn that open the crisis panel; a test compares. Do not edit.
                (function () {
                  "use strict";
                  var all = (window.candorCrisis = {});
                  function on(section, path, codes) {
                    (all[section] = all[section] || {})[path] = codes;
                  }
                """ + calls.collect(Collectors.joining("\n")) + "\n})();\n";
    }

    private static Map<String, Map<String, Set<String>>> derived() {
        var found = new TreeMap<String, Map<String, Set<String>>>();
        for (var section : SECTIONS.all()) {
            for (var field : fields(section)) {
                if (!field.item().options().isEmpty() && !field.item().facts().isEmpty()) {
                    derive(section, field, found);
                }
            }
        }
        return found;
    }

    /** As a patient fills in: the sections before are answered, those after are not. */
    private static void derive(IntakeSection section, Field field, Map<String, Map<String, Set<String>>> found) {
        var hits = field.item().options().stream()
                .map(AnswerOption::code)
                .collect(Collectors.toMap(code -> code, code -> opened(section, field, code)));
        var usual = hits.values().stream()
                .min(Comparator.<Set<Hit>>comparingInt(Set::size).thenComparing(CrisisTriggersTest::worry))
                .orElse(Set.of());
        hits.forEach((code, rows) -> {
            if (!usual.containsAll(rows) || isDeclinedItem9(field, code)) {
                put(found, section, field, code);
            }
        });
    }

    /** A PHQ-9 without its item 9 takes the suicide pathway (clinical.md 2.3), which no row can tell from one not answered yet. */
    private static boolean isDeclinedItem9(Field field, String code) {
        return field.path().equals("phq9-9") && code.equals(Absent.PREFER_NOT_TO_SAY.code());
    }

    private static int worry(Set<Hit> hits) {
        return hits.stream().mapToInt(hit -> -hit.severity().ordinal()).max().orElse(-9);
    }

    private static Set<Hit> opened(IntakeSection section, Field field, String code) {
        var about = field.item().facts().stream()
                .map(Fact::name)
                .map(name -> name.replaceFirst("[.].*", ""))
                .collect(Collectors.toSet());
        var facts = Facts.of(READER.read(packet(section, field, code), TODAY, Optional.empty(), ZoneOffset.UTC)
                .values());
        return RULES.evaluate(TABLE, facts.asMap()).stream()
                .map(Hit::of)
                .filter(hit -> List.of(hit.action().split(" ")).contains("CR"))
                .filter(hit -> Facts.namesIn(hit.facts()).stream().anyMatch(about::contains))
                .collect(Collectors.toSet());
    }

    private static IntakePacket packet(IntakeSection section, Field field, String code) {
        var all = SampleIntake.named(SampleIntake.CRPS, TODAY.minusDays(1));
        var before = new TreeMap<String, Answers>();
        for (var each : SECTIONS.all()) {
            before.put(each.id(), all.getOrDefault(each.id(), Answers.NONE));
            if (each.id().equals(section.id())) {
                break;
            }
        }
        var here = before.getOrDefault(section.id(), Answers.NONE);
        if (field.path().equals("asq-5")) {
            here = here.with("asq-1", "LA33-6"); // it is asked after a yes only
        }
        before.put(section.id(), here.with(field.path(), code));
        return new IntakePacket(SECTIONS, before, Map.of(), Set.of());
    }

    private static List<Field> fields(IntakeSection section) {
        return new QuestionnaireResponse(SECTIONS.questionnaire(section), Answers.NONE).fields();
    }

    private static void put(
            Map<String, Map<String, Set<String>>> map, IntakeSection section, Field field, String code) {
        map.computeIfAbsent(section.id(), any -> new TreeMap<>())
                .computeIfAbsent(field.path(), any -> new TreeSet<>())
                .add(code);
    }
}
