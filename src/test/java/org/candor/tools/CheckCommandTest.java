package org.candor.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check on the command line: one finding a line, JSON, exit codes, another catalogue. */
class CheckCommandTest {
    private static final String SHIPPED = "processes/intake-to-first-visit/intake-to-first-visit.bpmn";

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Tools.run(List.of(arguments), new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private String bent() throws IOException {
        var file = folder.resolve("bent.bpmn");
        Files.writeString(file, Files.readString(Path.of(SHIPPED)).replace("${decision == 'approve'}", "${true}"));
        return file.toString();
    }

    @Test
    void what_is_shipped_is_accepted_without_a_word() {
        assertEquals(0, run("check", SHIPPED, "processes/renew-consent/renew-consent.bpmn"));
        assertEquals("", output());
    }

    @Test
    void a_finding_is_one_line_with_file_element_code_and_sentence() throws IOException {
        assertEquals(1, run("check", SHIPPED, bent()));

        assertTrue(
                output().startsWith(folder.resolve("bent.bpmn")
                        + ":bookVisit: BYPASS: A request can reach \"Book visit\" without"
                        + " \"Evaluate\" (approved): Fill intake \u2192 "),
                output());
    }

    @Test
    void json_names_the_way() throws IOException {
        assertEquals(1, run("check", "--json", bent()));

        var finding = new ObjectMapper().readTree(output()).at("/findings/0");
        assertEquals("BYPASS", finding.at("/code").asText());
        assertEquals("bookVisit", finding.at("/element").asText());
        assertTrue(finding.at("/way").size() > 5, output());
    }

    @Test
    void a_file_that_cannot_be_read_is_told_apart_from_one_that_is_refused() throws IOException {
        Files.writeString(folder.resolve("torn.bpmn"), "<bpmn");

        assertEquals(2, run("check", folder.resolve("torn.bpmn").toString()));
        assertEquals(2, run("check", folder.resolve("none.bpmn").toString()));
        assertEquals(2, run("check"));
        assertEquals(2, run("check", "--other", SHIPPED));
        assertEquals(2, run());
    }

    @Test
    void another_catalogue_judges_by_its_own_rules() throws IOException {
        Files.copy(Path.of("processes/catalogue.yaml"), folder.resolve("catalogue.yaml"));
        var bent = bent();

        assertEquals(0, run("check", "--catalogue", folder.toString(), bent), () -> "without a policy: " + output());
        Files.copy(Path.of("processes/policy.yaml"), folder.resolve("policy.yaml"));
        assertEquals(1, run("check", "--catalogue", folder.toString(), bent));
    }

    @Test
    void a_rule_table_is_checked_and_compared_too() throws IOException {
        var shipped = Path.of("processes/intake-to-first-visit/screening-outcome.dmn");
        var gap = folder.resolve("gap.dmn");
        Files.writeString(
                gap,
                Files.readString(shipped)
                        .replace("\"ordinary\"", "\"flagged\"")
                        .replace("stops &gt; 0", "stops &gt; 1"));

        assertEquals(0, run("check", shipped.toString(), "processes/intake-to-first-visit/contraindications.dmn"));
        assertEquals("", output());
        assertEquals(1, run("check", gap.toString()));
        assertTrue(output().startsWith(gap + ":otherwiseRow: TOO_LENIENT: For crisis = false, stops = 1"), output());
        written.reset();
        assertEquals(1, run("diff", shipped.toString(), gap.toString()));
        assertTrue(
                output().contains("Rule: Row \"stopRow\", \"When\", is now stops > 1 instead of stops > 0 [stopRow]"),
                output());
    }
}
