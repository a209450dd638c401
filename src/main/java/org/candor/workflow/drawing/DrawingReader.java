package org.candor.workflow.drawing;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a drawing or a rule table without trusting them: UTF-8 only, no document type, no entities of its own, no
 * processing instruction, nothing fetched, and bounds on size, elements, depth and length.
 */
public final class DrawingReader {
    public static final int MOST_BYTES = 2_000_000;
    static final int MOST_ELEMENTS = 5_000;
    static final int MOST_DEPTH = 40;
    static final int MOST_ATTRIBUTE = 1_000;
    static final int MOST_TEXT = 10_000;

    static final Map<String, String> PREFIXES = Map.of(
            "http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn:",
            "http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:",
            "http://www.omg.org/spec/DD/20100524/DC", "dc:",
            "http://www.omg.org/spec/DD/20100524/DI", "di:",
            "http://www.w3.org/2001/XMLSchema-instance", "xsi:",
            "http://camunda.org/schema/1.0/bpmn", "camunda:",
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "dmn:",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:",
            "http://www.omg.org/spec/DMN/20180521/DC/", "dmndc:");

    /** Attributes whose value is a name with a prefix; the engine reads the namespace, not the prefix. */
    private static final Set<String> PREFIXED =
            Set.of("xsi:type", "messageRef", "errorRef", "escalationRef", "signalRef");

    /** The file cannot be read as a drawing; says why. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Finding finding;

        public Unreadable(Finding finding) {
            super(finding.sentence());
            this.finding = finding;
        }

        public Finding finding() {
            return finding;
        }
    }

    /** What becomes of what is only left out of a drawing that is looked at. */
    @FunctionalInterface
    public interface LeftOut {
        void note(Finding finding) throws Unreadable;
    }

    private final LeftOut leftOut;
    private @Nullable DrawnElement current;
    private @Nullable DrawnElement root;
    private int elements;
    private int depth;

    private DrawingReader(LeftOut leftOut) {
        this.leftOut = leftOut;
    }

    public static DrawnElement read(byte[] bytes) throws Unreadable {
        return read(bytes, finding -> {
            throw new Unreadable(finding);
        });
    }

    /** Reads a drawing that is only looked at: a processing instruction is left out. All other bounds are the same. */
    public static DrawnElement read(byte[] bytes, LeftOut leftOut) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw refused(FindingCode.TOO_LARGE, "more than 2 MB");
        }
        try {
            var reader = factory().createXMLStreamReader(new StringReader(decoded(bytes)));
            return new DrawingReader(leftOut).read(reader);
        } catch (XMLStreamException bad) {
            throw refused(FindingCode.UNREADABLE, "line " + bad.getLocation().getLineNumber());
        }
    }

    /** Empty for what is not a drawing. */
    public static Optional<DrawnElement> readIfReadable(byte[] bytes) {
        try {
            return Optional.of(read(bytes));
        } catch (Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private static String decoded(byte[] bytes) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw refused(FindingCode.NOT_UTF8);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw refused(FindingCode.NOT_UTF8);
        }
    }

    private DrawnElement read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        var encoding = xml.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw refused(FindingCode.NOT_UTF8);
        }
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw refused(FindingCode.DOCTYPE);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(FindingCode.DOCTYPE);
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> leftOut.note(FindingCode.INSTRUCTION.on(""));
                case XMLStreamConstants.START_ELEMENT -> open(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml.getText());
                case XMLStreamConstants.END_ELEMENT -> close();
                default -> {} // comments and white space
            }
        }
        if (root == null) {
            throw refused(FindingCode.UNREADABLE, "it is empty");
        }
        return root;
    }

    private void open(XMLStreamReader xml) throws Unreadable {
        if (++elements > MOST_ELEMENTS) {
            throw refused(FindingCode.TOO_LARGE, "more than 5,000 elements");
        }
        if (++depth > MOST_DEPTH) {
            throw refused(FindingCode.TOO_LARGE, "nested more than 40 deep");
        }
        var element = new DrawnElement(named(xml.getNamespaceURI(), xml.getLocalName()), current);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeValue(i).length() > MOST_ATTRIBUTE) {
                throw refused(FindingCode.TOO_LARGE, "an attribute of more than 1,000 characters");
            }
            var namespace = xml.getAttributeNamespace(i);
            var bare = namespace == null || namespace.isEmpty();
            var name = bare ? xml.getAttributeLocalName(i) : named(namespace, xml.getAttributeLocalName(i));
            var value = xml.getAttributeValue(i);
            element.attributes().put(name, PREFIXED.contains(name) ? prefixFree(xml, name, value) : value);
        }
        if (root == null) {
            root = element;
        }
        current = element;
    }

    private void text(String text) throws Unreadable {
        if (text.length() > MOST_TEXT) {
            throw refused(FindingCode.TOO_LARGE, "a text of more than 10,000 characters");
        }
        if (current != null) {
            current.append(text);
        }
    }

    private void close() {
        depth--;
        current = current == null ? null : current.parent().orElse(null);
    }

    private static String named(@Nullable String namespace, String local) {
        return namespace == null ? "{}" + local : PREFIXES.getOrDefault(namespace, "{" + namespace + "}") + local;
    }

    private static String prefixFree(XMLStreamReader xml, String attribute, String value) {
        var colon = value.indexOf(':');
        if (colon < 0) {
            return attribute.equals("xsi:type") && !value.isBlank() ? "bpmn:" + value : value;
        }
        var namespace = xml.getNamespaceURI(value.substring(0, colon));
        return namespace == null ? value : named(namespace, value.substring(colon + 1));
    }

    private static Unreadable refused(FindingCode code, Object... words) {
        return new Unreadable(code.on("", words));
    }
}
