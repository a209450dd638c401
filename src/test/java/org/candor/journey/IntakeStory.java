package org.candor.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one person answers in the intake, section by section, in the order of the questions. A key is a link id (with
 * its row, as in {@code medicines.0.name}); a value is an option's code, or what is typed.
 */
final class IntakeStory {
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

    /** Pairs of link id and answer; several options of one question are separated by a space after a plus sign. */
    IntakeStory section(String id, String... answers) {
        var pairs = new LinkedHashMap<String, String>();
        for (var i = 0; i < answers.length; i += 2) {
            pairs.put(answers[i], answers[i + 1]);
        }
        sections.put(id, pairs);
        return this;
    }

    /** The same story without a section that this person is not asked. */
    IntakeStory without(String section) {
        sections.remove(section);
        return this;
    }

    /** The same story with some answers changed. */
    IntakeStory but(String section, String... answers) {
        var changed = new IntakeStory();
        sections.forEach((id, pairs) -> changed.sections.put(id, new LinkedHashMap<>(pairs)));
        for (var i = 0; i < answers.length; i += 2) {
            changed.answers(section).put(answers[i], answers[i + 1]);
        }
        return changed;
    }

    private Map<String, String> answers(String section) {
        return sections.computeIfAbsent(section, none -> new LinkedHashMap<>());
    }

    List<String> sections() {
        return new ArrayList<>(sections.keySet());
    }

    /** Opens a section, answers it and goes on. */
    void tell(Visitor visitor, String section) {
        fill(visitor, section);
        goOn(visitor, section);
    }

    /** Opens a section and answers it; every answer is saved when the field is left. */
    void fill(Visitor visitor, String section) {
        visitor.hand().goes("/patient/intake-section.xhtml?section=" + section);
        answers(section).forEach((link, value) -> answer(visitor, link, value));
    }

    void goOn(Visitor visitor, String section) {
        visitor.hand().presses("answers:goOn");
        visitor.page().waitForURL(address -> !address.contains("section=" + section));
    }

    private static void answer(Visitor visitor, String link, String value) {
        var page = visitor.page();
        var field = "answers:" + link.replace('.', '_');
        if (link.matches(".*\\.[1-9][0-9]*\\..*") && page.querySelector(at(field)) == null) {
            visitor.hand().presses(link.substring(0, link.indexOf('.')) + "Add");
        }
        page.waitForSelector(at(field));
        if (page.querySelector(at(field))
                .evaluate("e => e.matches('input, textarea')")
                .equals(true)) {
            visitor.hand().writes(field, value);
        } else {
            for (var option : value.split("\\+", -1)) {
                visitor.hand().picks(field, option);
            }
        }
    }

    private static String at(String id) {
        return "[id='" + id + "']";
    }
}
