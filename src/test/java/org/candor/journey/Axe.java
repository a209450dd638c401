package org.candor.journey;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.candor.support.Evidence;

/** Looks for barriers on a page: WCAG 2.0 to 2.2, levels A and AA, and that everything stands in a landmark. */
public final class Axe {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

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
        page.evaluate("() => window.scrollTo(0, 0)"); // what a sticky bar covers for the moment is no small target
        var found = new AxeBuilder(page).options(rules()).analyze().getViolations();
        if (!found.isEmpty()) {
            throw new AssertionError(found.size() + " barriers on " + page.url() + "\n"
                    + found.stream().map(Axe::told).collect(Collectors.joining("\n")));
        }
    }

    private static AxeRunOptions rules() {
        var only = new AxeRunOnlyOptions();
        only.setType("tag");
        only.setValues(TAGS);
        var region = new AxeRuleOptions();
        region.setEnabled(true);
        var options = new AxeRunOptions();
        options.setRunOnly(only);
        options.setRules(Map.of("region", region));
        return options;
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
