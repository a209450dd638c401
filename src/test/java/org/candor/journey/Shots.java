package org.candor.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of pages, kept under {@code target/screenshots} to be looked at after a run with {@code -Dcandor.pictures}. Three hundred
 * of them cost a minute, and on a machine that stalls a picture can fail a test that is about something else.
 */
public final class Shots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Shots() {}

    /** The whole page, as {@code <name>-<width>.png}. */
    public static void take(Page page, String name) {
        if (System.getProperty("candor.pictures") == null) {
            return;
        }
        var file = FOLDER.resolve(name + "-" + page.viewportSize().width + ".png");
        page.evaluate("() => window.scrollTo(0, 0)"); // a sticky bar stands where it belongs
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
    }
}
