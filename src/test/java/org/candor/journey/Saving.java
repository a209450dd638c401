package org.candor.journey;

import com.microsoft.playwright.Page;

/** Waits for what a page saves by itself, as a person who reads "Saved" does. */
final class Saving {
    private static final String NOTHING_UNDER_WAY = "() => !window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty()";

    private Saving() {}

    /** Changes something; a page that saves at once has saved when this returns. */
    static void in(Page page, Runnable change) {
        change.run();
        page.waitForFunction(NOTHING_UNDER_WAY);
    }
}
