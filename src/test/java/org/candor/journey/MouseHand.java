package org.candor.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Clicks and fills, and opens pages by their address. */
final class MouseHand implements Hand {
    private final Visitor visitor;
    private final Page page;

    MouseHand(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    @Override
    public void goes(String path) {
        visitor.open(path);
    }

    @Override
    public void writes(String field, String words) {
        Saving.in(page, () -> {
            at(field).fill(words);
            at(field).blur();
        });
    }

    @Override
    public void picks(String field, String option) {
        var at = at(field);
        if ("SELECT".equals(at.evaluate("e => e.tagName"))) {
            Saving.in(page, () -> at.selectOption(option));
        } else {
            Saving.in(page, () -> at.locator("input[value='" + option + "']").check());
        }
    }

    @Override
    public void ticks(String check) {
        at(check).check();
    }

    @Override
    public void presses(String id) {
        at(id).click();
    }

    @Override
    public void follows(String link) {
        page.locator(link).first().click();
    }

    @Override
    public void readsToTheEnd() {
        page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
    }

    @Override
    public void looksAround() {
        // a mouse reaches what is seen
    }

    private Locator at(String id) {
        return page.locator("[id='" + id + "']").first();
    }
}
