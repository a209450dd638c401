package org.candor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a patient types is kept on the device until it is saved, and two devices lose nothing of one another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class DraftsIT {
    private static final String SECTION = "/patient/intake-section.xhtml?section=";
    private static final String GOALS = "[id='answers:goals']";
    private static final String SINCE = "[id='answers:since']";
    /** It is tried again after two seconds, then after four. */
    private static final int LONG_ENOUGH_TO_TRY_TWICE_MILLIS = 2_500;
    /** What lies in the store: whether the key can be taken out, and everything else as text. */
    private static final String LOOK_INTO_STORE = """
            async () => {
              const open = indexedDB.open('candor-unsent');
              await new Promise(done => open.onsuccess = done);
              const all = async store => {
                const asked = open.result.transaction(store).objectStore(store).getAll();
                await new Promise(done => asked.onsuccess = done);
                return asked.result;
              };
              const keys = await all('key');
              const unsent = await all('unsent');
              open.result.close();
              return keys.map(key => key.extractable).join() + ' ' + unsent.length + ' '
                + unsent.map(each => new TextDecoder('latin1').decode(each.sealed)).join();
            }""";

    private Browser browser;
    private People people;
    private String email = "";

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @BeforeEach
    void somebodyNew() {
        people = new People(browser);
        email = "drafts-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        people.signsUpDirectly("Dora", "Draft", email);
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void without_a_network_answers_stay_on_the_device_and_are_sent_when_it_is_back() {
        var patient = people.patient();
        var page = patient.open(SECTION + "reason-and-goals").page();
        page.context().setOffline(true);

        type(page, GOALS, "Hold my granddaughter");
        type(page, SINCE, "2021");
        page.locator("#unsent:not([hidden])").waitFor();
        patient.finds_no_barrier().picture("answers-not-saved");
        Saving.untilKept(page, 2);
        var store = String.valueOf(page.evaluate(LOOK_INTO_STORE));
        assertTrue(store.startsWith("false 2 "), store);
        assertFalse(store.contains("granddaughter"), "sealed");

        page.waitForTimeout(LONG_ENOUGH_TO_TRY_TWICE_MILLIS);
        page.context().setOffline(false);
        page.locator("#unsent").waitFor(hidden());
        Saving.untilKept(page, 0);
        page.reload();
        assertThat(page.locator(GOALS)).hasValue("Hold my granddaughter");
        assertThat(page.locator(SINCE)).hasValue("2021");
    }

    @Test
    void what_was_typed_when_the_page_was_left_is_sent_when_the_section_is_opened_again() {
        var patient = people.patient();
        var page = patient.open(SECTION + "reason-and-goals").page();
        page.context().setOffline(true);
        page.locator(GOALS).fill("Sleep thro"); // still typing
        Saving.untilKept(page, 1);
        page.route("**/intake-section.xhtml*", route -> route.abort()); // as if the page had been closed
        page.context().setOffline(false);
        patient.open("/patient/intake.xhtml");
        page.unroute("**/intake-section.xhtml*");
        page.locator("#unsentElsewhere:not([hidden])").waitFor();
        patient.finds_no_barrier().picture("unsent-elsewhere");
        page.locator("#unsentElsewhere li:not([hidden]) a").click();
        Saving.untilKept(page, 0);
        assertThat(page.locator(GOALS)).hasValue("Sleep thro");
        page.reload();
        assertThat(page.locator(GOALS)).hasValue("Sleep thro");
        patient.open("/patient/intake.xhtml");
        assertThat(page.locator("#unsentElsewhere")).isHidden();
    }

    @Test
    void a_row_that_was_never_sent_comes_back() {
        var patient = people.patient();
        var page = patient.open(SECTION + "medicines").page();
        Saving.in(page, () -> patient.hand().picks("answers:takes", "yes"));
        Saving.untilKept(page, 0);
        patient.open(SECTION + "medicines&add=medicines.1");
        page.context().setOffline(true);
        type(page, "[id='answers:medicines_1_name']", "Gabapentin");
        Saving.untilKept(page, 1);
        page.context().setOffline(false);

        patient.open(SECTION + "medicines");
        Saving.untilKept(page, 0);
        patient.open(SECTION + "medicines");
        assertThat(page.locator("[id='answers:medicines_1_name']")).hasValue("Gabapentin");
    }

    @Test
    void what_is_typed_while_an_answer_brings_new_questions_stays() {
        var patient = people.patient();
        var page = patient.open(SECTION + "your-home").page();
        var held = new ArrayList<Route>();
        page.route("**/intake-section.xhtml*", route -> {
            if (held.isEmpty() && route.request().method().equals("POST")) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        page.locator("[id='answers:escort'] input[value='yes']").check();
        page.locator("[id='answers:phoneSignal'] input[value='no']").check();
        type(page, "[id='answers:street']", "12 River Road");
        page.locator("[id='answers:city']").fill("Salem"); // still typing
        held.get(0).resume();
        page.locator("[id='answers:escortName']").waitFor();
        assertThat(page.locator("[id='answers:city']")).hasValue("Salem");
        page.locator("[id='answers:city']").blur();
        Saving.untilKept(page, 0);
        page.reload();
        assertThat(page.locator("[id='answers:street']")).hasValue("12 River Road");
        assertThat(page.locator("[id='answers:city']")).hasValue("Salem");
        assertThat(page.locator("[id='answers:phoneSignal'] input[value='no']")).isChecked();
    }

    @Test
    void a_session_that_ended_costs_nothing_but_signing_in_again() {
        var patient = people.patient();
        var page = patient.open(SECTION + "reason-and-goals").page();
        page.context().clearCookies();

        type(page, GOALS, "Walk to the river");
        page.waitForURL("**/public/sign-in.xhtml**");
        patient.hand().writes("signIn:email", email);
        patient.hand().writes("signIn:password", People.OWN_PASSWORD);
        patient.hand().presses("signIn:send");
        page.waitForURL(address -> !address.contains("/public/sign-in"));
        patient.open(SECTION + "reason-and-goals");
        Saving.untilKept(page, 0);
        page.reload();
        assertThat(page.locator(GOALS)).hasValue("Walk to the river");
    }

    @Test
    void two_devices_that_answer_one_question_see_both_answers() {
        try (var phone = browser.visitor(Screen.PHONE, ColorScheme.LIGHT)) {
            phone.signIn(email, People.OWN_PASSWORD);
            var desk = people.patient().open(SECTION + "reason-and-goals").page();
            var other = phone.open(SECTION + "reason-and-goals").page();
            type(desk, SINCE, "2019");
            Saving.in(other, () -> type(other, GOALS, "From the phone"));
            type(desk, GOALS, "From the desk");

            var clash = desk.locator("[id='answers:clashes'] .banner");
            clash.waitFor();
            assertThat(clash).containsText("From the desk");
            assertThat(clash).containsText("From the phone");
            people.patient().finds_no_barrier().picture("two-answers");
            phone.open(SECTION + "reason-and-goals");
            assertThat(other.locator(GOALS)).hasValue("From the desk");
            assertThat(other.locator(SINCE)).hasValue("2019");

            people.patient().press("Use the other answer");
            clash.waitFor(People.gone());
            assertThat(desk.locator(GOALS)).hasValue("From the phone");
            other.reload();
            assertThat(other.locator(GOALS)).hasValue("From the phone");
        }
    }

    @Test
    void signing_out_asks_when_something_is_not_sent_and_then_deletes_it() {
        var patient = people.patient();
        var page = patient.open(SECTION + "reason-and-goals").page();
        page.route("**/intake-section.xhtml*", route -> {
            if (route.request().method().equals("POST")) {
                route.abort();
            } else {
                route.resume();
            }
        });
        type(page, GOALS, "Not sent");
        page.locator("#unsent:not([hidden])").waitFor();
        patient.open("/patient/account.xhtml");

        patient.hand().presses("signOutForm:signOut");
        page.locator("dialog#unsentSignOut[open]").waitFor();
        patient.finds_no_barrier().picture("unsent-sign-out");
        patient.press("Stay signed in");
        Saving.untilKept(page, 1);
        patient.hand().presses("signOutForm:signOut");
        page.locator("dialog#unsentSignOut[open]").waitFor();
        patient.press("Sign out and delete them");
        page.waitForURL(address -> address.contains("index.xhtml"));
        assertEquals(List.of(), page.evaluate("async () => (await indexedDB.databases()).map(each => each.name)"));
    }

    private static void type(Page page, String field, String words) {
        page.locator(field).fill(words);
        page.locator(field).blur();
    }

    private static Locator.WaitForOptions hidden() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
    }
}
