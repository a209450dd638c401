package org.candor.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Looks for barriers on a page: WCAG 2.0 to 2.2, levels A and AA. */
public final class Axe {
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /**
     * @throws AssertionError naming each broken rule, where it is broken and where to read about it
     */
    public static void check(Page page) {
        page.evaluate("() => window.scrollTo(0, 0)"); // what a sticky bar covers for the moment is no small target
        var found = new AxeBuilder(page).withTags(TAGS).analyze().getViolations();
        if (!found.isEmpty()) {
            throw new AssertionError(found.size() + " barriers on " + page.url() + "\n"
                    + found.stream().map(Axe::told).collect(Collectors.joining("\n")));
        }
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
