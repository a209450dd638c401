package org.candor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;

/** People change a row of a rule table in a real browser, by its labels and links alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf("org.candor.support.Evidence#isOnH2OrFull")
class RuleTablesIT {
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
    void a_threshold_is_changed_checked_proposed_and_approved_by_the_director() {
        try (var admin = browser.signedIn("workflow@candor.example", People.PASSWORD);
                var second = browser.signedIn("workflow2@candor.example", People.PASSWORD);
                var director =
                        browser.signedIn("director@candor.example", People.PASSWORD, Screen.PHONE, ColorScheme.DARK)) {
            admin.open("/admin/workflows.xhtml")
                    .sees("Rule tables")
                    .finds_no_barrier()
                    .picture("workflows-tables");
            admin.page().click("#edit-contraindications");
            admin.finds_no_barrier().picture("edit-table");
            admin.page().click("[aria-label='Change row R53']");

            writes(admin, "weightKg > 150 or ssn = 1");
            checks(admin);
            admin.sees("asks for \"ssn\", which is not among the facts")
                    .finds_no_barrier()
                    .picture("edit-table-refused");
            admin.page().click("a.finding");
            assertThat(admin.page().locator("#chosen")).hasText("Row R53");
            writes(admin, "bmi >= 40 or weightKg < 40 or weightKg > 150.2");
            checks(admin);
            assertThat(admin.page().locator("#accepted")).isVisible();
            admin.page().fill("[id='ask:name']", "Heavier");
            admin.page().fill("[id='ask:note']", "150.2 kg instead of 150");
            admin.page().click("[id='ask:propose']");
            admin.page().waitForURL("**/admin/workflows.xhtml**");

            looks(second);
            second.sees("only the medical director may approve this")
                    .finds_no_barrier()
                    .picture("approve-table-admin");
            looks(director);
            director.sees("Row \"R53\", \"When\", is now bmi >= 40 or weightKg < 40 or weightKg > 150.2 instead of");
            director.finds_no_barrier().picture("approve-table-phone");
            assertTrue(director.fitsTheScreen());
            director.page().click("[id='approval:approve']");
            director.page().waitForURL("**/admin/workflows.xhtml**");
            director.sees("Heavier").sees("The next screening is made by it").finds_no_barrier();
            assertEquals(List.of(), admin.complaints());
            assertEquals(List.of(), second.complaints());
            assertEquals(List.of(), director.complaints());
        }
    }

    @Test
    void rows_are_added_moved_and_taken_out_on_a_phone() {
        try (var admin =
                browser.signedIn("workflow@candor.example", People.PASSWORD, Screen.PHONE, ColorScheme.LIGHT)) {
            admin.open("/admin/edit-table.xhtml?table=screening-outcome&row=stopRow")
                    .finds_no_barrier();
            admin.picture("edit-table-phone");
            assertTrue(admin.fitsTheScreen());

            admin.page().click("[id='rows:add']");
            assertThat(admin.page().locator("#chosen")).hasText("Row row7");
            admin.page().click("[id='rows:up']");
            assertEquals("row7", rowAt(admin.page(), 1));
            admin.page().click("[id='rows:down']");
            assertEquals("row7", rowAt(admin.page(), 2));
            admin.page().click("[id='rows:remove']");
            assertThat(admin.page().locator("tr[id=row-row7]")).hasCount(0);
            admin.press("Throw the draft away");
            admin.page().waitForURL("**/admin/workflows.xhtml**");
            assertEquals(List.of(), admin.complaints());
        }
    }

    private static void writes(Visitor admin, String condition) {
        admin.page()
                .getByLabel("When", new Page.GetByLabelOptions().setExact(true))
                .fill(condition);
        admin.page().click("[id='edit:save']");
        assertThat(admin.page().locator("tr[id=row-R53]")).containsText(condition);
    }

    private static void checks(Visitor admin) {
        admin.page().click("[id='ask:check']");
    }

    private static void looks(Visitor second) {
        second.open("/admin/workflows.xhtml").page().click("a[aria-label^='Look at Contraindications']");
        second.page().waitForURL("**/admin/approve-workflow.xhtml**");
    }

    private static String rowAt(Page page, int place) {
        page.waitForLoadState();
        return page.locator(".table--rows tbody th").nth(place).innerText().strip();
    }
}
