package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Everybody who has a part in one request, each in a browser of their own, and what they do there. */
final class People implements AutoCloseable {
    static final String PASSWORD = "quiet river under maples";
    static final String OWN_PASSWORD = "a river stone and 3 ferns";

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final int LOOKS = 100;
    private static final int A_MOMENT_MILLIS = 100;

    private final Browser browser;
    private final Map<String, Visitor> visitors = new HashMap<>();

    People(Browser browser) {
        this.browser = browser;
    }

    /** A signed-in member of staff by the first part of the demo address. */
    Visitor staff(String who) {
        return visitors.computeIfAbsent(who, name -> browser.signedIn(name + "@candor.example", PASSWORD));
    }

    Visitor patient() {
        return visitors.computeIfAbsent("the patient", name -> browser.visitor());
    }

    /** Lets the next patient come in with a browser that nobody used. */
    void nextPatient(Visitor visitor) {
        var before = visitors.put("the patient", visitor);
        if (before != null) {
            before.close();
        }
    }

    void asksForACall(String given, String family) {
        var hand = patient().open("/index.xhtml").finds_no_barrier().hand();
        hand.goes("/public/ask-for-a-call.xhtml");
        patient().finds_no_barrier().picture("ask-for-a-call");
        tellsWho("ask", given, family, "(503) 555-0178");
        hand.presses("ask:send");
        patient().sees("Thank you").finds_no_barrier().picture("ask-for-a-call-done");
    }

    private void tellsWho(String form, String given, String family, String phone) {
        var hand = patient().hand();
        hand.writes(form + ":givenName", given);
        hand.writes(form + ":familyName", family);
        hand.writes(form + ":phone", phone);
        hand.picks(form + ":safeContact", "MESSAGE_OK");
        hand.writes(form + ":zip", "97214");
        hand.picks(form + ":bestTime", "EVENING");
        hand.picks(form + ":adult", "yes");
    }

    void coordinatorInvites(String name, String email) {
        var page = opens("coordinator", name);
        staff("coordinator").finds_no_barrier().picture("call-back");
        page.locator("[id='callBack:outcome'] input[value='invited']").check();
        page.locator("[id='callBack:email']").fill(email);
        page.locator("[id='callBack:save']").click();
        page.locator("[id='callBack:save']").waitFor(gone());
    }

    void signsUpByTheLink(String email) {
        patient().open(mailedLink(email, "sign-up.xhtml")).finds_no_barrier().picture("sign-up");
        patient().hand().writes("invited:password", OWN_PASSWORD);
        patient().hand().presses("invited:save");
        patient().page().waitForURL(address -> !address.contains("sign-up"));
        patient().signIn(email, OWN_PASSWORD);
    }

    /** Signs up without a call, at this browser, and proves the address by the mailed link. */
    void signsUpDirectly(String given, String family, String email) {
        var hand = patient().open("/index.xhtml").hand();
        hand.goes("/public/sign-up.xhtml");
        patient().finds_no_barrier();
        tellsWho("signUp", given, family, "(503) 555-0166");
        hand.writes("signUp:email", email);
        hand.writes("signUp:password", OWN_PASSWORD);
        hand.presses("signUp:save");
        patient().page().locator("[id='signUp:save']").waitFor(gone());
        patient().finds_no_barrier().picture("sign-up-sent");
        patient().open(mailedLink(email, "verify-email.xhtml")).finds_no_barrier();
        hand.presses("verify:confirm");
        patient().page().waitForURL(address -> !address.contains("verify-email"));
        patient().signIn(email, OWN_PASSWORD);
    }

    private String mailedLink(String email, String pageName) {
        return mailedLink(patient(), email, pageName);
    }

