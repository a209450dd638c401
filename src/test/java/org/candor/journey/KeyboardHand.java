package org.candor.journey;

/**
 * Works by the keyboard alone: it holds nothing but a {@link Keyboard}, so it cannot click, and goes from page to page
 * by the links that a page offers. Wherever the focus stops it must be seen, and saving must not take it away.
 */
final class KeyboardHand implements Hand {
    private final Keyboard keyboard;

    KeyboardHand(Keyboard keyboard) {
        this.keyboard = keyboard;
    }

    @Override
    public void goes(String path) {
        if (!keyboard.isOn(path)) {
            keyboard.tabToAny("a[href$='" + path + "'], a[href*='" + path + "?'], a[href*='" + path + "&']");
            keyboard.press("Enter").waitsFor(path);
        }
    }

    @Override
    public void writes(String field, String words) {
        keyboard.tabToAny(at(field));
        if (keyboard.isDay()) {
            var day = words.split("-", -1);
            keyboard.typesSlowly(day[1] + day[2] + day[0]);
        } else {
            keyboard.press("ControlOrMeta+A").type(words);
        }
        keyboard.leaves(at(field));
    }

    @Override
    public void picks(String field, String option) {
        var wanted = at(field) + " input[value='" + option + "']";
        if (keyboard.isThere(at(field) + " input[type=checkbox]")) {
            ticks(wanted);
        } else if (keyboard.isThere(wanted)) {
            keyboard.tabToAny(at(field) + " input").moves(keyboard.way(wanted), "Space");
        } else {
            keyboard.tabToAny(at(field)).typesUntilChosen(option).leaves(at(field));
        }
        keyboard.keepsTheFocusWhileSaving();
    }

    @Override
    public void ticks(String check) {
        keyboard.tabToAny(check.startsWith("[") ? check : at(check));
        if (!keyboard.isAt(":checked")) {
            keyboard.press("Space");
        }
    }

    @Override
    public void presses(String id) {
        follows(at(id));
    }

    @Override
    public void follows(String link) {
        keyboard.tabToAny(link).press("Enter");
    }

    @Override
    public void readsToTheEnd() {
        keyboard.press("End").waitsForTheEnd();
    }

    @Override
    public void looksAround() {
        keyboard.goesRound();
    }

    private static String at(String id) {
        return "[id='" + id + "']";
    }
}
