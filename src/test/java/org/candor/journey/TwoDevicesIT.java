package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.candor.support.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** One patient at two devices, in any order: each field holds what arrived last, and who had not seen the other answer is shown it. */
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class TwoDevicesIT {
    private static final int RUNS = Evidence.isFull() ? 50 : 3;
    private static final int ANSWERS = 10;
    private static final List<String> FIELDS =
            List.of("answers:since", "answers:goals", "answers:course", "answers:ketamineBefore");
    private static final Map<String, List<String>> CHOICES = Map.of(
            "answers:course", List.of("better", "same", "worse"), "answers:ketamineBefore", List.of("yes", "no"));

    private final Random random = new Random(Evidence.seed());
    private final Map<String, String> saved = new HashMap<>();
    private int clashes;

    @Test
    void no_field_is_lost_and_each_clash_is_shown() {
        try (var browser = Browser.start();
                var people = new People(browser);
                var phone = browser.visitor(Screen.PHONE, ColorScheme.LIGHT)) {
            var email = "two-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
            people.signsUpDirectly("Tess", "Twodevices", email);
            phone.signIn(email, People.OWN_PASSWORD);
            for (var run = 0; run < RUNS; run++) {
                together(people.patient(), phone);
            }
        }
        assertTrue(clashes > RUNS / 2, clashes + " clashes");
        Evidence.keep(
                "two-devices",
                Evidence.database(),
                Map.of("runs", RUNS, "answers", RUNS * ANSWERS, "clashes", clashes, "lost", 0));
    }

    private void together(Visitor desk, Visitor phone) {
        var pages = List.of(opened(desk), opened(phone));
        var seen = List.of(new HashMap<>(saved), new HashMap<>(saved));
        for (var answer = 0; answer < ANSWERS; answer++) {
            var device = random.nextInt(2);
            var page = pages.get(device);
            var field = FIELDS.get(random.nextInt(FIELDS.size()));
            var shown = seen.get(device).getOrDefault(field, "");
            var value = value(field, shown);
            var before = saved.getOrDefault(field, "");
            Saving.in(page, () -> give(page, field, value));
            var clash = !before.isEmpty() && !before.equals(shown) && !before.equals(value);
            assertEquals(clash, isShown(page, question(page, field)), field + " " + before + " then " + value);
            clashes += clash ? 1 : 0;
            saved.put(field, value);
            seen.get(device).put(field, value);
        }
        var read = Filling.given(opened(phone));
        saved.forEach((field, value) -> assertEquals(value, read.get(field), field));
    }

    private static Page opened(Visitor visitor) {
        return visitor.open("/patient/intake-section.xhtml?section=reason-and-goals")
                .page();
    }

    /** Another one than the page shows: choosing what is chosen already changes nothing. */
    private String value(String field, String shown) {
        var choices = CHOICES.get(field);
        if (choices == null) {
            return "word " + random.nextInt(1_000_000);
        }
        var others = choices.stream().filter(each -> !each.equals(shown)).toList();
        return others.get(random.nextInt(others.size()));
    }

    private static void give(Page page, String field, String value) {
        if (CHOICES.containsKey(field)) {
            page.locator("input[name='" + field + "'][value='" + value + "']").check();
        } else {
            page.locator("[name='" + field + "']").fill(value);
            page.locator("[name='" + field + "']").blur();
        }
    }

    private static String question(Page page, String field) {
        return String.valueOf(page.locator("[id='" + field + "Box']")
                .locator("label, legend")
                .first()
                .evaluate("e => e.textContent.replace(/\\(.*/, '').trim()"));
    }

    private static boolean isShown(Page page, String question) {
        return page.locator("[id='answers:clashes'] .banner").allTextContents().stream()
                .anyMatch(words -> words.contains(question));
    }
}
