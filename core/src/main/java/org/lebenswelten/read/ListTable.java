package org.lebenswelten.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.lebenswelten.publish.SpreadsheetText;

/**
 * A table as spreadsheets hold it: a header and rows of texts. CSV is read with comma, semicolon or tab, whichever the header
 * has most of, and written after RFC 4180; what a spreadsheet would run as a formula is marked ({@link SpreadsheetText}).
 *
 * @param header names of the columns
 * @param rows the rows below
 */
record ListTable(List<String> header, List<Row> rows) {

    private static final String XLSX = ".xlsx";

    /**
     * A row.
     *
     * @param line its number in the file, the header being 1
     * @param cells as many texts as the header has, empty where nothing stands
     */
    record Row(int line, List<String> cells) {

        /** Copies the cells. */
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** Copies the lists. */
    ListTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Whether a file is an XLSX workbook by its name. */
    static boolean isWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(XLSX);
    }

    /** Reads a CSV file or the first sheet of an XLSX workbook. */
    static ListTable read(Path file) throws IOException {
        List<List<String>> lines = isWorkbook(file) ? XlsxReader.read(file) : csv(file);
        if (lines.isEmpty()) {
            return new ListTable(List.of(), List.of());
        }
        List<String> header = lines.get(0).stream().map(String::strip).toList();
        List<Row> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            List<String> cells = new ArrayList<>();
            for (int c = 0; c < header.size(); c++) {
                String cell = c < lines.get(line).size() ? lines.get(line).get(c) : "";
                cells.add(SpreadsheetText.plain(cell.strip()));
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Row(line + 1, cells));
            }
        }
        return new ListTable(header, rows);
    }

    private static List<List<String>> csv(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text.lines().findFirst().orElse("")))
                .setIgnoreEmptyLines(false)
                .get();
        List<List<String>> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                lines.add(row.toList());
            }
        }
        return lines;
    }

    private static char delimiter(String header) {
        char most = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, most)) {
                most = candidate;
            }
        }
        return most;
    }

    private static long count(String text, char character) {
        return text.chars().filter(c -> c == character).count();
    }

    /** The file as bytes, by its name CSV or XLSX. */
    byte[] bytes(Path file) throws IOException {
        return isWorkbook(file) ? XlsxWriter.write(this) : csv().getBytes(StandardCharsets.UTF_8);
    }

    private String csv() throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
        Writer text = new StringWriter();
        format.printRecord(text, header.toArray());
        for (Row row : rows) {
            format.printRecord(
                    text, row.cells().stream().map(ListTable::csvCell).toArray());
        }
        return text.toString();
    }

    /** Negative numbers are numbers, not formulas. */
    private static String csvCell(String cell) {
        return isNumber(cell) ? cell : SpreadsheetText.harmless(cell);
    }

    /** Whether a cell is a plain decimal number, without leading zeros that would be lost. */
    static boolean isNumber(String cell) {
        return cell.matches("-?(0|[1-9][0-9]{0,14})([.][0-9]{1,15})?");
    }
}
