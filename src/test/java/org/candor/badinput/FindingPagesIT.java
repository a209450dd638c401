package org.candor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.candor.journey.Browser;
import org.candor.journey.Screen;
import org.candor.journey.Visitor;
import org.candor.support.Form;
import org.candor.support.Person;
import org.candor.support.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What clinicians and the director do about findings, on their pages: one click, an override by two, and counts. */
@DisabledIfSystemProperty(named = "candor.it.database", matches = "postgresql", disabledReason = "pages do not differ")
class FindingPagesIT {
    private static final String OVERRIDES = "/clinician/overrides.xhtml";
    private static final String REASON = "Low dose, stable for a year";

    private final Practice practice = new Practice();
    private final Story story = new Story(practice, kind -> "In the patient's words");

    @Test
    void a_common_finding_takes_one_click_and_one_of_the_director_two_people() {
        try (var records = Records.open();
                var browser = Browser.start()) {
            records.forgiveTries();
            directorApproves();
            story.signsUp();
            story.fillsIn(story.sample());
            story.nurseAsksAndCompletes();
            story.clinicianRecords(Map.of("spo2", "91"));
            var item = story.evaluation();
            var clinician = practice.staff("clinician");

            does(clinician, item, "closeWith", "closeWithThis", Map.of());
            assertTrue(clinician.open(item).body().contains("Reason: " + REASON));
            does(clinician, item, "askOverride", "ask", Map.of("why", "Lives at altitude; lung clinic agrees"));
            seesTheChart(browser, item);
            var confirm = waiting(practice.staff("director"));
            secondLooks(browser, confirm);
            var own = clinician.open(confirm);
            assertTrue(own.body().contains("Somebody else confirms it"));
            assertTrue(Form.find(own, "confirm").isEmpty());

            does(
                    practice.staff("director"),
                    confirm,
                    "confirm",
                    "confirmOverride",
                    Map.of("password", Practice.PASSWORD));

            assertTrue(clinician.open(item).body().contains("Confirmed by Dr. Miguel Santos"));
            directorCounts(browser);
            story.withdraws();
        }
    }

    private void directorApproves() {
        var director = practice.staff("director");
        does(director, "/admin/finding-reasons.xhtml", "add", "approve", Map.of("rule", "R84", "words", REASON));
        assertTrue(director.open("/admin/finding-reasons.xhtml").body().contains(REASON));
    }

    private static String waiting(Person who) {
        return who.open(OVERRIDES).page().select("a[href*='finding=']").last().attr("href");
    }

    private static void seesTheChart(Browser browser, String item) {
        for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
            try (var clinician = visitor(browser, "clinician", screen)) {
                clinician
                        .open(item)
                        .sees("by rules edition")
                        .sees("Waits for a second person")
                        .picture("findings-" + screen);
                assertTrue(clinician.fitsTheScreen());
                finds(clinician, screen);
            }
        }
    }

    private static void secondLooks(Browser browser, String page) {
        for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
            try (var director = visitor(browser, "director", screen)) {
                director.open(page)
                        .sees("Lives at altitude; lung clinic agrees")
                        .picture("override-" + screen);
                assertTrue(director.fitsTheScreen());
                finds(director, screen);
            }
        }
    }

    private static void directorCounts(Browser browser) {
        for (var screen : List.of(Screen.DESK, Screen.PHONE)) {
            try (var director = visitor(browser, "director", screen)) {
                director.open("/admin/rule-rates.xhtml").sees("R49").picture("rule-rates-" + screen);
                assertTrue(director.fitsTheScreen());
                finds(director, screen);
                director.open("/admin/finding-reasons.xhtml").sees(REASON).picture("finding-reasons-" + screen);
                assertTrue(director.fitsTheScreen());
                finds(director, screen);
            }
        }
    }

    private static void finds(Visitor visitor, Screen screen) {
        if (screen == Screen.DESK) {
            visitor.finds_no_barrier(); // looks on a phone by night too
        }
        assertEquals(List.of(), visitor.complaints());
    }

    private static Visitor visitor(Browser browser, String who, Screen screen) {
        return browser.signedIn(who + "@candor.example", Practice.PASSWORD, screen, ColorScheme.LIGHT);
    }

    private static void does(Person who, String page, String form, String button, Map<String, String> good) {
        Practice.does(new Sweep.Target(who, page, form, button, good, Map.of()));
    }
}
