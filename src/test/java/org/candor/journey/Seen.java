package org.candor.journey;

import com.microsoft.playwright.Page;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which pages this run has looked at for barriers, and how: on which screen and in which colours. A page is known by
 * its path, a form of the worklist by its panel, a section of the intake by its id, a static answer by its title.
 */
final class Seen {
    private static final Set<String> PLACES = ConcurrentHashMap.newKeySet();
    private static final String HOW = "() => (innerWidth < 600 ? ' PHONE' : ' DESK')"
            + " + (matchMedia('(prefers-color-scheme: dark)').matches ? ' DARK' : ' LIGHT')";
    private static final String PANEL = "() => document.querySelector('[data-panel]')?.dataset.panel || ''";
    private static final String SECTION = "() => new URLSearchParams(location.search).get('section') || ''";

    private Seen() {}

    /** @return whether one of the things shown was never seen this way before */
    static boolean add(Page page) {
        var how = String.valueOf(page.evaluate(HOW));
        var path = page.url().replaceFirst("^\\w+://[^/]+", "").replaceFirst("[?#;].*", "");
        var isNew = PLACES.add(path + how);
        isNew |= PLACES.add(page.title() + how);
        isNew |= PLACES.add(page.evaluate(PANEL) + how);
        isNew |= PLACES.add("section " + page.evaluate(SECTION) + how);
        return isNew;
    }

    /** On both screens, by day and by night. */
    static boolean everyWay(String place) {
        return PLACES.contains(place + " DESK LIGHT") && PLACES.contains(place + " PHONE DARK");
    }
}
