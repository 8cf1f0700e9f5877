package org.lebenswelten.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a table as the only sheet of an XLSX workbook (Office Open XML, ECMA-376). Texts are inline strings, which no
 * spreadsheet runs; plain numbers are numbers. The same table gives the same bytes: no time is written.
 */
final class XlsxWriter {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The earliest time that a ZIP file can hold. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private XlsxWriter() {}

    /** The workbook. */
    static byte[] write(ListTable table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(
                    zip,
                    "[Content_Types].xml",
                    DECLARATION + "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + override("/xl/workbook.xml", "sheet.main")
                            + override("/xl/worksheets/sheet1.xml", "worksheet")
                            + "</Types>");
            part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            part(
                    zip,
                    "xl/workbook.xml",
                    DECLARATION + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"measures\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            entry(zip, "xl/worksheets/sheet1.xml");
            sheet(table, zip);
            zip.closeEntry();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>";
    }

    private static String relation(String type, String target) {
        return DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
                + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        entry(zip, name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    private static void sheet(ListTable table, ZipOutputStream zip) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(zip, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("worksheet");
        xml.writeDefaultNamespace(MAIN);
        xml.writeStartElement("sheetData");
        List<List<String>> rows = new ArrayList<>();
        rows.add(table.header());
        table.rows().forEach(row -> rows.add(row.cells()));
        for (int r = 0; r < rows.size(); r++) {
            xml.writeStartElement("row");
            xml.writeAttribute("r", Integer.toString(r + 1));
            for (int c = 0; c < rows.get(r).size(); c++) {
                cell(xml, column(c) + (r + 1), rows.get(r).get(c));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static void cell(XMLStreamWriter xml, String at, String value) throws XMLStreamException {
        if (value.isEmpty()) {
            return;
        }
        boolean number = ListTable.isNumber(value);
        xml.writeStartElement("c");
        xml.writeAttribute("r", at);
        if (!number) {
            xml.writeAttribute("t", "inlineStr");
            xml.writeStartElement("is");
        }
        xml.writeStartElement(number ? "v" : "t");
        if (!number) {
            xml.writeAttribute("xml:space", "preserve");
        }
        xml.writeCharacters(value);
        xml.writeEndElement();
        if (!number) {
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** The name of a column: A to Z, AA and so on. */
    static String column(int index) {
        String name = "";
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            name = (char) ('A' + rest % 26) + name;
        }
        return name;
    }
}
