package org.candor.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.candor.journey.Browser;
import org.candor.support.BehindOneAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The documented command: both nodes start at the same moment on an empty database, then one dies. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "candor.it.database",
        matches = "postgresql",
        disabledReason = "two nodes share one server")
class TwoNodesIT {
    private static final String PASSWORD = "quiet river under maples";

    private BehindOneAddress portal;
    private Browser browser;

    @BeforeAll
    void start() {
        portal = BehindOneAddress.start("nodes");
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
        portal.close();
    }

    @Test
    void two_first_starts_at_once_leave_what_one_leaves() throws SQLException {
        assertEquals(7, count("select count(*) from workflow_edition"), "editions: three workflows, four rule tables");
        assertEquals(3, count("select count(*) from act_re_procdef"), "process definitions");
        assertEquals(1, count("select count(*) from account where email = 'nurse@candor.example'"), "nurses");
    }

    @Test
    void a_person_stays_signed_in_with_their_roles_whichever_node_dies() {
        try (var visitor = browser.visitor()) {
            var page = visitor.page();
            page.navigate(portal.url() + "/public/sign-in.xhtml");
            page.locator("[id='signIn:email']").fill("nurse@candor.example");
            page.locator("[id='signIn:password']").fill(PASSWORD);
            page.locator("[id='signIn:send']").click();
            page.waitForURL(portal.url() + "/staff/**");
            assertSignedIn(page);

            portal.kill(0);

            assertSignedIn(page);
        }
    }

    private void assertSignedIn(Page page) {
        var answer = page.navigate(portal.url() + "/staff/worklist.xhtml");
        assertEquals(200, answer.status());
        assertTrue(page.url().endsWith("/staff/worklist.xhtml"), page.url());
        assertTrue(page.content().contains("signOutForm"), "the nurse's own page");
    }

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(portal.jdbc());
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
