package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input in each field of the first contact: a clear sentence, nothing changed, never a fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final Map<String, String> GOOD =
            Map.of("givenName", "Vera", "familyName", "Stone", "phone", "(503) 555-0144", "zip", "97214");
    private static final List<String> BAD = List.of(
            "",
            " ",
            "x".repeat(65_536),
            "#{7*7}",
            "${7*7}",
            "<script>document.title='taken'</script>",
            "' or 1=1--",
            "\u202E\uD83D\uDE00\uD83D\uDE00",
            "=cmd|' /C calc'!A0");

    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"givenName", "familyName", "phone", "zip"})
    void a_field_of_the_public_form_answers_bad_input_with_a_sentence(String field) {
        try (var visitor = browser.visitor()) {
            for (var value : BAD) {
                var status = asks(visitor.open("/public/ask-for-a-call.xhtml").page(), field, value);
                var seen = visitor.page().content();

                assertEquals(200, status, field + " = " + shown(value));
                assertFalse(seen.contains("Exception") || seen.contains("\tat "), "a stack trace for " + shown(value));
                assertFalse(visitor.page().title().equals("taken"), "a script ran from " + field);
                assertFalse(visitor.page().locator("body").innerText().contains("49"), "evaluated " + shown(value));
                if (value.isBlank() || field.equals("phone") || field.equals("zip")) {
                    assertTrue(
                            seen.contains("data-summary=\"errors\""),
                            "no sentence for " + field + " = " + shown(value));
                }
            }
        }
    }

    /** Sends the form with one value exchanged, past the browser's own limits, and returns the answer's status. */
    private static int asks(Page page, String field, String value) {
        GOOD.forEach((name, good) -> page.locator("[id='ask:" + name + "']").fill(good));
        page.locator("[id='ask:safeContact'] input[value='MESSAGE_OK']").check();
        page.locator("[id='ask:adult'] input[value='yes']").check();
        page.locator("[id='ask:" + field + "']").evaluate("e => e.removeAttribute('maxlength')");
        page.locator("[id='ask:" + field + "']").evaluate("(e, value) => { e.value = value; }", value);
        var answer = page.waitForResponse(
                response -> response.request().method().equals("POST"),
                () -> page.locator("[id='ask:send']").click());
        page.waitForLoadState();
        return answer.status();
    }

    private static String shown(String value) {
        return value.length() > 60 ? value.substring(0, 20) + "... (" + value.length() + ")" : value;
    }
}
