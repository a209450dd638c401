package org.candor.document;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What goes on paper: a title, the language it is written in, a line for the foot of every page, and the body as XHTML.
 *
 * @param language BCP 47, such as {@code en} or {@code es}
 * @param foot who and what it is about, for example initials and request number; printed beside the page numbers
 * @param body well-formed XHTML; texts that people wrote go in through {@link #escape}
 */
public record Paper(String title, String language, String foot, String body) {

    /** The five characters that XML reserves, so that a name is shown as it was written. */
    public static String escape(String text) {
        return text.codePoints()
                .filter(Paper::allowedInXml)
                .collect(StringBuilder::new, Paper::append, StringBuilder::append)
                .toString();
    }

    private static boolean allowedInXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(c);
        }
    }

    Document toXhtml(String style) {
        var head = "<head><title>" + escape(title) + "</title><meta name=\"subject\" content=\"" + escape(title)
                + "\"/><style>" + style + "</style></head>";
        var page = "<html lang=\"" + escape(language) + "\">" + head + "<body><p class=\"foot\">" + escape(foot)
                + "</p>" + body + "</body></html>";
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var parser = factory.newDocumentBuilder();
            parser.setErrorHandler(new DefaultHandler()); // throws, where the default one prints
            return parser.parse(new InputSource(new StringReader(page)));
        } catch (SAXException malformed) {
            throw new IllegalArgumentException("the body of '" + title + "' is not well-formed XHTML", malformed);
        } catch (IOException | ParserConfigurationException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