    /** The newest link of that kind among the demo mails to this address; some are written a moment later. */
    static String mailedLink(Visitor visitor, String email, String pageName) {
        var links = "[data-to='" + email + "'] a[href*='" + pageName + "?']";
        var page = visitor.open("/public/demo-mail.xhtml").page();
        for (var look = 0; look < LOOKS && page.locator(links).count() == 0; look++) {
            page.waitForTimeout(A_MOMENT_MILLIS);
            page.reload();
        }
        return page.locator(links).first().getAttribute("href").replaceFirst("^https?://[^/]+", "");
    }

    void fillsIn(IntakeStory story) {
        patient().hand().goes("/patient/intake.xhtml");
        patient().finds_no_barrier().picture("intake");
        for (var section : story.sections()) {
            fillsIn(story, section);
        }
        var hand = patient().hand();
        hand.goes("/patient/check-answers.xhtml");
        patient().finds_no_barrier().picture("check-answers");
        hand.ticks("send:certified");
        hand.presses("send:sendIntake");
        patient().page().waitForURL(address -> !address.contains("check-answers"));
        patient().picture("home-after-intake");
    }

    private void fillsIn(IntakeStory story, String section) {
        story.fill(patient(), section);
        if (patient().screen() == Screen.PHONE) { // at a desk, every section is looked at by EveryPageIT
            patient().finds_no_barrier();
        }
        patient().picture("intake-" + section);
        story.goOn(patient(), section);
    }

    void nurseAsksForTheLiverPanel(String name) {
        var page = opens("nurse", name);
        staff("nurse").finds_no_barrier().picture("review-medical-history");
        records(page, "mme", "15");
        page.locator("[id='reviewHistory:summary']")
                .fill("CRPS of the right arm since 2021. Opioid and gabapentin at night; no liver test yet.");
        page.locator("[id='reviewHistory:medicines']")
                .fill("Oxycodone 5 mg twice, gabapentin 600 mg three times, as the bottles say.");
        page.locator("[id='reviewHistory:wishes']").fill("Please send us your last liver test.");
        page.locator("[id='reviewHistory:sections']")
                .locator("xpath=ancestor::details/summary")
                .click();
        page.locator("[id='reviewHistory:sections'] input[value='labs']").check();
        page.locator("[id='reviewHistory:askForMore']").click();
        page.locator("[id='reviewHistory:askForMore']").waitFor(gone());
    }

    void answersWithTheLiverPanel(LocalDate today) {
        var hand = patient().hand();
        hand.goes("/patient/home.xhtml");
        patient().finds_no_barrier().picture("home-asked-for-more");
        hand.goes("/patient/answer-more.xhtml");
        patient().finds_no_barrier().picture("answer-more");
        fillsIn(Stories.liverPanel(today), "labs");
        hand.goes("/patient/answer-more.xhtml");
        hand.writes("more:points:0:words", "It was done last week.");
        hand.ticks("more:certified");
        hand.presses("more:sendMore");
        patient().page().waitForURL(address -> !address.contains("answer-more"));
    }

    void clinicianConfirmsTheStop(String name) {
        var page = opens("clinician", name);
        staff("clinician").finds_no_barrier().picture("confirm-stop");
        page.locator("[id='confirmStop:outcome'] input[value='DECLINE']").check();
        page.locator("[id='confirmStop:reasons']")
                .fill(
                        "A brain aneurysm makes a rise in blood pressure too dangerous. Please stay with your neurologist.");
        page.locator("[id='confirmStop:password']").fill(PASSWORD);
        page.locator("[id='confirmStop:confirm']").click();
        page.locator("[id='confirmStop:confirm']").waitFor(gone());
    }

    /** Every document of the patient opens as a PDF. */
    void readsEveryDocument(int atLeast) {
        patient().hand().goes("/patient/documents.xhtml");
        patient().finds_no_barrier().picture("documents");
        var page = patient().page();
        var links = page.locator("a[href*='/patient/document?id=']").all();
        assertTrue(links.size() >= atLeast, links.size() + " documents");
        for (var link : links) {
            var address = link.getAttribute("href");
            var kept = page.waitForDownload(() -> patient().hand().follows("a[href='" + address + "']"));
            assertTrue(startsAsPdf(kept.path()), address);
        }
    }

