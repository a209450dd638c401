package org.candor.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candor.support.Evidence;

/** Looks for barriers on a page: WCAG 2.0 to 2.2, levels A and AA, and that everything stands in a landmark. */
public final class Axe {
    private static final Map<String, Object> RULES = Map.of(
            "runOnly",
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")),
            "rules",
            Map.of("region", Map.of("enabled", true)),
            "resultTypes",
            List.of("violations"));
    private static final String SCRIPT = AxeBuilder.getAxeScript();
    private static final String LOOK = "rules => axe.run(document, rules).then(found => found.violations)";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Axe() {}

    /**
     * Looks at the page as it is, and the first time also at a desk by day and on a phone by night: layout and colours
     * differ independently, so two of the four ways cover both.
     *
     * @throws AssertionError naming each broken rule, where it is broken and where to read about it
     */
    public static void check(Page page) {
        if (!Evidence.isOnH2OrFull()) {
            return; // pages do not differ
        }
        look(page);
        Seen.add(page);
        var size = page.viewportSize();
        var dark = Boolean.TRUE.equals(page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches"));
        seen(page, Screen.DESK, ColorScheme.LIGHT);
        seen(page, Screen.PHONE, ColorScheme.DARK);
        page.setViewportSize(size.width, size.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
    }

    private static void seen(Page page, Screen screen, ColorScheme colours) {
        page.setViewportSize(screen.width, screen.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        if (Seen.add(page)) {
            look(page);
        }
    }

    private static void look(Page page) {
        var found = found(page);
        if (!found.isEmpty()) {
            throw new AssertionError(found.size() + " barriers on " + page.url() + "\n"
                    + found.stream().map(Axe::told).collect(Collectors.joining("\n")));
        }
    }

    /** Runs axe in the page itself: its builder opens a browser profile for each look, and brings back what holds too. */
    static List<Rule> found(Page page) {
        if (page.frames().size() > 1) {
            throw new AssertionError("axe looks at one document, and " + page.url() + " holds more");
        }
        page.evaluate("() => window.scrollTo(0, 0)"); // what a sticky bar covers for the moment is no small target
        if (!Boolean.TRUE.equals(page.evaluate("() => typeof axe === 'object'"))) {
            page.evaluate("() => {" + SCRIPT + "}");
        }
        return JSON.convertValue(page.evaluate(LOOK, RULES), new TypeReference<List<Rule>>() {});
    }

    private static String told(Rule rule) {
        var where = rule.getNodes().stream().map(Axe::told).collect(Collectors.joining("\n    ", "\n    ", ""));
        return "  " + rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp() + " " + rule.getHelpUrl() + where;
    }

    private static String told(CheckedNode node) {
        return node.getTarget() + " " + node.getHtml() + " "
                + node.getFailureSummary().replaceAll("\\s+", " ");
    }
}
