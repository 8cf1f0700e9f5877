package org.lebenswelten.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first sheet of an XLSX workbook (Office Open XML, ECMA-376) as texts: shared and inline strings, numbers as they
 * are stored, results of formulas. Days that a spreadsheet turned into serial numbers are left as numbers. Nothing outside the
 * file is ever read, and a part larger than {@value #MOST_BYTES} bytes is refused.
 */
final class XlsxReader {

    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_COLUMNS = 1000;
    private static final int MOST_ROWS = 100_000;

    private XlsxReader() {}

    /** The rows of the first sheet; rows that are not in the file are empty. */
    static List<List<String>> read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] strings = part(zip, "xl/sharedStrings.xml");
            List<String> shared = strings == null ? List.of() : strings(strings);
            byte[] sheet = part(zip, "xl/" + target(zip));
            if (sheet == null) {
                throw new ZipException("no sheet");
            }
            return rows(sheet, shared);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The part of the sheet that comes first in the workbook. */
    private static String target(ZipFile zip) throws IOException, XMLStreamException {
        byte[] workbook = part(zip, "xl/workbook.xml");
        byte[] relations = part(zip, "xl/_rels/workbook.xml.rels");
        if (workbook == null || relations == null) {
            throw new ZipException("no workbook");
        }
        String id = null;
        XMLStreamReader xml = reader(workbook);
        while (id == null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    if (xml.getAttributeLocalName(i).equals("id")) {
                        id = xml.getAttributeValue(i);
                    }
                }
            }
        }
        xml = reader(relations);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && xml.getAttributeValue(null, "Id").equals(id)) {
                return xml.getAttributeValue(null, "Target").replaceFirst("^/?xl/", "");
            }
        }
        throw new ZipException("no sheet");
    }

    private static byte @Nullable [] part(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ZipException(name + " is larger than " + MOST_BYTES + " bytes");
            }
            return bytes;
        }
    }

    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static List<String> strings(byte[] part) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                strings.add(text(xml, "si"));
            }
        }
        return strings;
    }

    /** The text of all {@code t} within an element, without phonetic hints. */
    private static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean hint = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("rPh")) {
                hint = true;
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                hint = false;
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("t")) {
                String part = xml.getElementText();
                text.append(hint ? "" : part);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(end)) {
                return text.toString();
            }
        }
    }

    private static List<List<String>> rows(byte[] part, List<String> shared) throws XMLStreamException, IOException {
        List<List<String>> rows = new ArrayList<>();
        XMLStreamReader xml = reader(part);
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("row")) {
                String number = xml.getAttributeValue(null, "r");
                int row = number == null ? rows.size() + 1 : Integer.parseInt(number);
                if (row > MOST_ROWS) {
                    throw new ZipException("row " + row + ", expected at most " + MOST_ROWS);
                }
                while (rows.size() < row) {
                    rows.add(new ArrayList<>());
                }
            } else if (xml.getLocalName().equals("c")) {
                cell(xml, rows.get(rows.size() - 1), shared);
            }
        }
        return rows;
    }

    private static void cell(XMLStreamReader xml, List<String> row, List<String> shared)
            throws XMLStreamException, IOException {
        String at = xml.getAttributeValue(null, "r");
        String type = xml.getAttributeValue(null, "t");
        int column = at == null ? row.size() : column(at);
        if (column >= MOST_COLUMNS) {
            throw new ZipException("cell " + at + ", expected at most " + MOST_COLUMNS + " columns");
        }
        while (row.size() <= column) {
            row.add("");
        }
        String value = "";
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("is")) {
                value = text(xml, "is");
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("v")) {
                value = value(xml.getElementText(), type, shared);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        row.set(column, value);
    }

    private static String value(String stored, @Nullable String type, List<String> shared) {
        if ("s".equals(type)) {
            return shared.get(Integer.parseInt(stored.strip()));
        }
        if ("b".equals(type)) {
            return stored.strip().equals("1") ? "true" : "false";
        }
        return stored;
    }

    private static int column(String at) {
        int column = 0;
        for (int i = 0; i < at.length() && Character.isLetter(at.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(at.charAt(i)) - 'A' + 1);
        }
        return column - 1;
    }
}