    private static boolean startsAsPdf(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return new String(bytes.readNBytes(4), StandardCharsets.US_ASCII).equals("%PDF");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void nurseCompletes(String name) {
        var page = opens("nurse", name);
        page.locator("[id='reviewHistory:summary']").fill("Liver test normal. Ready for the clinician.");
        page.locator("[id='reviewHistory:medicines']").fill("No change.");
        page.locator("[id='reviewHistory:complete']").click();
        page.locator("[id='reviewHistory:complete']").waitFor(gone());
    }

    void clinicianApproves(String name) {
        var page = opens("clinician", name);
        staff("clinician").finds_no_barrier().picture("evaluate");
        records(page, "pdmp", "clear");
        while (page.locator("details.close").count() > 0) {
            var finding = page.locator("details.close").first();
            var open = page.locator("details.close").count();
            finding.locator("summary").click();
            finding.locator("textarea").fill("Known and stable; talked through at the video visit.");
            finding.locator("button").click();
            page.waitForFunction("n => document.querySelectorAll('details.close').length < n", open);
        }
        staff("clinician").picture("evaluate-findings-closed");
        page.locator("[id='evaluate:decision'] input[value='approve']").check();
        page.locator("[id='evaluate:sign']:not([disabled])").waitFor();
        page.locator("[id='evaluate:reasons']")
                .fill("Standard treatments did not help enough. A series is reasonable.");
        page.locator("[id='evaluate:meaning']").selectOption("IN_PERSON");
        if (page.locator("[id='evaluate:identitySeen']").count() > 0) {
            page.locator("[id='evaluate:identitySeen']").check();
        }
        page.locator("[id='evaluate:password']").fill(PASSWORD);
        page.locator("[id='evaluate:sign']").click();
        page.locator("[id='evaluate:sign']").waitFor(gone());
    }

    void signsTheConsent(String name) {
        var hand = patient().hand();
        hand.goes("/patient/home.xhtml");
        patient().finds_no_barrier().picture("home-to-sign");
        hand.goes("/patient/consent.xhtml");
        patient().finds_no_barrier().picture("consent");
        hand.follows("[data-consent=open]");
        hand.readsToTheEnd();
        patient().picture("consent-all-open");
        hand.presses("toSign");
        patient().page().waitForURL(address -> address.contains("sign-consent"));
        patient().finds_no_barrier().picture("sign-consent");
        hand.writes("sign:initials", name.replaceAll("[^A-Z]", ""));
        hand.writes("sign:typedName", name);
        hand.writes("sign:password", OWN_PASSWORD);
        hand.presses("sign:signConsent");
        patient().page().waitForURL(address -> !address.contains("sign-consent"));
        hand.goes("/patient/documents.xhtml");
        patient().finds_no_barrier().picture("documents");
    }

    void clinicianCountersigns(String name) {
        var page = opens("clinician", name);
        staff("clinician").finds_no_barrier().picture("countersign-consent");
        page.locator("[id='countersign:talked']").check();
        page.locator("[id='countersign:countersignPassword']").fill(PASSWORD);
        page.locator("[id='countersign:countersignConsent']").click();
        page.locator("[id='countersign:countersignConsent']").waitFor(gone());
    }

    void coordinatorBooks(String name) {
        var page = opens("coordinator", name);
        staff("coordinator").finds_no_barrier().picture("book-visit");
        page.locator("[id='bookVisit:slot'] input").first().check();
        page.locator("[id='bookVisit:book']").click();
        page.locator("[id='bookVisit:book']").waitFor(gone());
        staff("coordinator")
                .open("/coordinator/calendar.xhtml")
                .finds_no_barrier()
                .picture("calendar");
    }

    /** Takes the first time that the practice offers. */
    void booksTheVisit() {
        var hand = patient().hand();
        hand.goes("/patient/home.xhtml");
        hand.goes("/patient/book-visit.xhtml");
        patient().finds_no_barrier().picture("patient-book-visit");
        hand.follows(".times a");
        patient().page().waitForURL(address -> address.contains("slot="));
        patient().finds_no_barrier().picture("patient-book-visit-confirm");
        hand.presses("confirm:book");
        patient().page().waitForURL(address -> address.contains("my-visits"));
        patient().sees("booked");
    }

    void looksAtTheBookedVisit() {
        patient().hand().goes("/patient/my-visits.xhtml");
        patient().finds_no_barrier().picture("my-visits");
        patient().hand().goes("/patient/home.xhtml");
        patient().finds_no_barrier().picture("home-booked");
    }

    void takesTheConsentBack() {
        var hand = patient().hand();
        hand.goes("/patient/documents.xhtml");
        hand.goes(patient().page().locator("#revoke").getAttribute("href"));
        patient().finds_no_barrier().picture("revoke-consent");
        hand.writes("revoke:password", OWN_PASSWORD);
        hand.presses("revoke:revokeConsent");
        patient().page().waitForURL(address -> !address.contains("revoke-consent"));
    }

    void nurseTalksAboutIt(String name) {
        var page = opens("nurse", name);
        staff("nurse").finds_no_barrier().picture("talk-after-revocation");
        page.locator("[id='talk:note']")
                .fill("Changed her mind after talking with her sister. No visit until she asks.");
        page.locator("[id='talk:talked']").click();
        page.locator("[id='talk:talked']").waitFor(gone());
    }

    void nurseTakesTheVitals(String name) {
        var page = opens("nurse", name);
        staff("nurse").finds_no_barrier().picture("take-vitals");
        page.locator("[id='takeVitals:observedOn']").fill(LocalDate.now(ZONE).toString());
        Map.of("sbp", "142", "dbp", "88", "hr", "72", "spo2", "97", "weightKg", "81")
                .forEach((field, value) ->
                        page.locator("[id='takeVitals:" + field + "']").fill(value));
        page.locator("[id='takeVitals:keepVitals']").click();
        page.locator("[id='takeVitals:keepVitals']").waitFor(gone());
    }

    /** Writes down what the nurse or the clinician found out; the findings follow at once. */
    private void records(Page page, String field, String value) {
        page.locator("details.results > summary").click();
        page.locator("[id='results:observedOn']").fill(LocalDate.now(ZONE).toString());
        var input = page.locator("[id='results:" + field + "']");
        if ("SELECT".equals(input.evaluate("e => e.tagName"))) {
            input.selectOption(value);
        } else {
            input.fill(value);
        }
        page.locator("[id='results:keepResults']").click();
        page.waitForFunction("() => !document.querySelector('details.results[open]')");
    }

    /** Opens the task about this person, waits for it if a job still has to make it, and takes it. */
    Page opens(String who, String name) {
        var page = staff(who).page();
        var row = page.locator("a.item", new Page.LocatorOptions().setHasText(name))
                .first();
        for (var look = 0; look < 2 * LOOKS; look++) {
            staff(who).open("/staff/worklist.xhtml?part=all");
            if (row.count() > 0) {
                break;
            }
            page.waitForTimeout(A_MOMENT_MILLIS);
        }
        row.click();
        page.waitForURL(address -> address.contains("item="));
        page.locator("[data-panel]").waitFor(); // not the page that says a fault has happened
        var claim = page.locator("[id='holdItem:claim']");
        if (claim.count() > 0) {
            claim.click();
            claim.waitFor(gone());
        }
        return page;
    }

    static com.microsoft.playwright.Locator.WaitForOptions gone() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    /** Runs the story; when it breaks, keeps a picture of what each person saw then. */
    void live(Runnable story) {
        try {
            story.run();
        } catch (RuntimeException | AssertionError broken) {
            visitors.forEach((who, visitor) -> visitor.picture("broken-" + who.replace(' ', '-')));
            throw broken;
        }
    }

    @Override
    public void close() {
        visitors.values().forEach(Visitor::close);
    }
}
