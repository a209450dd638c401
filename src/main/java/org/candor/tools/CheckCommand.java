package org.candor.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.candor.workflow.StepCatalogue;
import org.candor.workflow.check.EditionPolicy;
import org.candor.workflow.check.TolerantReading;
import org.candor.workflow.drawing.DrawingReader;
import org.candor.workflow.drawing.DrawnElement;
import org.candor.workflow.drawing.Finding;
import org.candor.workflow.drawing.FindingCode;
import org.candor.workflow.proof.Policy;

/**
 * {@code check FILE...}: would the portal take these drawings? The same check, on the exact bytes, without the engine.
 */
final class CheckCommand {
    static final int ACCEPTED = 0;
    static final int REFUSED = 1;
    static final int UNREADABLE = 2;

    static final String USAGE = """
            check FILE... [--json] [--view] [--catalogue DIR]
              --json       one JSON object for each file
              --view       only what is left out when the editor opens the file: exit 0 all can be viewed, 2 one cannot be read
              --catalogue  another catalogue.yaml and policy.yaml, and the drawings that may be called (DIR/KEY/KEY.bpmn)
              Exit code: 0 all are accepted, 1 one is refused, 2 one cannot be read.
            """;

    private final EditionPolicy policy;
    private final boolean json;
    private final boolean view;
    private final PrintStream out;
    private int exit = ACCEPTED;

    private CheckCommand(EditionPolicy policy, boolean json, boolean view, PrintStream out) {
        this.policy = policy;
        this.json = json;
        this.view = view;
        this.out = out;
    }

    static int run(List<String> arguments, PrintStream out) {
        var given = new ArrayList<>(arguments.subList(1, arguments.size()));
        var json = given.remove("--json");
        var view = given.remove("--view");
        var at = given.indexOf("--catalogue");
        Optional<Path> folder = Optional.empty();
        if (at >= 0 && at + 1 < given.size()) {
            given.remove(at);
            folder = Optional.of(Path.of(given.remove(at)));
        }
        if (given.isEmpty() || given.stream().anyMatch(each -> each.startsWith("--"))) {
            out.println(USAGE);
            return UNREADABLE;
        }
        try {
            var policy = folder.isPresent() ? policy(folder.get()) : EditionPolicy.shipped();
            var check = new CheckCommand(policy, json, view, out);
            given.forEach(check::file);
            return check.exit;
        } catch (IOException unreadable) {
            out.println("Not checked: " + unreadable.getMessage());
            return UNREADABLE;
        }
    }

    private static EditionPolicy policy(Path folder) throws IOException {
        try (var catalogue = Files.newInputStream(folder.resolve("catalogue.yaml"))) {
            var rules = folder.resolve("policy.yaml");
            var policy = new Policy(List.of());
            if (Files.exists(rules)) {
                try (var yaml = Files.newInputStream(rules)) {
                    policy = Policy.read(yaml);
                }
            }
            return new EditionPolicy(StepCatalogue.read(catalogue), policy, key -> drawing(folder, key));
        }
    }

    private static Optional<DrawnElement> drawing(Path folder, String key) {
        try {
            var file = folder.resolve(key).resolve(key + ".bpmn");
            return key.matches("[A-Za-z0-9-]+") && Files.exists(file)
                    ? DrawingReader.readIfReadable(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private void file(String name) {
        try {
            var bytes = Files.readAllBytes(Path.of(name));
            var findings = view ? notes(bytes) : judged(bytes);
            if (json) {
                out.println(json(name, findings));
            } else {
                findings.forEach(finding -> out.println(
                        name + ":" + finding.element() + ": " + finding.code() + ": " + oneLine(finding.sentence())));
            }
        } catch (IOException unreadable) {
            out.println(name + ":: UNREADABLE: The file cannot be read.");
            exit = UNREADABLE;
        }
    }

    private List<Finding> judged(byte[] bytes) {
        var findings = policy.check(bytes);
        exit = Math.max(exit, code(findings));
        return findings;
    }

    private List<Finding> notes(byte[] bytes) {
        try {
            return TolerantReading.of(bytes).notes();
        } catch (DrawingReader.Unreadable unreadable) {
            exit = UNREADABLE;
            return List.of(unreadable.finding());
        }
    }

    private static int code(List<Finding> findings) {
        if (findings.stream().anyMatch(each -> each.code() == FindingCode.UNREADABLE)) {
            return UNREADABLE;
        }
        return findings.isEmpty() ? ACCEPTED : REFUSED;
    }

    /** A label may hold a line end; a finding is one line. */
    private static String oneLine(String sentence) {
        return sentence.replaceAll("\\p{Cntrl}", " ");
    }

    private static String json(String name, List<Finding> findings) {
        var object = new LinkedHashMap<String, Object>();
        object.put("file", name);
        object.put("accepted", findings.isEmpty());
        object.put("findings", findings.stream().map(CheckCommand::json).toList());
        try {
            return new ObjectMapper().writeValueAsString(object);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> json(Finding finding) {
        var object = new LinkedHashMap<String, Object>();
        object.put("element", finding.element());
        object.put("code", finding.code().name());
        object.put("sentence", finding.sentence());
        object.put("way", finding.elements());
        return object;
    }
}
