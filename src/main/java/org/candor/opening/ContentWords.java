package org.candor.opening;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.candor.questionnaire.Questionnaire;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Shipped content in plain lines, for a person to read before signing. */
final class ContentWords {
    private ContentWords() {}

    /** Our own XHTML of a consent text: one line for each heading, paragraph and point. */
    static List<String> ofHtml(String html) {
        return html.replaceAll("</(?:h\\d|p|li|td|th|section)>", "\n")
                .replaceAll("<[^>]+>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Every question with its answers. */
    static List<String> of(Questionnaire form) {
        var lines = new ArrayList<String>();
        lines.add(form.description().in("en"));
        for (var item : form.allItems()) {
            var answers = item.options().stream()
                    .map(option -> option.text().in("en"))
                    .toList();
            lines.add(item.text().in("en") + (answers.isEmpty() ? "" : ": " + String.join(" / ", answers)));
        }
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }

    /** Every rule of a decision table: what must hold, and what follows. */
    static List<String> ofTable(byte[] xml) {
        var rules = parsed(xml).getElementsByTagNameNS("*", "rule");
        var lines = new ArrayList<String>();
        for (var i = 0; i < rules.getLength(); i++) {
            var rule = (Element) rules.item(i);
            lines.add(words(rule.getElementsByTagNameNS("*", "inputEntry")) + " → "
                    + words(rule.getElementsByTagNameNS("*", "outputEntry")));
        }
        return lines;
    }

    private static String words(NodeList entries) {
        var words = new ArrayList<String>();
        for (var i = 0; i < entries.getLength(); i++) {
            words.add(entries.item(i).getTextContent().strip());
        }
        return String.join(" · ", words);
    }

    private static Element parsed(byte[] xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IllegalStateException("a shipped table cannot be read", unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
