package org.candor.journey;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Works a page by keyboard alone, and tells what has the focus in words. Only {@link Page#keyboard()} acts; everything
 * else looks. Each stop of the focus must be seen: with a ring, and not under a bar that stays in place.
 */
public final class Keyboard {
    private static final int LONGEST_WAY = 300;
    private static final String FOCUSED = "() => { const e = document.activeElement;"
            + " if (!e || e === document.body) return '';"
            + " const label = e.labels && e.labels.length ? e.labels[0].innerText : '';"
            + " return (e.getAttribute('aria-label') || label || e.innerText || e.value || e.id || '').trim(); }";
    private static final String RING = "() => { const s = getComputedStyle(document.activeElement);"
            + " const row = document.activeElement.closest('.choice, .choices > li');"
            + " const r = row ? getComputedStyle(row) : s;"
            + " return s.outlineStyle !== 'none' || r.outlineStyle !== 'none' || s.boxShadow !== 'none'; }";
    /** Where the focus is: -1 for nowhere, else the element's place in the document; covered: under something else. */
    private static final String STOP = "() => { const e = document.activeElement;"
            + " if (!e || e === document.body) return { place: -1, ring: true, covered: false };"
            + " const box = e.getClientRects()[0] || e.getBoundingClientRect();"
            + " const x = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;"
            + " const y = (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2;"
            + " const top = document.elementFromPoint(x, y);"
            + " return { place: [...document.querySelectorAll('*')].indexOf(e), ring: (" + RING + ")(),"
            + " covered: !top || !(e.contains(top) || top.contains(e)) }; }";

    private static final String WAY = "wanted => { const to = document.querySelector(wanted);"
            + " const all = [...document.querySelectorAll(`input[name='${to.name}']`)];"
            + " const at = document.activeElement;"
            + " return to === at && to.checked ? null : all.indexOf(to) - all.indexOf(at); }";
    private static final String CHOICE = "option => { const menu = document.activeElement;"
            + " return menu.value === option ? ''"
            + " : [...menu.options].find(o => o.value === option).text; }";
    private static final String AT_THE_END = "() => innerHeight + scrollY >= document.documentElement.scrollHeight - 2";

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
            step();
            if (focused().contains(words)) {
                return this;
            }
        }
        throw new AssertionError("The keyboard does not reach \"" + words + "\" on " + page.url());
    }

    /** Tabs, if need be, until what has the focus matches this selector. */
    Keyboard tabToAny(String selector) {
        page.waitForFunction("wanted => document.querySelector(wanted)", selector);
        for (var step = 0; step < LONGEST_WAY && !isAt(selector); step++) {
            step();
        }
        if (!isAt(selector)) {
            throw new AssertionError("The keyboard does not reach " + selector + " on " + page.url());
        }
        return this;
    }

    /** The words of every stop from here, in order, until the focus leaves the page or comes round. */
    public List<String> stops() {
        var stops = new ArrayList<String>();
        for (var step = 0; step < LONGEST_WAY; step++) {
            press("Tab");
            var words = focused();
            if (words.isEmpty() || (stops.size() > 1 && words.equals(stops.get(0)))) {
                return stops;
            }
            stops.add(words);
        }
        return stops;
    }

    /** Goes through the whole page once; every stop is seen, and no part of the page keeps the focus. */
    void goesRound() {
        var first = step();
        for (var step = 0; step < LONGEST_WAY; step++) {
            var here = step();
            if (here == -1 || here == first) {
                return;
            }
        }
        throw new AssertionError("The focus does not come round on " + page.url() + ", it stays at " + focused());
    }

    /** One tab; answers where the focus is now. */
    private int step() {
        press("Tab");
        var stop = (Map<?, ?>) page.evaluate(STOP);
        if (!Boolean.TRUE.equals(stop.get("ring"))) {
            throw new AssertionError("The focus at \"" + focused() + "\" is not seen on " + page.url());
        }
        if (Boolean.TRUE.equals(stop.get("covered"))) {
            throw new AssertionError("The focus at \"" + focused() + "\" is covered on " + page.url());
        }
        return stop.get("place") instanceof Integer place ? place : -1;
    }

    boolean isOn(String path) {
        return page.url().matches(".*" + Pattern.quote(path) + "([?&#].*)?");
    }

    boolean isThere(String selector) {
        return page.querySelector(selector) != null;
    }

    boolean isAt(String selector) {
        return Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", selector));
    }

    boolean isDay() {
        return isAt("input[type=date]");
    }

    /** From the radio that has the focus to the wanted one: how many radios down, or {@code null} for "it is chosen". */
    Optional<Integer> way(String wanted) {
        return Optional.ofNullable((Integer) page.evaluate(WAY, wanted));
    }

    /** Moves by that many radios; each move chooses one. */
    void moves(Optional<Integer> way, String choose) {
        way.filter(none -> none == 0).ifPresent(here -> press(choose));
        way.ifPresent(radios -> {
            for (var step = 0; step < Math.abs(radios); step++) {
                press(radios > 0 ? "ArrowDown" : "ArrowUp");
                keepsTheFocusWhileSaving();
            }
        });
    }

    /** Types the words of a menu's option until the menu shows it. */
    Keyboard typesUntilChosen(String option) {
        var words = String.valueOf(page.evaluate(CHOICE, option));
        for (var at = 0; at < words.length() && !"".equals(page.evaluate(CHOICE, option)); at++) {
            typesSlowly(words.substring(at, at + 1));
        }
        return this;
    }

    /** Letter by letter, so slowly that anything saved meanwhile would show. */
    void typesSlowly(String words) {
        words.chars().forEach(letter -> {
            type(Character.toString(letter));
            keepsTheFocusWhileSaving();
        });
    }

    /** Tabs on; the parts of a day are stops of their own. */
    void leaves(String field) {
        do {
            step();
        } while (isAt(field));
        keepsTheFocusWhileSaving();
    }

    /** Waits until what was entered is saved; the focus must stay where the person put it. */
    void keepsTheFocusWhileSaving() {
        var before = page.evaluate("() => document.activeElement.id") + focused();
        Saving.in(page, () -> {});
        var after = page.evaluate("() => document.activeElement.id") + focused();
        if (!after.equals(before)) {
            throw new AssertionError("Saving takes the focus from \"" + before + "\" to \"" + after + "\"");
        }
    }

    void waitsFor(String path) {
        page.waitForURL(address -> address.contains(path));
    }

    void waitsForTheEnd() {
        page.waitForFunction(AT_THE_END);
    }
}
