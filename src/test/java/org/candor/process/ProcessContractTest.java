package org.candor.process;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.StepCatalogue.Effect;
import org.candor.workflow.StepCatalogue.Step;
import org.candor.workflow.proof.Policy;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Holds drawings, step catalogue, code and pages together: one name, spelled everywhere the same. */
class ProcessContractTest {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern VARIABLE = Pattern.compile("Variable\\s*\\.(?:string|bool|integer)\\(\"(\\w+)\"\\)");
    private static final Pattern FINISH = Pattern.compile("workflows\\s*\\.\\s*(?:finish|waitsAt)\\(\"(\\w+)\"");

    private final StepCatalogue catalogue = StepCatalogue.shipped();

    @Test
    void a_workflow_is_called_as_its_folder_its_file_and_its_process() throws Exception {
        for (var file : drawings()) {
            var key = String.valueOf(file.subpath(1, 2));

            assertEquals(key + ".bpmn", String.valueOf(file.getFileName()));
            assertEquals(key, elements(file, "process").get(0).getAttribute("id"));
            assertTrue(catalogue.process(key).isPresent(), key);
        }
        assertEquals(catalogue.processes().size(), drawings().size());
    }

    @Test
    void the_label_of_a_task_is_its_id_in_words_and_the_id_begins_with_the_step() throws Exception {
        for (var task : tasks()) {
            var id = task.getAttribute("id");

            assertEquals(StepCatalogue.labelOf(id), task.getAttribute("name"));
            assertTrue(
                    id.startsWith(stepOf(task).key()),
                    id + " runs " + stepOf(task).key());
        }
    }

    @Test
    void every_step_of_the_catalogue_is_drawn_under_its_own_name() throws Exception {
        var drawn = new TreeSet<String>();
        for (var task : tasks()) {
            drawn.add(task.getAttribute("id"));
        }

        assertTrue(
                drawn.containsAll(catalogue.steps().stream().map(Step::key).toList()),
                () -> catalogue.steps().stream()
                                .map(Step::key)
                                .filter(key -> !drawn.contains(key))
                                .toList() + " are in no drawing");
    }

    @Test
    void no_variable_has_the_name_of_a_step() {
        // The engine looks in the variables before the steps, so that such a variable would shadow the step.
        for (var variable : catalogue.variables()) {
            assertTrue(catalogue.step(variable.name()).isEmpty(), variable.name());
        }
    }

    @Test
    void every_fact_and_outcome_of_a_step_is_declared() {
        for (var step : catalogue.steps()) {
            assertTrue(catalogue.facts().containsAll(step.requires()), step.key());
            Stream.concat(step.establishes().stream(), step.revokes().stream()).forEach(effect -> {
                assertTrue(catalogue.facts().contains(effect.fact()), step.key());
                assertTrue(effect.when() == null || outcomes(step).contains(effect.when()), step.key());
            });
        }
    }

    @Test
    void the_policy_names_steps_and_facts_of_the_catalogue_and_holds_for_the_booking() {
        var rules = Policy.shipped().rules();
        for (var rule : rules) {
            assertTrue(catalogue.step(rule.step()).isPresent(), rule.step());
            assertTrue(catalogue.facts().containsAll(rule.requires()), rule.step());
        }
        assertTrue(
                rules.stream().filter(rule -> rule.step().equals("bookVisit")).anyMatch(rule -> rule.requires()
                        .containsAll(Set.of("historyReviewed", "approved", "consentSigned", "consentCountersigned"))));
    }

    private Set<String> outcomes(Step step) {
        return catalogue.variables().stream()
                .filter(variable -> variable.name().equals(step.outcome()))
                .flatMap(variable -> variable.allowed().stream())
                .collect(toSet());
    }

    @Test
    void every_automatic_step_has_its_class() throws IOException {
        var classes = sources().stream()
                .filter(file -> read(file).contains("implements WorkflowStep"))
                .map(file -> String.valueOf(file.getFileName()).replace(".java", ""))
                .collect(toCollection(TreeSet::new));
        var steps = catalogue.steps().stream()
                .filter(step -> !step.isForPeople())
                .map(step ->
                        Character.toUpperCase(step.key().charAt(0)) + step.key().substring(1))
                .collect(toCollection(TreeSet::new));

        assertEquals(steps, classes);
    }

    @Test
    void every_form_has_its_page() {
        for (var step : catalogue.steps()) {
            var form = step.form();
            if (form != null) {
                var page = form.startsWith("patient/")
                        ? Path.of("src/main/webapp", form + ".xhtml")
                        : Path.of("src/main/webapp/WEB-INF/panels", form + ".xhtml");
                assertTrue(Files.exists(page), page + " is missing");
            }
        }
    }

    @Test
    void the_code_names_only_declared_variables_and_steps() throws IOException {
        var practice = catalogue.practiceTasks().stream()
                .map(StepCatalogue.PracticeTask::key)
                .collect(toSet());
        for (var file : sources()) {
            var code = read(file);
            VARIABLE.matcher(code)
                    .results()
                    .map(found -> found.group(1))
                    .forEach(name -> assertTrue(catalogue.variable(name).isPresent(), file + ": variable " + name));
            FINISH.matcher(code)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .forEach(name -> assertTrue(
                            catalogue.step(name).isPresent() || practice.contains(name), file + ": step " + name));
        }
    }

    @Test
    void the_readme_shows_the_catalogue() throws IOException {
        var readme = Files.readString(Path.of("processes/README.md"));
        var table = catalogue.steps().stream().map(this::row).collect(joining("\n"));

        assertTrue(readme.contains(table), () -> "processes/README.md must hold:\n" + table);
    }

    private String row(Step step) {
        return Stream.of(
                        "`" + step.key() + "`",
                        step.role() == null ? "Candor" : step.role(),
                        step.form() == null ? "" : "`" + step.form() + "`",
                        step.due() == null ? "" : step.due(),
                        step.outcome() == null ? "" : step.outcome() + ": " + String.join(", ", outcomesInOrder(step)),
                        String.join(", ", step.requires()),
                        effects(step.establishes()),
                        effects(step.revokes()))
                .collect(joining(" | ", "| ", " |"));
    }

    private List<String> outcomesInOrder(Step step) {
        return catalogue.variables().stream()
                .filter(variable -> variable.name().equals(step.outcome()))
                .flatMap(variable -> variable.allowed().stream())
                .toList();
    }

    private static String effects(List<Effect> effects) {
        return effects.stream()
                .map(effect -> effect.when() == null ? effect.fact() : effect.fact() + " at " + effect.when())
                .collect(joining(", "));
    }

    private Step stepOf(Element task) {
        var form = task.getAttributeNS(CAMUNDA, "formKey");
        var runs = task.getAttributeNS(CAMUNDA, "delegateExpression").replaceAll("[${}]", "");
        return (form.isEmpty() ? catalogue.step(runs) : catalogue.stepWithForm(form)).orElseThrow();
    }

    private static List<Path> drawings() throws IOException {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).toList();
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<Element> tasks() throws Exception {
        var tasks = new ArrayList<Element>();
        for (var file : drawings()) {
            tasks.addAll(elements(file, "userTask"));
            tasks.addAll(elements(file, "serviceTask"));
        }
        return tasks;
    }

    private static List<Element> elements(Path file, String name)
            throws IOException, ParserConfigurationException, SAXException {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        var found = factory.newDocumentBuilder()
                .parse(file.toFile())
                .getElementsByTagNameNS("http://www.omg.org/spec/BPMN/20100524/MODEL", name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
