package org.candor.journey;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;

/** Everybody who has a part in one request, each in a browser of their own, and what they do there. */
final class People implements AutoCloseable {
    static final String PASSWORD = "quiet river under maples";
    static final String OWN_PASSWORD = "a river stone and 3 ferns";

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
        var page = patient().open("/public/demo-mail.xhtml").page();
        page.getByText(email).first().waitFor();
        var link = page.locator("a[href*='sign-up.xhtml?link=']").first().getAttribute("href");
        patient().open(link);
        patient().finds_no_barrier().picture("sign-up");
        page.locator("[id='invited:password']").fill(OWN_PASSWORD);
        page.locator("[id='invited:save']").click();
        page.waitForURL(address -> !address.contains("sign-up"));
        if (page.url().contains("sign-in")) {
            patient().signIn(email, OWN_PASSWORD);
        }
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

    /** Opens the task about this person, waits for it if a job still has to make it, and takes it. */
    Page opens(String who, String name) {
        var page = staff(who).page();
        var row = page.locator("a.item", new Page.LocatorOptions().setHasText(name))
                .first();
        for (var look = 0; look < 40; look++) {
            staff(who).open("/staff/worklist.xhtml?part=ALL");
            if (row.count() > 0) {
                break;
            }
            page.waitForTimeout(500);
        }
        row.click();
        var claim = page.locator("[id='holdItem:claim']");
        if (claim.count() > 0) {
            claim.click();
            claim.waitFor(gone());
        }
        return page;
    }

    private static com.microsoft.playwright.Locator.WaitForOptions gone() {
        return new com.microsoft.playwright.Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    @Override
    public void close() {
        visitors.values().forEach(Visitor::close);
    }
}
