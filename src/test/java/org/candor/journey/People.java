package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Everybody who has a part in one request, each in a browser of their own, and what they do there. */
final class People implements AutoCloseable {
    static final String PASSWORD = "quiet river under maples";
    static final String OWN_PASSWORD = "a river stone and 3 ferns";

    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Browser browser;
    private final Map<String, Visitor> visitors = new HashMap<>();

    People(Browser browser) {
        this.browser = browser;
    }

    /** A signed-in member of staff by the first part of the demo address. */
    Visitor staff(String who) {
        return visitors.computeIfAbsent(who, name -> browser.visitor().signIn(name + "@candor.example", PASSWORD));
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
        var page = patient().open("/public/ask-for-a-call.xhtml").page();
        patient().finds_no_barrier().picture("ask-for-a-call");
        page.locator("[id='ask:givenName']").fill(given);
        page.locator("[id='ask:familyName']").fill(family);
        page.locator("[id='ask:phone']").fill("(503) 555-0178");
        page.locator("[id='ask:safeContact'] input[value='MESSAGE_OK']").check();
        page.locator("[id='ask:zip']").fill("97214");
        page.locator("[id='ask:adult'] input[value='yes']").check();
        page.locator("[id='ask:send']").click();
        patient().doesNotSee("Something went wrong").picture("ask-for-a-call-done");
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
        var page = patient().open(mailedLink(email, "sign-up.xhtml")).page();
        patient().finds_no_barrier().picture("sign-up");
        page.locator("[id='invited:password']").fill(OWN_PASSWORD);
        page.locator("[id='invited:save']").click();
        page.waitForURL(address -> !address.contains("sign-up"));
        if (page.url().contains("sign-in")) {
            patient().signIn(email, OWN_PASSWORD);
        }
    }

    /** Signs up without a call, at this browser, and proves the address by the mailed link. */
    void signsUpDirectly(String given, String family, String email) {
        var page = patient().open("/public/sign-up.xhtml").page();
        page.locator("[id='signUp:givenName']").fill(given);
        page.locator("[id='signUp:familyName']").fill(family);
        page.locator("[id='signUp:phone']").fill("(503) 555-0166");
        page.locator("[id='signUp:safeContact'] input[value='MESSAGE_OK']").check();
        page.locator("[id='signUp:zip']").fill("97214");
        page.locator("[id='signUp:adult'] input[value='yes']").check();
        page.locator("[id='signUp:email']").fill(email);
        page.locator("[id='signUp:password']").fill(OWN_PASSWORD);
        page.locator("[id='signUp:save']").click();
        page.locator("[id='signUp:save']").waitFor(gone());
        patient().finds_no_barrier().picture("sign-up-sent");
        patient().open(mailedLink(email, "verify-email.xhtml"));
        if (page.locator("main form button, main form input[type=submit]").count() > 0) {
            page.locator("main form button, main form input[type=submit]")
                    .first()
                    .click();
        }
        patient().signIn(email, OWN_PASSWORD);
    }

    /** The newest link of that kind among the demo mails to this address. */
    private String mailedLink(String email, String pageName) {
        var page = patient().open("/public/demo-mail.xhtml").page();
        page.getByText(email).first().waitFor();
        var link = page.locator("a[href*='" + pageName + "?']").first().getAttribute("href");
        return link.replaceFirst("^https?://[^/]+", "");
    }

    void fillsIn(IntakeStory story) {
        patient().open("/patient/intake.xhtml").finds_no_barrier().picture("intake");
        for (var section : story.sections()) {
            story.tell(patient(), section);
            patient().picture("intake-after-" + section);
        }
        patient().open("/patient/check-answers.xhtml").finds_no_barrier().picture("check-answers");
        patient().page().locator("[id='send:certified']").check();
        patient().page().locator("[id='send:sendIntake']").click();
        patient().page().waitForURL(address -> !address.contains("check-answers"));
        patient().picture("home-after-intake");
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
        patient().open("/patient/home.xhtml").finds_no_barrier().picture("home-asked-for-more");
        patient().open("/patient/answer-more.xhtml").finds_no_barrier().picture("answer-more");
        Stories.liverPanel(today).tell(patient(), "labs");
        var page = patient().open("/patient/answer-more.xhtml").page();
        page.locator("[id^='more:points'][id$='words']").first().fill("It was done last week.");
        page.locator("[id='more:certified']").check();
        page.locator("[id='more:sendMore']").click();
        page.waitForURL(address -> !address.contains("answer-more"));
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
        var page = patient().open("/patient/documents.xhtml").page();
        patient().finds_no_barrier().picture("documents");
        var links = page.locator("a[href*='/patient/document?id=']").all();
        assertTrue(links.size() >= atLeast, links.size() + " documents");
        for (var link : links) {
            var answer = page.request().get(Portal.here().address(link.getAttribute("href")));
            assertEquals(200, answer.status());
            assertEquals("%PDF", new String(answer.body(), 0, 4, StandardCharsets.US_ASCII));
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
        page.locator("[id='evaluate:password']").fill(PASSWORD);
        page.locator("[id='evaluate:sign']").click();
        page.locator("[id='evaluate:sign']").waitFor(gone());
    }

    void signsTheConsent(String name) {
        patient().open("/patient/home.xhtml").picture("home-to-sign");
        var page = patient().open("/patient/consent.xhtml").page();
        patient().finds_no_barrier().picture("consent");
        page.locator("[id='toSign']").click();
        patient().finds_no_barrier().picture("sign-consent");
        page.locator("[id='sign:initials']").fill("A.R.");
        page.locator("[id='sign:typedName']").fill(name);
        page.locator("[id='sign:password']").fill(OWN_PASSWORD);
        page.locator("[id='sign:signConsent']").click();
        page.waitForURL(address -> !address.contains("sign-consent"));
        patient().open("/patient/documents.xhtml").finds_no_barrier().picture("documents");
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
        for (var look = 0; look < 40; look++) {
            staff(who).open("/staff/worklist.xhtml?part=all");
            if (row.count() > 0) {
                break;
            }
            page.waitForTimeout(500);
        }
        row.click();
        page.waitForURL(address -> address.contains("item="));
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
