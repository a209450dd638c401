package org.candor.workflow.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static org.candor.workflow.check.SmallDrawing.KEY;
import static org.candor.workflow.check.SmallDrawing.drawing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.candor.support.Evidence;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.Finding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The hostile drawings, each entry of the list and five of our own to it: refused with code, element and sentence within
 * a second; none runs, none fetches, also when it is only viewed. The legitimate ones: HarmlessModelsTest.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileModelsTest {
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final String CREATES_A_FILE =
            "${''.getClass().forName('java.io.File').getConstructors()[1].newInstance('FILE').createNewFile()}";
    private static final Duration ALL = Duration.ofMinutes(2);

    private final EditionPolicy policy = EditionPolicy.shipped();
    private long slowest;
    private ServerSocket bait;

    @TempDir
    private Path folder = Path.of("");

    /** A drawing as bytes, and the code and the element that its refusal must name. */
    record Hostile(String name, byte[] bytes, String code, String element) {
        @Override
        public String toString() {
            return name;
        }

        boolean isNamedBy(Finding finding) {
            return finding.code().name().equals(code)
                    && (element.equals("*")
                            ? !finding.element().isEmpty()
                            : finding.element().equals(element));
        }
    }

    @BeforeAll
    void warmUp() throws IOException {
        bait = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        policy.check(drawing().bytes(), KEY);
    }

    @AfterAll
    void nothing_ran_and_nothing_was_fetched() throws IOException {
        bait.setSoTimeout(50);

        assertThrows(SocketTimeoutException.class, bait::accept, "somebody asked the network");
        assertFalse(Files.exists(made()), "code ran");
        bait.close();
    }

    List<Hostile> hostile() throws IOException {
        var all = new ArrayList<Hostile>();
        for (var row : ListedModel.hostile()) {
            if (!row.isHarmless()) {
                all.add(new Hostile(
                        row.entry() + " " + row.what(),
                        filled(row.in(drawing().xml())).getBytes(UTF_8),
                        row.code(),
                        row.element()));
            }
        }
        all.addAll(tooLarge());
        all.addAll(otherEncodings());
        return all;
    }

    private List<Hostile> tooLarge() {
        return Stream.of(
                        drawing().with("<bpmn:userTask/>".repeat(100_000)),
                        drawing()
                                .with("<bpmn:userTask id=\"%s\"/>"
                                        .formatted("x".repeat(100))
                                        .repeat(100_000)),
                        drawing().with("<bpmn:endEvent/>".repeat(5_000)),
                        drawing().with("<bpmn:subProcess>".repeat(60) + "</bpmn:subProcess>".repeat(60)),
                        drawing().with("<bpmn:endEvent id=\"x\" name=\"" + "x".repeat(1_001) + "\"/>"),
                        drawing().with("<bpmn:documentation>" + "x".repeat(10_001) + "</bpmn:documentation>"))
                .map(large -> new Hostile("BP45 " + large.xml().length() + " signs", large.bytes(), "TOO_LARGE", ""))
                .toList();
    }

    private static List<Hostile> otherEncodings() {
        var script = drawing().with("<bpmn:scriptTask id=\"x\"/>");
        return Stream.of("UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "Cp037", "UTF-7")
                .map(name -> {
                    var declared = script.headed("<?xml version=\"1.0\" encoding=\"" + name + "\"?>")
                            .xml();
                    var bytes = declared.getBytes(name.equals("UTF-7") ? UTF_8 : Charset.forName(name));
                    return new Hostile("BP61 " + name, bytes, "NOT_UTF8", "");
                })
                .toList();
    }

    private String filled(String xml) {
        return xml.replaceAll("\\bEL\\b", Matcher.quoteReplacement(CREATES_A_FILE))
                .replace("FILE", made().toString())
                .replace("PORT", String.valueOf(bait.getLocalPort()))
                .replace("LONG", "a".repeat(50_000));
    }

    private Path made() {
        return folder.resolve("made");
    }

    @Test
    void each_entry_has_five_more_of_our_own() {
        var entries = ListedModel.hostile().stream().collect(groupingBy(ListedModel::entry));

        assertEquals(40, entries.size(), "and BP45, BP61");
        entries.forEach((entry, rows) -> assertTrue(rows.size() >= 6, entry));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_drawing_is_refused_within_a_second_with_code_element_and_sentence(Hostile hostile) {
        var begin = System.nanoTime();
        var findings = policy.check(hostile.bytes(), KEY);
        var took = System.nanoTime() - begin;
        slowest = Math.max(slowest, took);

        var named = findings.stream().filter(hostile::isNamedBy).findFirst();
        assertTrue(named.isPresent(), () -> hostile.code() + " at " + hostile.element() + ": " + findings);
        assertFalse(named.get().sentence().isBlank());
        assertTrue(took < ANSWER.toNanos(), () -> took / 1_000_000 + " ms");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_drawing_that_is_only_viewed_loses_what_is_hostile(Hostile hostile) throws Exception {
        try {
            var view = TolerantReading.of(hostile.bytes());

            assertEquals(
                    List.of(),
                    AllowList.DRAWING.check(DrawingReader.read(view.bpmn().getBytes(UTF_8))));
            assertFalse(view.bpmn().contains(".getClass"), view.bpmn());
            assertFalse(view.bpmn().contains("createNewFile"), view.bpmn());
        } catch (DrawingReader.Unreadable unreadable) {
            assertEquals(hostile.code(), unreadable.finding().code().name());
        }
    }

    @Test
    void markup_in_a_text_is_kept_as_a_text() throws Exception {
        for (var row :
                ListedModel.hostile().stream().filter(ListedModel::isHarmless).toList()) {
            var bytes = filled(row.in(drawing().xml())).getBytes(UTF_8);

            assertEquals(List.of(), policy.check(bytes, KEY), row.what());
            assertEquals(List.of(), TolerantReading.of(bytes).notes(), row.what());
        }
    }

    /** BP50 is left out: whose workflow it is, only the page knows. */
    @Test
    void the_command_line_refuses_all_of_them_in_256_megabytes() throws Exception {
        var asked = hostile().stream()
                .filter(each -> !each.name().startsWith("BP50"))
                .toList();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.candor.tools.Tools",
                "check",
                "--json"));
        for (int i = 0; i < asked.size(); i++) {
            command.add(Files.write(folder.resolve(i + ".bpmn"), asked.get(i).bytes())
                    .toString());
        }

        var answers = folder.resolve("answers.json");
        var begin = System.nanoTime();
        var java = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        assertTrue(java.waitFor(ALL.toSeconds(), TimeUnit.SECONDS), "it hangs");
        var took = Duration.ofNanos(System.nanoTime() - begin);

        var lines = Files.readAllLines(answers);
        assertEquals(asked.size(), lines.size(), () -> lines.get(lines.size() - 1));
        for (int i = 0; i < asked.size(); i++) {
            var answer = new ObjectMapper().readTree(lines.get(i));
            assertFalse(answer.at("/accepted").asBoolean(), asked.get(i).name());
            assertTrue(
                    answer.at("/findings")
                            .findValuesAsText("code")
                            .contains(asked.get(i).code()),
                    lines.get(i));
        }
        Evidence.keep(
                "hostile-models",
                "refused",
                Map.of(
                        "drawings", hostile().size(),
                        "slowestMillis", TimeUnit.NANOSECONDS.toMillis(slowest),
                        "commandLineDrawings", asked.size(),
                        "commandLineMillis", took.toMillis(),
                        "commandLineMegabytes", 256));
    }
}
