package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.candor.config.demo.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The pages and states that no story passes: forms sent empty, links that are spent, sections of the intake before the
 * first answer, work outside any diagram, answers of the server itself. Each without barriers.
 */
@DisabledIfSystemProperty(named = "candor.it.database", matches = "postgresql", disabledReason = "pages do not differ")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
    private static final String NOW = "/patient/intake-section.xhtml?section=";
    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/sign-up.xhtml?link=spent",
                "/public/verify-email.xhtml?link=spent",
                "/public/reset-password.xhtml?link=spent",
                "/public/join.xhtml?link=spent",
                "/public/first-admin.xhtml?link=spent",
            })
    void a_spent_link_is_answered_with_a_page(String path) {
        try (var visitor = browser.visitor()) {
            visitor.open(path).finds_no_barrier();

            assertEquals(200, visitor.status());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/public/sign-in.xhtml, signIn:send",
        "/public/sign-up.xhtml, signUp:save",
        "/public/ask-for-a-call.xhtml, ask:send",
        "/public/forgot-password.xhtml, forgot:send",
    })
    void a_public_form_sent_empty_says_what_it_lacks(String path, String button) {
        try (var visitor = browser.visitor(Screen.PHONE, ColorScheme.DARK)) {
            visitor.open(path).hand().presses(button);
            visitor.page().waitForSelector("[data-summary=errors]");
            visitor.finds_no_barrier().picture("empty-" + button.replace(':', '-'));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT, /patient/account.xhtml, password:change",
        "PATIENT, /patient/check-answers.xhtml, send:sendIntake",
        "COORDINATOR, /coordinator/new-call.xhtml, call:save",
        "PRACTICE_ADMIN, /admin/licences.xhtml, add:addLicence",
        "PRACTICE_ADMIN, /admin/on-call.xhtml, add:addDuty",
        "PRACTICE_ADMIN, /admin/areas.xhtml, add:addArea",
        "PRACTICE_ADMIN, /admin/ambulance.xhtml, add:addTime",
        "DIRECTOR, /admin/finding-reasons.xhtml, add:approve",
        "PRACTICE_ADMIN, /admin/hours.xhtml, add:addHours",
        "PRACTICE_ADMIN, /admin/state-policy.xhtml, decide:decideState",
        "PRACTICE_ADMIN, /admin/settings.xhtml, change:changeSetting",
        "PRACTICE_ADMIN, /admin/practice.xhtml, change:changeSetting",
        "DIRECTOR, /admin/content.xhtml, accept:sign",
        "PRACTICE_ADMIN, /admin/people.xhtml, invite:send",
    })
    void a_form_sent_empty_says_what_it_lacks(DemoPerson person, String path, String button) {
        try (var visitor = signedIn(person)) {
            visitor.open(path).hand().presses(button);
            visitor.page().waitForSelector("[data-summary=errors]");
            visitor.finds_no_barrier().picture("empty-" + button.replace(':', '-'));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT, /patient/sign-consent.xhtml",
        "PATIENT, /patient/revoke-consent.xhtml?consent=00000000-0000-4000-8000-000000000000",
        "PATIENT, /patient/answer-more.xhtml",
        "PATIENT, /patient/my-visits.xhtml?cancelled=true",
        "COORDINATOR, /coordinator/calendar.xhtml?week=2031-01-06",
        "COORDINATOR, /staff/worklist.xhtml?part=done",
        "COORDINATOR, /staff/worklist.xhtml?part=nonsense",
        "COORDINATOR, /admin/people.xhtml",
        "DIRECTOR, /admin/rule-rates.xhtml?month=2031-01",
        "DIRECTOR, /admin/rule-rates.xhtml?month=nonsense",
        "CLINICIAN, /clinician/overrides.xhtml?finding=00000000-0000-4000-8000-000000000000",
        "CLINICIAN, /clinician/overrides.xhtml?finding=nonsense",
        "NURSE, /nurse/phone-intake.xhtml?request=nonsense",
        "NURSE, /nurse/phone-section.xhtml?request=00000000-0000-4000-8000-000000000000&section=asq",
        "WORKFLOW_ADMIN, /admin/running.xhtml",
        "WORKFLOW_ADMIN, /admin/running.xhtml?workflow=nonsense",
        "WORKFLOW_ADMIN, /admin/edit-workflow.xhtml",
        "WORKFLOW_ADMIN, /admin/edit-table.xhtml?table=nonsense",
        "WORKFLOW_ADMIN, /admin/edit-table.xhtml?table=screening-outcome&row=nonsense",
        "WORKFLOW_ADMIN, /admin/approve-workflow.xhtml?proposal=nonsense",
        "WORKFLOW_ADMIN, /admin/approve-workflow.xhtml?proposal=00000000-0000-4000-8000-000000000000",
        "WORKFLOW_ADMIN, /admin/workflows.xhtml?restoring=00000000-0000-4000-8000-000000000000",
    })
    void what_is_not_there_is_said_without_a_barrier(DemoPerson person, String path) {
        try (var visitor = signedIn(person)) {
            visitor.open(path).finds_no_barrier().picture("not-there-" + path.replaceAll("[^a-z-]+", "-"));
        }
    }

    @Test
    void an_address_of_the_task_list_that_means_nothing_is_answered_in_words() {
        try (var visitor = signedIn(DemoPerson.COORDINATOR)) {
            visitor.open("/staff/worklist.xhtml?part=nonsense").sees("no such part");
        }
    }

    @Test
    void without_a_workflow_in_the_address_the_list_of_workflows_shows() {
        try (var visitor = signedIn(DemoPerson.WORKFLOW_ADMIN)) {
            visitor.open("/admin/running.xhtml").sees("Workflows");
            visitor.page().waitForURL("**/admin/workflows.xhtml");
        }
    }

    @Test
    void each_section_of_the_intake_before_the_first_answer_and_sent_empty() {
        try (var people = new People(browser)) {
            people.signsUpDirectly("Vera", "Blank", address());
            var page = people.patient().open("/patient/intake.xhtml").page();
            var sections = page.locator("a.list__row[href*='section=']").all().stream()
                    .map(link -> link.getAttribute("href").replaceFirst(".*section=", ""))
                    .toList();
            for (var section : sections) {
                people.patient().open(NOW + section).finds_no_barrier().picture("section-" + section);
                people.patient().hand().presses("answers:goOn");
                page.waitForSelector("[data-summary=errors]");
                people.patient().finds_no_barrier().picture("section-" + section + "-empty");
            }
            assertEquals(List.of(), people.patient().complaints());
        }
    }

    @Test
    void the_long_list_after_a_hard_event_opens_when_the_short_one_is_positive() {
        try (var people = new People(browser)) {
            people.signsUpDirectly("Hana", "Event", address());
            var patient = people.patient();
            Stories.afterAHardEvent().tell(patient, "pc-ptsd-5");
            patient.page().waitForURL("**section=pcl-5");
            patient.finds_no_barrier().picture("section-pcl-5");

            patient.hand().presses("answers:goOn");

            patient.page().waitForSelector("[data-summary=errors]");
            patient.finds_no_barrier().picture("section-pcl-5-empty");
            assertEquals(List.of(), patient.complaints());
        }
    }

    @Test
    void the_crisis_panel_and_the_urgent_task_that_it_makes() {
        try (var people = new People(browser)) {
            people.signsUpDirectly("Cora", "Crisis", address());
            people.patient().open(NOW + "phq-9").hand().picks("answers:phq9-9", "LA6570-1");
            people.patient().page().waitForSelector("[role=alertdialog]");
            people.patient().finds_no_barrier().picture("crisis");

            people.opens("clinician", "Cora Crisis");
            people.staff("clinician").finds_no_barrier().picture("answer-crisis");
        }
    }

    @Test
    void the_language_of_an_account_is_spoken_wherever_the_person_signs_in() {
        var email = address();
        try (var people = new People(browser);
                var elsewhere = browser.visitor()) {
            people.signsUpDirectly("Esperanza", "Mora", email);
            var hand = people.patient().open("/patient/account.xhtml").hand();
            hand.picks("contact:language", "es");
            hand.presses("contact:save");
            people.patient().page().waitForSelector("html[lang=es]");

            elsewhere.signIn(email, People.OWN_PASSWORD).sees("Salir");

            assertEquals("es", elsewhere.page().locator("html").getAttribute("lang"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"403", "404", "500", "503", "expired", "unreadable"})
    void what_the_server_itself_answers(String name) {
        try (var visitor = browser.visitor(Screen.PHONE, ColorScheme.LIGHT)) {
            var file = Path.of("src", "main", "webapp", "WEB-INF", "errorpages", name + ".html");
            visitor.page().route("**/public/answer", route -> route.fulfill(new Route.FulfillOptions().setPath(file)));
            visitor.open("/public/answer").finds_no_barrier().picture("answer-" + name);
        }
    }

    @Test
    void a_mailed_link_for_a_new_password() {
        try (var visitor = browser.visitor()) {
            var email = DemoPerson.THIRD_PATIENT.email().value();
            visitor.open("/public/forgot-password.xhtml").hand().writes("forgot:email", email);
            visitor.hand().presses("forgot:send");
            visitor.page().waitForSelector("[id='forgot:send']", gone());
            visitor.finds_no_barrier();
            visitor.open(People.mailedLink(visitor, email, "reset-password.xhtml"))
                    .finds_no_barrier()
                    .picture("reset-password");
        }
    }

    private Visitor signedIn(DemoPerson person) {
        return browser.signedIn(person.email().value(), DemoPerson.PASSWORD);
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }

    private static String address() {
        return "page." + Math.abs(new Random().nextInt()) + "@example.org";
    }
}
