package org.lebenswelten.read.osm;

import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of OpenStreetMap, version 0.6. Elements that an editor has marked as deleted are left out; no entity of the
 * document is ever followed.
 */
final class OsmXml {

    private final XMLStreamReader xml;
    private final OsmElements elements;
    private long[] nodes = new long[64];

    private OsmXml(XMLStreamReader xml, OsmElements elements) {
        this.xml = xml;
        this.elements = elements;
    }

    static void read(InputStream file, OsmElements elements) throws OsmFileException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(file);
            try {
                new OsmXml(xml, elements).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            Location at = e.getLocation();
            String where = at == null ? "" : "line " + at.getLineNumber() + ": ";
            throw new OsmFileException(where + firstLine(e), e);
        }
    }

    private void read() throws XMLStreamException, OsmFileException {
        xml.nextTag();
        if (!xml.getLocalName().equals("osm")) {
            throw new OsmFileException("root element '" + xml.getLocalName() + "', expected 'osm'");
        }
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "node" -> node();
                case "way" -> way();
                default -> skip();
            }
        }
    }

    private void node() throws XMLStreamException, OsmFileException {
        boolean deleted = isDeleted();
        long id = whole("id");
        double longitude = deleted ? Double.NaN : degrees("lon", 180);
        double latitude = deleted ? Double.NaN : degrees("lat", 90);
        Map<String, String> tags = children(new int[1]);
        if (!deleted) {
            elements.node(id, longitude, latitude, tags);
        }
    }

    private void way() throws XMLStreamException, OsmFileException {
        boolean deleted = isDeleted();
        int[] count = new int[1];
        Map<String, String> tags = children(count);
        if (!deleted) {
            elements.way(Arrays.copyOf(nodes, count[0]), tags);
        }
    }

    /** Reads the children of an element: its tags, and the nodes of a way. */
    private Map<String, String> children(int[] count) throws XMLStreamException, OsmFileException {
        Map<String, String> tags = Map.of();
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            if (xml.getLocalName().equals("tag")) {
                tags = tags.isEmpty() ? new HashMap<>() : tags;
                tags.put(text("k"), text("v"));
            } else if (xml.getLocalName().equals("nd")) {
                if (count[0] == nodes.length) {
                    nodes = Arrays.copyOf(nodes, 2 * nodes.length);
                }
                nodes[count[0]++] = whole("ref");
            }
            skip();
        }
        return tags;
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private boolean isDeleted() {
        return "delete".equals(xml.getAttributeValue(null, "action"))
                || "false".equals(xml.getAttributeValue(null, "visible"));
    }

    private String text(String attribute) throws OsmFileException {
        String value = xml.getAttributeValue(null, attribute);
        if (value == null) {
            throw wrong("'" + attribute + "' is missing");
        }
        return value;
    }

    private long whole(String attribute) throws OsmFileException {
        String value = text(attribute);
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw wrong("'" + attribute + "' is '" + value + "', expected a whole number");
        }
    }

    private double degrees(String attribute, double limit) throws OsmFileException {
        String value = text(attribute);
        try {
            double number = Double.parseDouble(value);
            if (Math.abs(number) <= limit) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong("'" + attribute + "' is '" + value + "', expected degrees");
        }
        throw wrong("'" + attribute + "' is '" + value + "', expected degrees from -" + limit + " to " + limit);
    }

    private OsmFileException wrong(String what) {
        return new OsmFileException(
                "line " + xml.getLocation().getLineNumber() + ", element '" + xml.getLocalName() + "': " + what);
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int text = message.indexOf("Message: ");
        return (text < 0 ? message : message.substring(text + "Message: ".length()))
                .lines()
                .findFirst()
                .orElse("");
    }
}
