package org.candor.badinput;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.candor.doors.UrlTable;
import org.candor.support.Answer;
import org.candor.support.Person;

/**
 * Follows every link that one person is shown, from every address of the portal on. Of links that differ only in which record or
 * which week they name, all that are about the case are followed, and one of the others.
 */
final class Walk {
    private static final Pattern RECORD = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");
    private static final int FEW = 1;
    private static final List<String> PARTS = List.of("mine", "all", "unassigned", "done");

    private final Person who;
    private final Predicate<String> isAboutTheCase;
    private final Consumer<String> shown;
    private final Set<String> known = new LinkedHashSet<>();
    private final ArrayDeque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> alike = new HashMap<>();

    /** @param shown what is done with the body of each answer */
    Walk(Person who, Predicate<String> isAboutTheCase, Consumer<String> shown) {
        this.who = who;
        this.shown = shown;
        this.isAboutTheCase = isAboutTheCase;
    }

    Set<String> everywhere() {
        UrlTable.doors().stream()
                .filter(door -> !door.isFolder())
                .map(UrlTable.Door::url)
                .map(url -> url.isEmpty() ? "/" : url)
                .forEach(this::add);
        PARTS.forEach(part -> add("/staff/worklist.xhtml?part=" + part));
        while (!open.isEmpty()) {
            var answer = who.open(open.remove());
            shown.accept(answer.body());
            if (answer.body().contains("<html")) {
                links(answer);
            }
        }
        return known;
    }

    private void links(Answer answer) {
        var page = answer.page();
        var isTheCases = isAboutTheCase.test(page.select("main h1, .chart-head").text());
        page.select("a[href^=/], [data-own-record]").forEach(link -> {
            var address =
                    (link.hasAttr("href") ? link.attr("href") : link.attr("data-own-record")).replaceFirst("#.*", "");
            var isTheCase = RECORD.matcher(address).find() && (isTheCases || isAboutTheCase.test(link.text()));
            if (isTheCase || isOneOfFew(address)) {
                add(address);
            }
        });
    }

    private boolean isOneOfFew(String address) {
        var kind = NUMBER.matcher(RECORD.matcher(address).replaceAll("…")).replaceAll("…");
        return known.contains(address) || kind.equals(address) || alike.merge(kind, 1, Integer::sum) <= FEW;
    }

    private void add(String address) {
        if (known.add(address)) {
            open.add(address);
        }
    }
}
