package org.candor.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills in a section at random: words, choices and ticks, as somebody would who never waits for the page. */
final class Filling {
    /** From one question to the next; nobody is that quick. */
    private static final int BREATH_MILLIS = 100;

    private static final int A_SECOND = 1_000;

    static final List<String> SECTIONS = List.of("reason-and-goals", "your-home", "conditions");
    /** What can be filled in now, without what has a form of its own such as a telephone number. */
    private static final String FIELDS = """
            () => [...document.querySelectorAll("#answers .question")].flatMap(box => {
              const words = box.querySelector("input[type=text]:not([inputmode=decimal]), textarea");
              const picks = [...box.querySelectorAll("input[type=radio]")];
              if (words && !/phone|zip/i.test(words.name)) { return [words.name]; }
              return picks.length ? [picks[0].name + "=" + picks.map(each => each.value).join(",")] : [];
            })""";

    /** What the page shows as answered, by the name of the control; nothing for a question without an answer. */
    private static final String GIVEN = """
            () => {
              const given = {};
              document.querySelectorAll("#answers .question input, #answers .question textarea").forEach(each => {
                if (each.type !== "radio" || each.checked || !(each.name in given)) {
                  given[each.name] = each.type === "radio" && !each.checked ? "" : each.value;
                }
              });
              return given;
            }""";

    private final Page page;
    private final Random random;
    private final Map<String, String> typed = new LinkedHashMap<>();
    private String current = "";
    private int answers;

    Filling(Page page, Random random) {
        this.page = page;
        this.random = random;
    }

    @SuppressWarnings("unchecked")
    private List<String> fields() {
        return (List<String>) page.evaluate(FIELDS);
    }

    /** Answers one question; what was typed before is finished. One that an answer took away meanwhile is left alone. */
    void next() {
        var all = fields();
        var field = all.get(random.nextInt(all.size()));
        current = field.replaceFirst("=.*", "");
        try {
            typed.put(current, field.contains("=") ? picks(field.replaceFirst(".*=", "")) : writes());
            answers++;
        } catch (TimeoutError gone) {
            // not asked any more
        }
        page.waitForTimeout(BREATH_MILLIS);
    }

    private String picks(String from) {
        var choices = from.split(",");
        var choice = choices[random.nextInt(choices.length)];
        page.locator("input[name='" + current + "'][value='" + choice + "']")
                .dispatchEvent("click", null, new Locator.DispatchEventOptions().setTimeout(A_SECOND));
        return choice;
    }

    private String writes() {
        var words = "word " + random.nextInt(1_000_000);
        var input = page.locator("[name='" + current + "']");
        input.fill(words, new Locator.FillOptions().setTimeout(A_SECOND));
        input.blur(new Locator.BlurOptions().setTimeout(A_SECOND));
        return words;
    }

    /** How many answers were given, also several to one question. */
    int answers() {
        return answers;
    }

    Map<String, String> typed() {
        return typed;
    }

    /** The question that was begun last: nobody had turned to another one yet. */
    String current() {
        return current;
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> given(Page page) {
        return (Map<String, String>) page.evaluate(GIVEN);
    }
}
