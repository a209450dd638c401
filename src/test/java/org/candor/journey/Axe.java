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

/** Looks for barriers on a page: WCAG 2.0 to 2.2, levels A and AA, and that everything stands in a landmark. */
public final class Axe {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /**
     * Looks at the page as it is, and at what is shown for the first time on the other screen in other colours too:
     * layout and colours differ independently, so two of the four ways cover both.
     *
     * @throws AssertionError naming each broken rule, where it is broken and where to read about it
     */
    public static void check(Page page) {
        look(page);
        var size = page.viewportSize();
        var desk = size.width == Screen.DESK.width;
        var dark = Boolean.TRUE.equals(page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches"));
        Seen.add(page);
        var other = desk ? Screen.PHONE : Screen.DESK;
        page.setViewportSize(other.width, other.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(desk ? ColorScheme.DARK : ColorScheme.LIGHT));
        if (Seen.add(page)) {
            look(page);
        }
        page.setViewportSize(size.width, size.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
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
