package org.candor.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Works a page by keyboard alone, and tells what has the focus in words. */
public final class Keyboard {
    private static final int LONGEST_WAY = 200;
    private static final String FOCUSED = "() => { const e = document.activeElement;"
            + " if (!e || e === document.body) return '';"
            + " const label = e.labels && e.labels.length ? e.labels[0].innerText : '';"
            + " return (e.getAttribute('aria-label') || label || e.innerText || e.value || e.id || '').trim(); }";
    private static final String RING = "() => { const s = getComputedStyle(document.activeElement);"
            + " const row = document.activeElement.closest('.choice, .choices > li');"
            + " const r = row ? getComputedStyle(row) : s;"
            + " return s.outlineStyle !== 'none' || r.outlineStyle !== 'none' || s.boxShadow !== 'none'; }";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    public Keyboard type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** The words of what has the focus, empty when nothing has. */
    public String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }

    /** Whether the focus can be seen. */
    public boolean showsFocus() {
        return Boolean.TRUE.equals(page.evaluate(RING));
    }

    /**
     * Tabs until something with these words has the focus.
     *
     * @throws AssertionError when a whole round through the page does not reach it
     */
    public Keyboard tabTo(String words) {
        for (var step = 0; step < LONGEST_WAY; step++) {
            page.keyboard().press("Tab");
            if (focused().contains(words)) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not reach \"" + words + "\" on " + page.url());
    }

    /** The words of every stop from here, in order, until the focus leaves the page or comes round. */
    public List<String> stops() {
        var stops = new ArrayList<String>();
        for (var step = 0; step < LONGEST_WAY; step++) {
            page.keyboard().press("Tab");
            var words = focused();
            if (words.isEmpty() || (stops.size() > 1 && words.equals(stops.get(0)))) {
                return stops;
            }
            stops.add(words);
        }
        return stops;
    }
}
