package org.candor.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.Objects;

/** Waits for what a page saves by itself, as a person who reads "Saved" does. */
final class Saving {
    private static final String NOTHING_UNDER_WAY = "() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()";

    private static final String KEPT =
            "async () => window.candorUnsent ? (await candorUnsent.list('', false)).length : -1";
    private static final int LOOKS = 300;
    private static final int A_MOMENT_MILLIS = 100;

    private Saving() {}

    /** Waits until so many answers are kept on the device because the server has not saved them. */
    static void untilKept(Page page, int wanted) {
        var kept = kept(page);
        for (var look = 0; look < LOOKS && !Objects.equals(kept, wanted); look++) {
            page.waitForTimeout(A_MOMENT_MILLIS);
            kept = kept(page);
        }
        assertEquals(wanted, kept, "answers kept on the device");
    }

    private static Object kept(Page page) {
        try {
            return page.evaluate(KEPT);
        } catch (PlaywrightException left) {
            return "another page was being opened";
        }
    }

    /** Changes something; a page that saves at once has saved when this returns. */
    static void in(Page page, Runnable change) {
        change.run();
        page.waitForFunction(NOTHING_UNDER_WAY);
    }
}
