package org.candor.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;

/**
 * One person in front of one browser: does what people do (opens, fills, chooses, presses) by the words on the page,
 * and sees what they see. Everything the browser complains about, a refused script too, is kept and can be asserted.
 */
public final class Visitor implements AutoCloseable {
    private final Portal portal;
    private final BrowserContext profile;
    private final Screen screen;
    private final Page page;
    private Hand hand;
    private int status;
    private int touches;
    private final List<String> complaints = new ArrayList<>();

    Visitor(Portal portal, BrowserContext profile, Screen screen) {
        this.portal = portal;
        this.profile = profile;
        this.screen = screen;
        this.page = profile.newPage();
        this.hand = new MouseHand(this);
        page.exposeFunction("candorTouched", arguments -> ++touches);
        page.addInitScript("addEventListener('pointerdown', () => candorTouched(), true)");
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    /** For what this class has no words for. */
    public Page page() {
        return page;
    }

    public Screen screen() {
        return screen;
    }

    /** From now on this person has no mouse and no touch screen. */
    Visitor byKeyboardAlone() {
        hand = new KeyboardHand(keyboard());
        return this;
    }

    Hand hand() {
        return hand;
    }

    public Visitor open(String path) {
        var answer = page.navigate(portal.address(path));
        status = answer == null ? 0 : answer.status(); // none when only the fragment changed
        return this;
    }

    /** The HTTP status of the page opened last. */
    public int status() {
        return status;
    }

    /** Whether the page needs no sideways scrolling. */
    public boolean fitsTheScreen() {
        return Boolean.TRUE.equals(
                page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    /** Signs in on the sign-in page and waits until it is left. */
    public Visitor signIn(String email, String password) {
        open("/public/sign-in.xhtml");
        hand.writes("signIn:email", email);
        hand.writes("signIn:password", password);
        hand.presses("signIn:send");
        page.waitForURL(address -> !address.contains("/public/sign-in"));
        return this;
    }

    public Visitor signOut() {
        hand.presses("signOutForm:signOut");
        page.waitForURL(address -> address.contains("index.xhtml"));
        return this;
    }

    /** Fills the field with this label. */
    public Visitor fill(String label, String value) {
        page.getByLabel(label).first().fill(value);
        return this;
    }

    /** Picks the radio or the check with this label. */
    public Visitor choose(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    /** Inside one question only, where several have the same answers. */
    public Visitor choose(String question, String label) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question))
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    /** Presses the button with these words. */
    public Visitor press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        return this;
    }

    /** Follows the link with these words. */
    public Visitor follow(String words) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
                .first()
                .click();
        return this;
    }

    public Visitor sees(String words) {
        assertThat(page.locator("body")).containsText(words);
        return this;
    }

    public Visitor doesNotSee(String words) {
        assertThat(page.locator("body")).not().containsText(words);
        return this;
    }

    /** No violation of WCAG 2.2 A and AA on the page as it is now; by keyboard, no trap and no hidden focus either. */
    public Visitor finds_no_barrier() {
        Axe.check(page);
        hand.looksAround();
        return this;
    }

    /** Keeps a picture of the whole page under {@code target/screenshots}. */
    public Visitor picture(String name) {
        Shots.take(page, name);
        return this;
    }

    public Keyboard keyboard() {
        return new Keyboard(page);
    }

    /** What the browser complained about since the start: script errors, refused styles and scripts, missing files. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How often a mouse or a finger came down on a page. */
    int touches() {
        return touches;
    }

    /** Leaves the page first: Chromium may never answer when a profile goes while a page is still at work in it. */
    @Override
    public void close() {
        try {
            page.unrouteAll();
            page.navigate("about:blank");
        } catch (PlaywrightException gone) {
            // closed, crashed or killed: then nothing is at work
        }
        profile.close();
    }
}
