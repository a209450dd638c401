package org.candor.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.candor.journey.Browser;
import org.candor.support.TwoNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Starts both nodes at the same moment on an empty database, and takes one away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "candor.it.database",
        matches = "postgresql",
        disabledReason = "two nodes share one server")
class TwoNodesIT {
    private static final String PASSWORD = "quiet river under maples";

    private TwoNodes nodes;
    private Browser browser;

    @BeforeAll
    void start() {
        nodes = TwoNodes.start("nodes");
        browser = Browser.start();
    }

    @AfterAll
    void stop() {
        browser.close();
        nodes.close();
    }

    @Test
    void two_first_starts_at_once_leave_what_one_leaves() throws SQLException {
        assertEquals(
                0,
                count("select count(*) from (select process_key from workflow_edition"
                        + " group by process_key having count(*) > 1) twice"));
        assertEquals(
                0, count("select count(*) from (select email from account group by email having count(*) > 1) twice"));
        assertEquals(
                count("select count(distinct key_) from act_re_procdef"), count("select count(*) from act_re_procdef"));
    }

    @Test
    void a_person_stays_signed_in_with_their_roles_when_the_node_dies() {
        try (var visitor = browser.visitor()) {
            var page = visitor.page();
            page.navigate(nodes.url(0) + "/public/sign-in.xhtml");
            page.locator("[id='signIn:email']").fill("nurse@candor.example");
            page.locator("[id='signIn:password']").fill(PASSWORD);
            page.locator("[id='signIn:send']").click();
            page.waitForURL(nodes.url(0) + "/staff/**");

            nodes.kill(0);

            assertSignedIn(page, nodes.url(1));
            nodes.restart(0);
            assertSignedIn(page, nodes.url(0));
        }
    }

    private static void assertSignedIn(Page page, String node) {
        var answer = page.navigate(node + "/staff/worklist.xhtml");
        assertEquals(200, answer.status());
        assertTrue(page.url().endsWith("/staff/worklist.xhtml"), page.url());
        assertTrue(page.content().contains("signOutForm"), "the nurse's own page");
    }

    private long count(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(nodes.jdbc());
                var answer = connection.createStatement().executeQuery(sql)) {
            answer.next();
            return answer.getLong(1);
        }
    }
}
