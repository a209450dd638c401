package org.candor.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** Pictures of pages, kept under {@code target/screenshots} to be looked at after a run. */
public final class Shots {
    private static final Path FOLDER = Path.of("target", "screenshots");

    private Shots() {}

    /** The whole page, as {@code <name>-<width>.png}. */
    public static Path take(Page page, String name) {
        var file = FOLDER.resolve(name + "-" + page.viewportSize().width + ".png");
        page.evaluate("() => window.scrollTo(0, 0)"); // a sticky bar stands where it belongs
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
