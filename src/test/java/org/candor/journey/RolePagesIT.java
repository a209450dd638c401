package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.candor.config.demo.DemoPerson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of every role, as the demo people see them, at a desk by day and on a phone by night, without barriers. */
@DisabledIfSystemProperty(named = "candor.it.database", matches = "postgresql", disabledReason = "pages do not differ")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RolePagesIT {
    private static final Map<DemoPerson, List<String>> PAGES = Map.of(
            DemoPerson.PATIENT,
            List.of(
                    "/patient/home.xhtml",
                    "/patient/intake.xhtml",
                    "/patient/own-record.xhtml",
                    "/patient/uploads.xhtml",
                    "/patient/check-answers.xhtml",
                    "/patient/consent.xhtml",
                    "/patient/documents.xhtml",
                    "/patient/my-visits.xhtml",
                    "/patient/book-visit.xhtml",
                    "/patient/account.xhtml",
                    "/patient/withdraw.xhtml"),
            DemoPerson.FOURTH_PATIENT,
            List.of("/patient/home.xhtml"),
            DemoPerson.COORDINATOR,
            List.of(
                    "/staff/worklist.xhtml",
                    "/coordinator/new-call.xhtml",
                    "/coordinator/book-evaluation.xhtml",
                    "/coordinator/calendar.xhtml"),
            DemoPerson.NURSE,
            List.of(
                    "/staff/worklist.xhtml",
                    "/staff/worklist.xhtml?part=unassigned",
                    "/staff/uploads.xhtml",
                    "/nurse/phone-intake.xhtml"),
            DemoPerson.INFUSION_NURSE,
            List.of("/nurse/visits.xhtml"),
            DemoPerson.CLINICIAN,
            List.of(
                    "/staff/worklist.xhtml",
                    "/staff/worklist.xhtml?part=all",
                    "/staff/help.xhtml",
                    "/clinician/overrides.xhtml"),
            DemoPerson.WORKFLOW_ADMIN,
            List.of(
                    "/admin/workflows.xhtml",
                    "/admin/running.xhtml?workflow=intake-to-first-visit",
                    "/admin/edit-workflow.xhtml?workflow=intake-to-first-visit",
                    "/admin/edit-table.xhtml?table=contraindications&row=R01"),
            DemoPerson.PRACTICE_ADMIN,
            List.of(
                    "/admin/first-start.xhtml",
                    "/admin/practice.xhtml",
                    "/admin/content.xhtml",
                    "/admin/people.xhtml",
                    "/admin/licences.xhtml",
                    "/admin/on-call.xhtml",
                    "/admin/areas.xhtml",
                    "/admin/ambulance.xhtml",
                    "/admin/hours.xhtml",
                    "/admin/state-policy.xhtml",
                    "/admin/settings.xhtml"),
            DemoPerson.DIRECTOR,
            List.of("/admin/content.xhtml", "/admin/finding-reasons.xhtml", "/admin/rule-rates.xhtml"),
            DemoPerson.PRIVACY_OFFICER,
            List.of("/staff/audit-trail.xhtml"));
    private Browser browser;

    @BeforeAll
    void start() {
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    static Set<DemoPerson> people() {
        return PAGES.keySet();
    }

    @ParameterizedTest
    @MethodSource("people")
    void the_pages_of_a_role_have_no_barrier_at_a_desk(DemoPerson person) {
        look(person, Screen.DESK, ColorScheme.LIGHT);
    }

    @ParameterizedTest
    @MethodSource("people")
    void the_pages_of_a_role_fit_a_phone_by_night(DemoPerson person) {
        look(person, Screen.PHONE, ColorScheme.DARK);
    }

    private void look(DemoPerson person, Screen screen, ColorScheme colours) {
        try (var visitor = browser.signedIn(person.email().value(), DemoPerson.PASSWORD, screen, colours)) {
            for (var path : PAGES.getOrDefault(person, List.of())) {
                visitor.open(path).picture(nameOf(person, path));

                assertEquals(200, visitor.status(), path);
                assertTrue(visitor.fitsTheScreen(), path + " scrolls sideways at " + screen);
                if (screen == Screen.DESK) {
                    visitor.finds_no_barrier(); // looks on a phone by night too
                }
            }
            assertEquals(List.of(), visitor.complaints());
        }
    }

    private static String nameOf(DemoPerson person, String path) {
        var page = path.replaceAll("\\.xhtml", "").replaceAll("[^a-z-]+", "-");
        return person.name().toLowerCase(Locale.ROOT).replace('_', '-') + page;
    }
}
