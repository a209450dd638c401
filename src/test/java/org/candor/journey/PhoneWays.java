package org.candor.journey;

import java.time.LocalDate;
import java.time.LocalTime;

/** What a coordinator does with a person on the phone. */
final class PhoneWays {
    private final People people;

    PhoneWays(People people) {
        this.people = people;
    }

    PhoneWays takesTheCall(String given, String family) {
        var coordinator = people.staff("coordinator");
        var page = coordinator.open("/coordinator/new-call.xhtml").page();
        coordinator.finds_no_barrier().picture("new-call");
        page.locator("[id='call:givenName']").fill(given);
        page.locator("[id='call:familyName']").fill(family);
        page.locator("[id='call:phone']").fill("(503) 555-0166");
        page.locator("[id='call:safeContact'] input[value='MESSAGE_OK']").check();
        page.locator("[id='call:zip']").fill("97214");
        page.locator("[id='call:adult'] input[value='yes']").check();
        page.locator("[id='call:save']").click();
        page.waitForURL(address -> address.contains("worklist"));
        return this;
    }

    void invites(String name, String email, LocalDate day, LocalTime time) {
        var page = people.opens("coordinator", name);
        page.locator("[id='callBack:outcome'] input[value='invited']").check();
        page.locator("[id='callBack:email']").fill(email);
        page.locator("[id='callBack:consultationDay']").fill(day.toString());
        page.locator("[id='callBack:consultationTime']").fill(time.toString());
        page.locator("[id='callBack:save']").click();
        page.locator("[id='callBack:save']").waitFor(People.gone());
    }
}
