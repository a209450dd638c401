package org.candor.workflow.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.candor.workflow.StepCatalogue;

/**
 * What must hold before a guarded step, whatever is drawn: {@code processes/policy.yaml}. It adds to what the step itself
 * needs by the catalogue.
 */
public record Policy(List<Rule> rules) {
    private static final String FILE = "processes/policy.yaml";

    /** One sentence of the policy: this step requires these facts, and why. */
    public record Rule(String step, List<String> requires, StepCatalogue.Sentence because) {}

    /** The policy that this application was built with. */
    public static Policy shipped() {
        try (InputStream yaml = Policy.class.getClassLoader().getResourceAsStream(FILE)) {
            if (yaml == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return read(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    /** Reads a policy; an unknown field is an error. */
    public static Policy read(InputStream yaml) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(yaml, Policy.class);
    }

    /** All facts that must hold while somebody or something is at this step. */
    public Set<String> requires(StepCatalogue.Step step) {
        var all = new TreeSet<>(step.requires());
        rules.stream().filter(rule -> rule.step().equals(step.key())).forEach(rule -> all.addAll(rule.requires()));
        return all;
    }
}
