package org.candor.consent;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads a consent text: level 1 is the title, each level 2 starts a part, and comments such as {@code <!-- E2 -->} say what the
 * words before them cover. The comments are not shown; any other HTML is refused.
 */
final class ConsentMarkdown {
    private static final Pattern MARKER = Pattern.compile("<!-- ([A-Za-z0-9-]+) -->");
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private ConsentMarkdown() {}

    static ConsentText read(String markdown, String language, String attestation) {
        var title = "";
        var parts = new ArrayList<ConsentPart>();
        var heading = "";
        var body = new StringBuilder();
        Set<String> markers = new TreeSet<>();
        for (var block : children(Parser.builder().build().parse(markdown))) {
            if (block instanceof Heading top && top.getLevel() == 1) {
                title = textOf(top);
            } else if (block instanceof Heading next && next.getLevel() == 2) {
                finish(parts, heading, body, markers);
                markers = takeMarkers(next);
                heading = textOf(next);
                body = new StringBuilder();
            } else {
                markers.addAll(takeMarkers(block));
                body.append(RENDERER.render(block));
            }
        }
        finish(parts, heading, body, markers);
        return new ConsentText(language, title, attestation, List.copyOf(parts));
    }

    private static void finish(List<ConsentPart> parts, String heading, StringBuilder body, Set<String> markers) {
        if (!heading.isEmpty()) {
            parts.add(new ConsentPart(parts.size(), heading, body.toString(), Set.copyOf(markers)));
        }
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static Set<String> takeMarkers(Node block) {
        var found = new TreeSet<String>();
        var comments = new ArrayList<Node>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlInline comment) {
                found.add(marker(comment.getLiteral()));
                comments.add(comment);
            }

            @Override
            public void visit(HtmlBlock html) {
                throw new IllegalStateException("HTML in a consent text: " + html.getLiteral());
            }
        });
        comments.forEach(ConsentMarkdown::remove);
        return found;
    }

    private static void remove(Node comment) {
        if (comment.getPrevious() instanceof Text before) {
            before.setLiteral(before.getLiteral().stripTrailing());
        }
        comment.unlink();
    }

    private static String marker(String comment) {
        var marker = MARKER.matcher(comment);
        if (!marker.matches()) {
            throw new IllegalStateException("HTML in a consent text: " + comment);
        }
        return marker.group(1);
    }

    private static String textOf(Heading heading) {
        var text = new StringBuilder();
        for (var child : children(heading)) {
            text.append(child instanceof Text words ? words.getLiteral() : "");
        }
        return text.toString().strip();
    }
}
