package org.candor.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    /** Opens a section and answers it; every answer is saved when the field is left. */
    void tell(Visitor visitor, String section) {
        visitor.open("/patient/intake-section.xhtml?section=" + section);
        var page = visitor.page();
        answers(section).forEach((link, value) -> answer(page, section, link, value));
        page.locator("[id='answers:goOn']").click();
        page.waitForURL(address -> !address.contains("section=" + section));
    }

    private static void answer(Page page, String section, String link, String value) {
        if (link.matches(".*\\.[1-9][0-9]*\\..*") && field(page, link).count() == 0) {
            var group = link.substring(0, link.indexOf('.'));
            page.locator("[id='answers:" + group + "Add'], [id='" + group + "Add']")
                    .first()
                    .click();
        }
        var field = field(page, link);
        field.first().waitFor();
        if (isOptions(field)) {
            for (var option : value.split("\\+", -1)) {
                saving(page, () -> field.first()
                        .locator("input[value='" + option + "']")
                        .check());
            }
        } else if ("SELECT".equals(field.first().evaluate("e => e.tagName"))) {
            saving(page, () -> field.first().selectOption(value));
        } else {
            saving(page, () -> {
                field.first().fill(value);
                field.first().blur();
            });
        }
    }

    private static Locator field(Page page, String link) {
        return page.locator("[id='answers:" + link.replace('.', '_') + "']");
    }

    private static boolean isOptions(Locator field) {
        return field.first().locator("input").count() > 0;
    }

    /** Waits for the answer of the server, as a person who reads "Saved" does. */
    private static void saving(Page page, Runnable change) {
        page.waitForResponse(
                response -> response.request().method().equals("POST"),
                new Page.WaitForResponseOptions().setTimeout(15_000),
                change);
        page.waitForFunction("() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()");
    }
}
