package org.lebenswelten.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the table of a document: a member {@code table} with {@code columns}, each with a {@code name}, and {@code rows} of
 * texts, numbers and nulls. Written as {@link LayerCsvWriter} writes layers.
 */
final class TableCsvWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

    private TableCsvWriter() {}

    /** The table of a document, or null where it has none. */
    static @Nullable JsonNode tableOf(JsonNode document) {
        JsonNode table = document.path("table");
        return table.path("columns").isArray() && table.path("rows").isArray() ? table : null;
    }

    /** Writes a table; the writer is not closed. */
    static void write(JsonNode table, Writer writer) throws IOException {
        List<String> names = new ArrayList<>();
        table.path("columns").forEach(column -> names.add(column.path("name").asText()));
        FORMAT.printRecord(writer, names.toArray());
        for (JsonNode row : table.path("rows")) {
            List<@Nullable String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(text(cell)));
            FORMAT.printRecord(writer, cells.toArray());
        }
    }

    private static @Nullable String text(JsonNode cell) {
        if (cell.isNull()) {
            return null;
        }
        if (cell.isTextual()) {
            return SpreadsheetText.harmless(cell.asText());
        }
        return cell.isDouble() ? Decimals.real(cell.doubleValue()) : cell.asText();
    }
}
