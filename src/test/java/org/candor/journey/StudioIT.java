package org.candor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** People change drawings in a real browser: a wrong change is refused, a right one becomes an edition by two of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class StudioIT {
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
    void a_change_is_drawn_checked_proposed_and_approved_by_another() {
        try (var admin = browser.signedIn("workflow@candor.example", People.PASSWORD);
                var director = browser.signedIn("director@candor.example", People.PASSWORD)) {
            var studio = Studio.of(admin, "renew-consent");
            admin.finds_no_barrier().picture("edit-workflow");

            studio.writes("signedToCountersignConsent", "${consentOutcome.class == 'x'}")
                    .isRefused("cannot be used");
            admin.finds_no_barrier().picture("edit-workflow-refused");
            studio.writes("signedToCountersignConsent", "${consentOutcome == 'refused'}")
                    .isRefused("A request can reach \"Countersign consent\" without \"Sign consent\" (consent signed)")
                    .showsTheWay("signConsent", "signed", "countersignConsent")
                    .showsOnTheEngine(
                            "Sign consent (refused) is done. The request stands at: Countersign consent.",
                            "Countersign consent is reached. Consent signed: no.");
            admin.finds_no_barrier().picture("edit-workflow-way");
            studio.writes("signedToCountersignConsent", "${consentOutcome == 'signed'}")
                    .puts("countersignConsent", "countersignConsentToConsentRenewed", "Second countersignature")
                    .isAccepted()
                    .proposes("Two signatures", "A second clinician signs");
            admin.sees("Waiting for a second person: 1").finds_no_barrier().picture("workflows-waiting");
            Studio.looks(admin);
            admin.sees("You drew or proposed this").finds_no_barrier().picture("approve-workflow-own");

            Studio.looks(director);
            director.finds_no_barrier().picture("approve-workflow");
            Studio.approves(director);

            director.sees("Wes Tanaka, approved by Dr. Miguel Santos")
                    .sees("Two signatures")
                    .finds_no_barrier()
                    .picture("workflows");
            admin.open("/admin/running.xhtml?workflow=renew-consent").sees("Edition 2");
            admin.finds_no_barrier().picture("running");
            assertEquals(List.of(), admin.complaints());
            assertEquals(List.of(), director.complaints());
        }
    }

    @Test
    void reminding_after_24_instead_of_48_hours_goes_live_in_two_clicks_by_two_people() {
        try (var admin = browser.signedIn("workflow@candor.example", People.PASSWORD);
                var second =
                        browser.signedIn("workflow2@candor.example", People.PASSWORD, Screen.PHONE, ColorScheme.DARK)) {
            Studio.of(admin, "intake-to-first-visit")
                    .waitsHours("answerAfterTwoDays", 24)
                    .isAccepted()
                    .proposes("Remind sooner", "Remind after 24 instead of 48 hours");

            Studio.looks(second);
            second.sees("no guarded step is touched").page().click("#report [data-element=answerAfterTwoDays]");
            assertThat(second.page().locator(".djs-element.chosen")).isVisible();
            second.finds_no_barrier().picture("approve-workflow-phone");
            assertTrue(second.fitsTheScreen());
            Studio.approves(second);

            second.sees("Remind sooner");
            assertEquals(List.of(), second.complaints());
        }
    }

    @Test
    void what_is_sent_back_stays_a_draft_and_an_older_edition_comes_back_as_one() {
        try (var admin = browser.signedIn("workflow@candor.example", People.PASSWORD);
                var second = browser.signedIn("director@candor.example", People.PASSWORD)) {
            Studio.of(admin, "revoke-consent").waitsHours("talkLate", 12).proposes("Sooner", "Escalate after 12 hours");
            Studio.approves(second);
            Studio.of(admin, "revoke-consent").waitsHours("talkLate", 6).proposes("Sooner still", "After 6 hours");
            Studio.looks(second);
            second.hand().writes("back:reason", "Nobody can do that in six hours");
            second.hand().presses("back:sendBack");
            second.page().waitForURL("**/admin/workflows.xhtml**");

            admin.open("/admin/edit-workflow.xhtml?workflow=revoke-consent").sees("Nobody can do that in six hours");
            admin.open("/admin/workflows.xhtml")
                    .page()
                    .click("[aria-label='Make edition 1 of Revoke consent the draft again']");
            admin.sees("This overwrites the draft").finds_no_barrier().picture("workflows-restoring");
            admin.page().click("[id='restore:restoreIt']");
            admin.page().waitForURL("**/admin/edit-workflow.xhtml**");
            admin.sees("Draft, from edition 1").press("Throw the draft away");
            admin.page().waitForURL("**/admin/workflows.xhtml**");
            assertEquals(List.of(), admin.complaints());
        }
    }

    @Test
    void a_foreign_file_is_opened_with_what_was_left_out_and_a_hostile_one_is_told_kindly() throws IOException {
        var foreign = Files.readString(Path.of("src/test/resources/hostile/foreign/modelling-add-in.bpmn"));
        var heavy = foreign + "<!--" + "x".repeat(900_000) + "-->";
        var hostile = "<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><d>&x;</d>";
        try (var admin = browser.signedIn("workflow@candor.example", People.PASSWORD)) {
            var studio = Studio.of(admin, "revoke-consent");
            var draft = studio.exported();

            studio.opens("dose.bpmn", heavy).shows("B");
            admin.sees("things were left out because Candor does not know them")
                    .sees("\"bpmn:scriptTask\" is not a task that a workflow may use")
                    .sees("problems stand in the way")
                    .sees("Not saved yet")
                    .finds_no_barrier();
            admin.page().setViewportSize(1280, 800);
            admin.picture("edit-workflow-file-1280");
            admin.page().setViewportSize(390, 844);
            admin.finds_no_barrier().picture("edit-workflow-file-390");
            assertTrue(admin.fitsTheScreen());
            admin.page().setViewportSize(1440, 900);
            assertTrue(studio.exported().contains("Work out the dose"));

            studio.opens("evil.bpmn", hostile);
            admin.sees("This file was not opened. The file has a document type.")
                    .sees("(DOCTYPE) Your draft is as it was.")
                    .finds_no_barrier()
                    .picture("edit-workflow-file-refused");
            studio.shows("B")
                    .opens("no-picture.bpmn", foreign.replaceFirst("(?s)<bpmndi:BPMNDiagram.*BPMNDiagram>", ""));
            admin.sees("it holds no picture of the workflow").finds_no_barrier();
            studio.shows("B");

            assertEquals(draft, Studio.of(admin, "revoke-consent").exported(), "nothing was saved");
            assertEquals(List.of(), admin.complaints());
        }
    }

    @Test
    void only_a_workflow_admin_sees_drafts() {
        try (var other = browser.signedIn("admin@candor.example", People.PASSWORD)) {
            other.open("/admin/edit-workflow.xhtml?workflow=renew-consent").doesNotSee("Ask for approval");
            other.open("/admin/workflows.xhtml").doesNotSee("Export");
        }
    }
}
