package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import org.candor.config.demo.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that needs no account, on a phone and at a desk, by day and by night, without barriers. */
@DisabledIfSystemProperty(named = "candor.it.database", matches = "postgresql", disabledReason = "pages do not differ")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicPagesIT {
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
    @ValueSource(
            strings = {
                "/index.xhtml",
                "/index.xhtml?lang=es",
                "/help-now.html",
                "/ayuda-ahora.html",
                "/public/sign-in.xhtml",
                "/public/sign-up.xhtml",
                "/public/ask-for-a-call.xhtml",
                "/public/forgot-password.xhtml",
                "/public/demo-mail.xhtml",
                "/public/problem.xhtml?incident=1a2b3c4d",
                "/public/expired.xhtml",
                "/public/no-such-page.xhtml"
            })
    void a_public_page_has_no_barrier(String path) {
        for (var screen : Screen.values()) {
            for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (var visitor = browser.visitor(screen, colours)) {
                    visitor.open(path).picture(nameOf(path, colours));
                    if (screen == Screen.DESK && colours == ColorScheme.LIGHT) {
                        visitor.finds_no_barrier(); // looks on a phone by night too
                    }

                    assertTrue(visitor.fitsTheScreen(), path + " scrolls sideways at " + screen);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/help-now.html", "/public/sign-in.xhtml", "/public/ask-for-a-call.xhtml"})
    void the_browser_has_nothing_to_complain_about(String path) {
        try (var visitor = browser.visitor()) {
            visitor.open(path);

            assertEquals(List.of(), visitor.complaints());
        }
    }

    @Test
    void a_barrier_that_is_planted_is_found() {
        try (var visitor = browser.visitor()) {
            visitor.open("/index.xhtml")
                    .page()
                    .evaluate("() => document.querySelector('main').insertAdjacentHTML('beforeend',"
                            + " '<img src=\"data:,\"><input type=\"text\">')");

            var found = String.valueOf(assertThrows(AssertionError.class, visitor::finds_no_barrier));

            assertTrue(found.contains("image-alt") && found.contains("label"), found);
        }
    }

    @Test
    void help_in_a_crisis_is_one_press_away_in_both_languages() {
        try (var visitor = browser.visitor(Screen.PHONE, ColorScheme.LIGHT)) {
            visitor.open("/index.xhtml")
                    .follow("I need help now")
                    .sees("Call 988")
                    .follow("Español")
                    .sees("Llamar al 988");
        }
    }

    @Test
    void the_chosen_language_stays() {
        try (var visitor = browser.visitor()) {
            visitor.open("/index.xhtml").follow("Español").open("/public/problem.xhtml");

            assertEquals("es", visitor.page().locator("html").getAttribute("lang"));
        }
    }

    @Test
    void the_first_stop_of_the_keyboard_skips_to_the_content() {
        try (var visitor = browser.visitor()) {
            var keyboard = visitor.open("/index.xhtml").keyboard().press("Tab");

            assertEquals("Skip to content", keyboard.focused());
            assertTrue(keyboard.showsFocus());
        }
    }

    @Test
    void a_person_signs_in_by_keyboard_alone() {
        try (var visitor = browser.visitor()) {
            visitor.open("/public/sign-in.xhtml")
                    .keyboard()
                    .tabTo("E-mail")
                    .type(DemoPerson.PATIENT.email().value())
                    .press("Tab")
                    .type(DemoPerson.PASSWORD)
                    .press("Enter");

            visitor.page().waitForURL(address -> address.contains("/patient/home"));
        }
    }

    @Test
    void an_empty_form_is_answered_with_a_summary_that_has_the_focus() {
        try (var visitor = browser.visitor(Screen.PHONE, ColorScheme.LIGHT)) {
            visitor.open("/public/ask-for-a-call.xhtml");
            visitor.page()
                    .locator("main form button, main form input[type=submit]")
                    .first()
                    .click();
            visitor.sees("answers need a look").picture("error-summary").finds_no_barrier();

            assertTrue(visitor.keyboard().focused().contains("answers need a look"));
        }
    }

    private static String nameOf(String path, ColorScheme colours) {
        var name =
                path.replaceAll("^/(public/)?", "").replaceAll("\\.x?html", "").replaceAll("[^a-z-]+", "-");
        return "public-" + name + "-" + colours.name().toLowerCase(Locale.ROOT);
    }
}
