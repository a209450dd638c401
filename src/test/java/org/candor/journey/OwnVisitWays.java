package org.candor.journey;

/** What a patient does with the own visit and the own consent, and who hears of it. */
final class OwnVisitWays {
    private static final String WORKLIST = "/staff/worklist.xhtml?part=all";
    private final People people;

    OwnVisitWays(People people) {
        this.people = people;
    }

    /** Takes the latest time that is offered, so that there is time left to change it. */
    void books() {
        var patient = people.patient().open("/patient/book-visit.xhtml");
        patient.finds_no_barrier().picture("patient-book-visit");
        var page = patient.page();
        page.locator("ul.times a").last().click();
        patient.finds_no_barrier().picture("patient-book-visit-confirm");
        page.locator("[id='confirm:book']").click();
        page.waitForURL(address -> address.contains("my-visits"));
        patient.sees("Your visit is booked.").sees("A visit by a nurse");
    }

    void cancels() {
        var patient = people.patient().open("/patient/my-visits.xhtml");
        patient.follow("Cancel this visit");
        var page = patient.page();
        page.locator("[id$='cancelVisit']").click();
        page.waitForURL(address -> address.contains("cancelled=true"));
        patient.sees("You cancelled it");
    }

    void coordinatorIsAskedToBookAgain(String name) {
        people.opens("coordinator", name);
        people.staff("coordinator").sees("Book visit again").picture("book-visit-again");
    }

    void takesTheConsentBack() {
        var patient = people.patient().open("/patient/documents.xhtml");
        var page = patient.page();
        page.locator("a[href*='revoke-consent']").first().click();
        patient.finds_no_barrier().picture("revoke-consent");
        page.locator("[id='revoke:password']").fill(People.OWN_PASSWORD);
        page.locator("[id='revoke:revokeConsent']").click();
        page.waitForURL(address -> !address.contains("revoke-consent"));
        patient.open("/patient/my-visits.xhtml").sees("because the consent ended");
        patient.open("/patient/book-visit.xhtml").sees("You cannot book yet");
        patient.open("/public/demo-mail.xhtml").sees("Your visit at home was cancelled");
    }

    void nurseTalksAboutIt(String name) {
        var page = people.opens("nurse", name);
        people.staff("nurse").finds_no_barrier().picture("talk-after-revocation");
        page.locator("[id='talk:note']").fill("She wants to think it over for some days.");
        page.locator("[id='talk:talked']").click();
        page.locator("[id='talk:talked']").waitFor(People.gone());
    }

    void renewsTheConsent(String name) {
        var patient = people.patient().open("/patient/documents.xhtml");
        var page = patient.page();
        page.locator("[id='renew']").click();
        page.locator("[id='toSign']").click();
        page.locator("[id='sign:initials']").fill("L.M.");
        page.locator("[id='sign:typedName']").fill(name);
        page.locator("[id='sign:password']").fill(People.OWN_PASSWORD);
        page.locator("[id='sign:signConsent']").click();
        page.waitForURL(address -> !address.contains("sign-consent"));
    }

    void withdraws() {
        var patient = people.patient().open("/patient/withdraw.xhtml");
        patient.finds_no_barrier().picture("withdraw");
        patient.page().locator("[id='withdraw:confirm']").click();
        patient.page().waitForURL(address -> address.contains("home"));
        patient.finds_no_barrier().picture("home-withdrawn");
        patient.open("/patient/my-visits.xhtml")
                .sees("because the request has ended")
                .picture("my-visits-withdrawn");
        people.staff("coordinator").open(WORKLIST).doesNotSee("Lena Moore");
    }

    void asksAnew() {
        var patient = people.patient().open("/patient/withdraw.xhtml");
        patient.page().locator("[id='withdraw:again']").click();
        patient.page().waitForURL(address -> address.contains("home"));
        patient.open("/patient/intake.xhtml").finds_no_barrier().picture("intake-anew");
    }
}
