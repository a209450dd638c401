package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** The crisis panel in a real browser: at once, also when nothing behind the page answers any more. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class CrisisAtOnceIT {
    private static final String SECTION = "/patient/intake-section.xhtml?section=";
    private static final int A_SECOND = 1_000;
    private static final String NOW = "#crisisNow:not([hidden])";

    /** Presses, and counts until the panel is painted. */
    private static final String PRESS_AND_COUNT = """
            id => new Promise(done => {
              const began = performance.now();
              document.getElementById(id).click();
              (function look() {
                const panel = document.querySelector('#crisisNow:not([hidden]), #answers\\\\:crisis');
                panel ? requestAnimationFrame(() => done(performance.now() - began)) : setTimeout(look, 5);
              })();
            })""";

    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    private static String address() {
        return "danger-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    @Test
    void own_words_open_it_too_and_a_clinician_reads_them() {
        try (var people = new People(browser)) {
            var family = "Words" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
            people.signsUpDirectly("Will", family, address());
            var patient = people.patient().open(SECTION + "reason-and-goals");
            patient.hand().writes("answers:goals", "Some days I WANT TO DIE, it hurts so much");

            patient.page().locator("[id='answers:crisis']").waitFor();
            patient.sees("988").sees("Your answer is kept").finds_no_barrier();

            people.staff("clinician").open("/staff/worklist.xhtml?part=all").sees("Will " + family);
        }
    }

    @Test
    void it_shows_within_a_second_with_everything_behind_the_page_gone() {
        try (var people = new People(browser)) {
            people.signsUpDirectly("Dan", "Danger", address());
            var page = people.patient().open(SECTION + "asq").page();
            page.route("**/*", route -> route.abort());

            var took = pressed(page, "answers:asq-1:0");

            assertTrue(took < A_SECOND, took + " ms");
            assertEquals("crisisNowTitle", page.evaluate("document.activeElement.id"));
            people.patient().finds_no_barrier().picture("crisis-at-once");
            page.keyboard().press("Tab");
            assertEquals("tel:988", page.evaluate("document.activeElement.getAttribute('href')"));
            page.click("#crisisNowSafe");
            assertEquals(0, page.locator(NOW).count());
            assertEquals("answers:asq-1:0", page.evaluate("document.activeElement.id"));
            page.unroute("**/*");
        }
    }

    @Test
    void the_portal_then_says_who_was_told() {
        try (var people = new People(browser)) {
            people.signsUpDirectly("Ana", "Answered", address());
            var page = people.patient().open(SECTION + "asq").page();

            var took = pressed(page, "answers:asq-1:0");
            page.waitForSelector("[id='answers:crisis']");

            assertTrue(took < A_SECOND, took + " ms");
            assertEquals(0, page.locator(NOW).count());
            assertEquals("crisisTitle", page.evaluate("document.activeElement.id"));
            people.patient().sees("Our clinician on call was told at").sees("has 15 minutes to answer");
            assertEquals(List.of(), people.patient().complaints());
        }
    }

    @Test
    void the_practice_admin_keeps_who_is_on_call() {
        try (var admin = browser.signedIn("admin@candor.example", People.PASSWORD)) {
            var page = admin.open("/admin/on-call.xhtml").page();
            page.selectOption("[id='add:turn']", "1");
            page.selectOption("[id='add:account']", new SelectOption().setLabel("Dr. Miguel Santos"));
            page.fill("[id='add:phone']", "(503) 555-0142");
            page.fill("[id='add:first']", "2031-01-01");
            admin.hand().presses("add:addDuty");
            admin.sees("Somebody has this turn on one of these days already.").finds_no_barrier();

            page.selectOption("[id='add:turn']", "3");
            page.fill("[id='add:last']", "2031-12-31");
            admin.hand().presses("add:addDuty");
            admin.sees("(503) 555-0142").sees("Third").finds_no_barrier().picture("on-call-added");
        }
    }

    private static double pressed(Page page, String id) {
        return ((Number) page.evaluate(PRESS_AND_COUNT, id)).doubleValue();
    }
}
