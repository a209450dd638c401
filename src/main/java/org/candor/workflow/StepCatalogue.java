package org.candor.workflow;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a workflow may be made of: the steps, forms, roles, variables, messages and sentences that the practice knows.
 *
 * <p>Holds no drawing and no running request. Read from {@code processes/catalogue.yaml}, so that the check of an
 * edition needs neither container nor engine. A step is known by its key; its label on a drawing is the admin's.
 */
public record StepCatalogue(
        List<Stage> stages,
        List<String> roles,
        List<String> facts,
        List<Message> messages,
        Timers timers,
        List<Workflow> processes,
        List<Declared> variables,
        List<Step> steps,
        List<PracticeTask> practiceTasks,
        @Nullable Between between) {

    private static final String FILE = "processes/catalogue.yaml";

    /** A sentence in each language that the portal speaks. */
    public record Sentence(String en, String es) {
        /** @throws IllegalArgumentException if a language is missing */
        public Sentence {
            if (Stream.of(en, es).anyMatch(words -> words == null || words.isBlank())) {
                throw new IllegalArgumentException("a sentence in each language: " + en + " / " + es);
            }
        }

        /** The sentence in that language; English for a language that the catalogue does not speak. */
        public String in(String language) {
            return language.startsWith("es") ? es : en;
        }
    }

    /** What a patient reads while a request waits at no step: for a time, a message or another workflow. */
    public record Between(Sentence waiting, Sentence holder) {}

    /** One line of the tracker on the patient's home page. */
    public record Stage(int number, String en, String es) {
        public Sentence name() {
            return new Sentence(en, es);
        }
    }

    /** Something that may happen to a request from outside its drawing. */
    public record Message(String name, boolean interrupting) {}

    /** The bounds of every timer: shortest and longest duration (ISO 8601) and how often it may repeat. */
    public record Timers(String least, String most, int repeats) {
        public Duration shortest() {
            return Duration.parse(least);
        }

        public Duration longest() {
            return Period.parse(most).getDays() > 0
                    ? Duration.ofDays(Period.parse(most).getDays())
                    : Duration.ZERO;
        }
    }

    /** A workflow by its key, and what its business key names: a request or a consent. */
    public record Workflow(String key, String subject) {}

    /** A variable that a condition may read; a string has declared values, an integer has bounds. */
    public record Declared(
            String name,
            String type,
            @Nullable List<String> values,
            @Nullable Integer least,
            @Nullable Integer most,
            String setBy) {
        public boolean isText() {
            return type.equals("string");
        }

        public List<String> allowed() {
            return values == null ? List.of() : values;
        }
    }

    /** A fact that a step establishes or revokes, always or only at one outcome. */
    public record Effect(String fact, @Nullable String when) {
        public boolean isAt(String outcome) {
            return when == null || when.equals(outcome);
        }
    }

    /** A task that the practice opens outside every drawing. */
    public record PracticeTask(String key, String form, String role, String due, boolean redFlag) {}

    /** @throws IllegalStateException when the catalogue lacks it */
    public PracticeTask practiceTask(String key) {
        return practiceTasks.stream()
                .filter(task -> task.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(key + " is not in the catalogue"));
    }

    /** One step: a person's form (kind user) or a step of Candor's own (kind service). */
    public record Step(
            String key,
            String kind,
            @Nullable String form,
            @Nullable String role,
            @Nullable String due,
            @Nullable String outcome,
            boolean ownTransaction,
            List<String> requires,
            List<Effect> establishes,
            List<Effect> revokes,
            int stage,
            @Nullable Sentence waiting,
            @Nullable Sentence holder) {

        public Step {
            requires = requires == null ? List.of() : List.copyOf(requires);
            establishes = establishes == null ? List.of() : List.copyOf(establishes);
            revokes = revokes == null ? List.of() : List.copyOf(revokes);
        }

        public boolean isForPeople() {
            return kind.equals("user");
        }

        /** Whether a patient whose request waits here can be told so. */
        public boolean isTold() {
            return waiting != null && holder != null;
        }

        /** What the step is called where no drawing names it: "Screen intake" for screenIntake. */
        public String label() {
            return labelOf(key);
        }
    }

    /** The catalogue that this application was built with. */
    public static StepCatalogue shipped() {
        try (InputStream yaml = StepCatalogue.class.getClassLoader().getResourceAsStream(FILE)) {
            if (yaml == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            return read(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    /** Reads a catalogue; an unknown field is an error. */
    public static StepCatalogue read(InputStream yaml) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readValue(yaml, StepCatalogue.class);
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    public Optional<Step> stepWithForm(String form) {
        return steps.stream().filter(step -> form.equals(step.form())).findFirst();
    }

    public Optional<Declared> variable(String name) {
        return variables.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<Message> message(String name) {
        return messages.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    public Optional<Workflow> process(String key) {
        return processes.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** Sentence case of a camelCase name: "Screen intake" for screenIntake. */
    public static String labelOf(String camelCase) {
        var spaced = camelCase.replaceAll("([A-Z])", " $1").toLowerCase(java.util.Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
