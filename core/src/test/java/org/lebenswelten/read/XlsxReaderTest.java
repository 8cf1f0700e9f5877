package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks put together by hand after ECMA-376, with what spreadsheets write and this program does not. */
class XlsxReaderTest {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    @TempDir
    private Path folder;

    private Path workbook(String sheet, String strings) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook " + MAIN
                            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet"
                            + " name=\"List\" sheetId=\"4\" r:id=\"rId7\"/><sheet name=\"B\" sheetId=\"1\""
                            + " r:id=\"rId1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/b.xml\"/>"
                            + "<Relationship Id=\"rId7\" Target=\"/xl/worksheets/list.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/worksheets/list.xml",
                    "<worksheet " + MAIN + "><sheetData>" + sheet + "</sheetData></worksheet>");
            part(zip, "xl/sharedStrings.xml", "<sst " + MAIN + ">" + strings + "</sst>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Shared strings, with runs of rich text and phonetic hints; gaps in rows and columns; results of formulas; yes and no. */
    @Test
    void whatSpreadsheetsWrite() throws IOException {
        Path file = workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"C1\" t=\"s\"><v>0</v></c></row>"
                        + "<row r=\"3\"><c r=\"B3\"><v>45.5</v></c><c r=\"C3\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"D3\" t=\"str\"><f>A1</f><v>Größe</v></c></row>",
                "<si><t>site</t></si><si><r><t>mea</t></r><r><t>sure</t></r><rPh><t>x</t></rPh></si>");

        List<List<String>> rows = XlsxReader.read(file);

        assertThat(rows, contains(List.of("measure", "", "site"), List.of(), List.of("", "45.5", "true", "Größe")));
    }

    /** Days become serial numbers where someone edits them: 45747 days after 1899-12-30 are 2025-03-31. */
    @Test
    void serialDays() {
        ListColumn day = ListColumn.ALL.stream()
                .filter(c -> c.name().equals("starts"))
                .findFirst()
                .orElseThrow();

        assertThat(day.valueOf("45747").asText(), is("2025-03-31"));
    }

    @Test
    void entitiesAreNotResolved() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM \"" + secret.toUri()
                            + "\">]><workbook><sheet id=\"&e;\"/></workbook>");
            part(zip, "xl/_rels/workbook.xml.rels", "<Relationships/>");
        }

        IOException e = assertThrows(IOException.class, () -> XlsxReader.read(file));
        assertThat(e.toString().contains("secret.txt"), is(false));
    }

    @Test
    void noWorkbook() throws IOException {
        Path text = Files.writeString(folder.resolve("text.xlsx"), "measure,site");
        assertThrows(IOException.class, () -> XlsxReader.read(text));

        Path file = folder.resolve("empty.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "other.xml", "<a/>");
        }
        assertThat(
                assertThrows(IOException.class, () -> XlsxReader.read(file)).getMessage(),
                containsString("no workbook"));
    }

    @Test
    void columnsAfterZ() {
        assertThat(XlsxWriter.column(0), is("A"));
        assertThat(XlsxWriter.column(25), is("Z"));
        assertThat(XlsxWriter.column(26), is("AA"));
        assertThat(XlsxWriter.column(701), is("ZZ"));
        assertThat(XlsxWriter.column(702), is("AAA"));
    }
}
