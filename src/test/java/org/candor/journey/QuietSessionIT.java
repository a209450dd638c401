package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import org.candor.config.demo.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** Who reads for long is asked before the session ends, on each of their tabs, and goes on with one press. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull") // pages do not differ
class QuietSessionIT {
    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    void a_nurse_who_reads_for_thirteen_minutes_is_asked_and_stays() {
        try (var nurse = browser.visitor()) {
            nurse.signIn(DemoPerson.NURSE.email().value(), DemoPerson.PASSWORD);
            nurse.page().clock().install();
            nurse.open("/staff/worklist.xhtml");
            var other = nurse.page().context().newPage();
            other.navigate(nurse.page().url());
            assertFalse(question(nurse.page()).isVisible());

            nurse.page().clock().runFor("13:05");
            assertTrue(question(nurse.page()).isVisible());
            question(other).waitFor();
            nurse.page().bringToFront();
            Axe.check(nurse.page());
            Shots.take(nurse.page(), "quiet-session");
            nurse.page().setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
            Shots.take(nurse.page(), "quiet-session");

            var touched = nurse.page()
                    .waitForResponse(
                            "**/help-now.html", () -> nurse.page().keyboard().press("Enter"));
            assertEquals(200, touched.status());
            question(nurse.page()).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            question(other).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));

            nurse.page().clock().runFor("12:00");
            assertFalse(question(nurse.page()).isVisible(), "the time counts anew");
        }
    }

    @Test
    void a_patient_who_went_away_leaves_no_page_behind() {
        try (var patient = browser.visitor()) {
            patient.signIn(DemoPerson.PATIENT.email().value(), DemoPerson.PASSWORD);
            patient.page().clock().install();
            patient.open("/patient/documents.xhtml");

            patient.page().clock().runFor("27:00");
            assertFalse(question(patient.page()).isVisible(), "a patient has thirty minutes");
            patient.page().clock().runFor("01:10");
            assertTrue(question(patient.page()).isVisible());
            patient.page().clock().runFor("02:00");
            patient.page().waitForURL("**/patient/home.xhtml");
        }
    }

    @Test
    void nobody_is_asked_who_is_not_signed_in() {
        try (var visitor = browser.visitor()) {
            visitor.open("/public/ask-for-a-call.xhtml");
            assertEquals(List.of(), visitor.page().querySelectorAll("#quiet"));
        }
    }

    private static Locator question(Page page) {
        return page.locator("dialog#quiet");
    }
}
