package org.candor.support;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What came back for a form sent: a page, a part of a page (ajax), or the way to another page. */
public record Answer(int status, String location, String body, Duration took) {
    private static final Pattern PART = Pattern.compile("<!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
    private static final Pattern STATE = Pattern.compile(
            "<update id=\"[^\"]*jakarta\\.faces\\.ViewState[^\"]*\"><!\\[CDATA\\[(.*?)]]>", Pattern.DOTALL);
    private static final Pattern WAY = Pattern.compile("<redirect url=\"([^\"]*)\"");

    /** The page; of an ajax answer the parts that it brings, one after the other. */
    public Document page() {
        return Jsoup.parse(isPart() ? parts() : body);
    }

    private String parts() {
        return PART.matcher(body)
                .results()
                .map(part -> part.group(1))
                .reduce("", (before, part) -> before + "<div>" + part + "</div>");
    }

    public boolean isPart() {
        return body.startsWith("<?xml") && body.contains("<partial-response");
    }

    /** Where the browser is sent, empty when it stays. */
    public String way() {
        var inside = WAY.matcher(body);
        return isPart() && inside.find() ? inside.group(1).replace("&amp;", "&") : location;
    }

    /** The state of the page for the next form, when this answer holds one. */
    public String viewState() {
        var part = STATE.matcher(body);
        if (isPart() && part.find()) {
            return part.group(1);
        }
        var input = page().selectFirst("input[name=jakarta.faces.ViewState]");
        return input == null ? "" : input.val();
    }

    public boolean isRefused() {
        return status >= 400
                || way().contains("/public/expired.xhtml")
                || page().selectFirst("[data-summary=errors]") != null;
    }

    /** What the person reads about the refusal. */
    public List<String> sentences() {
        var summary = page().select("[data-summary=errors] p").stream().map(Element::text);
        var ownPage = status >= 400 ? page().select("main h1").stream().map(Element::text) : Stream.<String>of();
        return Stream.concat(summary, ownPage).filter(text -> !text.isBlank()).toList();
    }
}
