package org.lebenswelten.publish;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an indented XML document to a text. Everything is escaped; characters that XML cannot hold become U+FFFD.
 *
 * <p>Lines end with LF, a level is two blanks. An element holds either elements or text.
 */
public final class XmlDocument {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final Deque<Boolean> withChildren = new ArrayDeque<>();

    /**
     * Starts a document.
     *
     * @param namespaces URIs by prefix, the default namespace under the empty prefix
     */
    public XmlDocument(Map<String, String> namespaces) {
        this.namespaces.putAll(namespaces);
        try {
            // The JDK's own implementation, whatever else is on the class path, so that bytes stay the same.
            this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            line();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a document type.
     *
     * @param declaration the whole declaration
     * @return this document
     */
    public XmlDocument documentType(String declaration) {
        return write(() -> {
            writer.writeDTD(declaration);
            line();
        });
    }

    /**
     * Opens an element.
     *
     * @param name its name, with prefix if it has one
     * @param attributes names and values in turn
     * @return this document
     */
    public XmlDocument open(String name, String... attributes) {
        return write(() -> {
            beginChild();
            indent(withChildren.size());
            start(false, name, attributes);
            if (withChildren.isEmpty()) {
                for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
                    if (namespace.getKey().isEmpty()) {
                        writer.writeDefaultNamespace(namespace.getValue());
                    } else {
                        writer.writeNamespace(namespace.getKey(), namespace.getValue());
                    }
                }
            }
            withChildren.push(false);
        });
    }

    /**
     * Closes the last element opened.
     *
     * @return this document
     */
    public XmlDocument close() {
        return write(() -> {
            boolean indented = withChildren.pop();
            if (indented) {
                indent(withChildren.size());
            }
            writer.writeEndElement();
            line();
        });
    }

    /**
     * Writes an element that holds text.
     *
     * @param name its name
     * @param content its text
     * @param attributes names and values in turn
     * @return this document
     */
    public XmlDocument element(String name, String content, String... attributes) {
        open(name, attributes);
        write(() -> writer.writeCharacters(allowed(content)));
        return close();
    }

    /**
     * Writes an element that holds text and after it one element with text, on one line.
     *
     * @param name its name
     * @param content its text
     * @param innerName name of the element within
     * @param innerContent text of the element within
     * @param innerAttributes attributes of the element within, names and values in turn
     * @return this document
     */
    public XmlDocument mixed(
            String name, String content, String innerName, String innerContent, String... innerAttributes) {
        open(name);
        write(() -> {
            writer.writeCharacters(allowed(content));
            start(false, innerName, innerAttributes);
            writer.writeCharacters(allowed(innerContent));
            writer.writeEndElement();
        });
        return close();
    }

    /**
     * Writes an element without content.
     *
     * @param name its name
     * @param attributes names and values in turn
     * @return this document
     */
    public XmlDocument empty(String name, String... attributes) {
        return write(() -> {
            beginChild();
            indent(withChildren.size());
            start(true, name, attributes);
            line();
        });
    }

    /**
     * Ends the document.
     *
     * @return its text
     */
    public String end() {
        write(() -> {
            writer.writeEndDocument();
            writer.close();
        });
        return text.toString();
    }

    private void beginChild() throws XMLStreamException {
        if (!withChildren.isEmpty()) {
            if (!withChildren.pop()) {
                line();
            }
            withChildren.push(true);
        }
    }

    private void start(boolean empty, String name, String... attributes) throws XMLStreamException {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        String uri = namespaces.getOrDefault(prefix, "");
        if (empty) {
            writer.writeEmptyElement(prefix, name.substring(colon + 1), uri);
        } else {
            writer.writeStartElement(prefix, name.substring(colon + 1), uri);
        }
        for (int i = 0; i < attributes.length; i += 2) {
            writer.writeAttribute(
                    attributes[i], allowed(attributes[i + 1]).replace('\n', ' ').replace('\t', ' '));
        }
    }

    private void indent(int levels) throws XMLStreamException {
        writer.writeCharacters("  ".repeat(levels));
    }

    private void line() throws XMLStreamException {
        writer.writeCharacters("\n");
    }

    private static String allowed(String content) {
        return content.codePoints()
                .map(c ->
                        c == '\t' || c == '\n' || (c >= 0x20 && c < 0xD800) || (c > 0xDFFF && c < 0xFFFE) || c > 0xFFFF
                                ? c
                                : c == '\r' ? '\n' : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private XmlDocument write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    /** One step of writing. */
    private interface Step {
        void run() throws XMLStreamException;
    }
}
