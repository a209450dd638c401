package org.candor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What a workflow admin does in the editor: by the ids that stay, through the list of steps beside the drawing. */
final class Studio {
    private final Page page;

    private Studio(Visitor admin, String workflow) {
        page = admin.open("/admin/edit-workflow.xhtml?workflow=" + workflow).page();
        page.waitForSelector("#canvas[data-ready=true]");
    }

    /** Opens the draft of a workflow for somebody who is signed in as a workflow admin. */
    static Studio of(Visitor admin, String workflow) {
        return new Studio(admin, workflow);
    }

    /** Puts a step of the catalogue on the way with this id, and names it. */
    Studio puts(String step, String way, String label) {
        page.click("#outline [data-element=" + way + "]");
        page.selectOption("#insert-step", step);
        page.click("#insert");
        page.fill("#prop-name", label);
        page.press("#prop-name", "Tab");
        return this;
    }

    /** Writes the condition of a way, as it is, without its helpers. */
    Studio writes(String way, String condition) {
        page.click("#outline [data-element=" + way + "]");
        page.fill("#prop-condition", condition);
        page.press("#prop-condition", "Tab");
        return this;
    }

    /** Has the draft checked and reads that nothing stands in the way. */
    Studio isAccepted() {
        page.click("#check");
        assertThat(page.locator("#accepted")).isVisible();
        return this;
    }

    /** Has the draft checked and reads this problem. */
    Studio isRefused(String sentence) {
        page.click("#check");
        assertThat(page.locator(".findings")).containsText(sentence);
        return this;
    }

    /** Chooses the problem and sees the way of a request to it on the drawing: its nodes and the arrows between them. */
    Studio showsTheWay(String... nodes) {
        page.click(".findings .finding");
        for (var node : nodes) {
            assertThat(page.locator(".djs-shape.on-the-way[data-element-id='" + node + "']"))
                    .hasCount(1);
        }
        assertThat(page.locator(".djs-connection.on-the-way").first()).isAttached();
        return this;
    }

    /** Publishes the draft as the next edition. */
    void publishes(String note) {
        page.fill("#note", note);
        page.click("#publish");
        page.waitForURL("**/admin/workflows.xhtml**");
    }
}
