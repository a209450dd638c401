package org.candor.workflow.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.candor.support.Evidence;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.proof.Policy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a guard must let pass: everything that a drawing may rightly hold, judged by a catalogue that knows enough of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HarmlessModelsTest {
    private static final Path CATALOGUE = Path.of("src/test/resources/hostile/catalogue");
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final EditionPolicy policy = policy();
    private long slowest;

    private static EditionPolicy policy() {
        try (var catalogue = Files.newInputStream(CATALOGUE.resolve("catalogue.yaml"));
                var rules = Files.newInputStream(CATALOGUE.resolve("policy.yaml"))) {
            return new EditionPolicy(StepCatalogue.read(catalogue), Policy.read(rules), HarmlessModelsTest::live);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<DrawnElement> live(String key) {
        try {
            return Optional.of(DrawingReader.read(Files.readAllBytes(CATALOGUE.resolve(key + "/" + key + ".bpmn"))));
        } catch (IOException | DrawingReader.Unreadable unreadable) {
            return Optional.empty();
        }
    }

    static List<ListedModel> legitimate() {
        return ListedModel.legitimate();
    }

    @BeforeAll
    void warmUp() {
        assertEquals(List.of(), policy.check(ListedModel.plan().getBytes(UTF_8), "plan"));
    }

    @AfterAll
    void keepFigures() {
        Evidence.keep(
                "hostile-models",
                "accepted",
                Map.of("drawings", legitimate().size(), "slowestMillis", slowest / 1_000_000));
    }

    @ParameterizedTest
    @MethodSource("legitimate")
    void a_legitimate_drawing_is_accepted_within_a_second(ListedModel model) throws Exception {
        var bytes = model.in(ListedModel.plan()).getBytes(UTF_8);

        var begin = System.nanoTime();
        var findings = policy.check(bytes, "plan");
        var took = System.nanoTime() - begin;
        slowest = Math.max(slowest, took);

        assertEquals(List.of(), findings);
        assertTrue(took < ANSWER.toNanos(), () -> took / 1_000_000 + " ms");
        assertEquals(List.of(), TolerantReading.of(bytes).notes(), "nothing is left out of it either");
    }

    @Test
    void the_engine_takes_each_of_them() {
        var memory = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
                .setJdbcUrl("jdbc:h2:mem:legitimate")
                .setJobExecutorActivate(false)
                .buildProcessEngine();
        try {
            for (var model : legitimate()) {
                var xml = new ByteArrayInputStream(model.in(ListedModel.plan()).getBytes(UTF_8));
                var deployment =
                        memory.getRepositoryService().createDeployment().addInputStream("plan.bpmn", xml);
                assertDoesNotThrow(deployment::deploy, model::toString);
            }
        } finally {
            memory.close();
        }
    }

    @ParameterizedTest
    @MethodSource("legitimate")
    void what_is_viewed_is_the_same_drawing(ListedModel model) throws Exception {
        var bytes = model.in(ListedModel.plan()).getBytes(UTF_8);

        var view = DrawingReader.read(TolerantReading.of(bytes).bpmn().getBytes(UTF_8));

        assertEquals(told(DrawingReader.read(bytes)), told(view));
    }

    private static List<String> told(DrawnElement root) {
        return root.all()
                .map(each -> each.name() + new TreeMap<>(each.attributes()) + each.text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF", " \n", "<!-- by hand -->"})
    void lg01_the_shipped_workflows_are_accepted_however_a_file_begins_and_ends(String around) throws IOException {
        for (var key : List.of("intake-to-first-visit", "renew-consent", "revoke-consent")) {
            var xml = Files.readString(Path.of("processes", key, key + ".bpmn"));
            var begun = around.equals("\uFEFF") ? around + xml.replace("\n", "\r\n") : xml + around;

            assertEquals(List.of(), EditionPolicy.shipped().check(begun.getBytes(UTF_8), key), key);
        }
    }

    @Test
    void each_entry_has_five_more_of_our_own() {
        var entries = legitimate().stream().map(ListedModel::entry).distinct().toList();

        assertEquals(12, entries.size());
        entries.forEach(entry -> assertTrue(
                legitimate().stream().filter(each -> each.entry().equals(entry)).count() >= 6, entry));
    }
}
