package org.candor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

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

    /** Sets a timer to so many hours. */
    Studio waitsHours(String timer, int hours) {
        page.click("#outline [data-element=" + timer + "]");
        page.fill("#prop-timer", String.valueOf(hours));
        page.press("#prop-timer", "Tab");
        page.selectOption("#prop-timer-unit", "H");
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

    /** Has the engine play the way to the problem, and reads how it ends. */
    Studio showsOnTheEngine(String step, String ending) {
        page.click(".findings button:has-text('Show me')");
        assertThat(page.locator("#ending")).containsText(ending);
        assertThat(page.locator(".played")).containsText(step);
        return this;
    }

    /** Opens a file of this name and content from the own computer. */
    Studio opens(String name, String content) {
        page.setInputFiles(
                "#chosen", new FilePayload(name, "application/xml", content.getBytes(StandardCharsets.UTF_8)));
        page.focus("#open");
        page.keyboard().press("Enter");
        return this;
    }

    /** Sees this step on the drawing and in the list. */
    Studio shows(String step) {
        assertThat(page.locator(".djs-shape[data-element-id='" + step + "']")).hasCount(1);
        assertThat(page.locator("#outline [data-element='" + step + "']")).hasCount(1);
        return this;
    }

    /** What the export of the drawing holds. */
    String exported() {
        var download = page.waitForDownload(() -> page.click("#export"));
        try (var stream = download.createReadStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Asks a second person to make the draft the next edition. */
    void proposes(String name, String note) {
        page.fill("#name", name);
        page.fill("#note", note);
        page.click("#propose");
        page.waitForURL("**/admin/workflows.xhtml**");
    }

    /** A second person opens what waits, alone of its kind. */
    static void looks(Visitor second) {
        second.open("/admin/workflows.xhtml").page().click("a[href*=approve-workflow]");
        second.page().waitForSelector("#canvas[data-ready=true]");
    }

    /** A second person looks at what waits and approves it. */
    static void approves(Visitor second) {
        looks(second);
        second.page().click("[id='approval:approve']");
        second.page().waitForURL("**/admin/workflows.xhtml**");
    }
}
