package org.candor.workflow.drawing;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a drawing of which every name is in a namespace that Candor knows, by the prefixes that Candor uses. */
public final class DrawingWriter {
    private DrawingWriter() {}

    public static String write(DrawnElement root) {
        try {
            var written = new StringWriter();
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            element(xml, root);
            xml.writeEndDocument();
            return written.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void element(XMLStreamWriter xml, DrawnElement element) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element.name());
        if (element.parent().isEmpty()) {
            for (Map.Entry<String, String> known : DrawingReader.PREFIXES.entrySet()) {
                xml.writeAttribute("xmlns:" + known.getValue().replace(":", ""), known.getKey());
            }
        }
        for (var attribute : element.attributes().entrySet()) {
            xml.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        xml.writeCharacters(element.text());
        for (var child : element.children()) {
            element(xml, child);
        }
        xml.writeEndElement();
    }
}
