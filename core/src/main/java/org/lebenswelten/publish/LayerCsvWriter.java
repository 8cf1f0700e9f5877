package org.lebenswelten.publish;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.BilingualText;

/**
 * Writes layers without their geometries as tables, and the data dictionary.
 *
 * <p>RFC 4180: UTF-8 without byte order mark, comma, lines end with CRLF, text in quotes where it needs them. The first
 * line names the columns, first {@code id}, the feature id. Days are ISO 8601, numbers have a decimal point and no
 * thousands separator, what is unknown or withheld is empty.
 *
 * <p>Text that a spreadsheet would run as a formula gets an apostrophe before it ({@link SpreadsheetText}): people open
 * these files by double click. GeoPackage and GeoJSON hold the text as it is.
 *
 * <p>Reference: RFC 4180, doi:10.17487/RFC4180.
 */
public final class LayerCsvWriter {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();

    private LayerCsvWriter() {}

    /**
     * Writes a layer.
     *
     * @param layer the layer
     * @param writer takes the table; it is not closed
     * @throws IOException if the writer fails
     */
    public static void write(AtlasLayer layer, Writer writer) throws IOException {
        FORMAT.printRecord(
                writer,
                Stream.concat(
                                Stream.of(GeoPackageSchema.ID),
                                layer.columns().stream().map(AtlasColumn::name))
                        .toArray());
        for (int row = 0; row < layer.size(); row++) {
            List<@Nullable String> cells = new ArrayList<>();
            cells.add(SpreadsheetText.harmless(layer.featureId(row)));
            for (int c = 0; c < layer.columns().size(); c++) {
                cells.add(cell(layer.value(row, c)));
            }
            FORMAT.printRecord(writer, cells.toArray());
        }
    }

    /**
     * Writes what all columns of all layers mean: columns {@code layer}, {@code column}, {@code type}, {@code title_de},
     * {@code title_en}.
     *
     * @param atlas the atlas
     * @param writer takes the table; it is not closed
     * @throws IOException if the writer fails
     */
    public static void writeDictionary(Atlas atlas, Writer writer) throws IOException {
        FORMAT.printRecord(writer, "layer", "column", "type", "title_de", "title_en");
        for (AtlasLayer layer : atlas.layers()) {
            dictionaryRow(writer, layer, GeoPackageSchema.ID, "text", GeoPackageSchema.ID_TITLE);
            for (AtlasColumn column : layer.columns()) {
                String type =
                        switch (column.type()) {
                            case TEXT -> "text";
                            case INTEGER -> "integer";
                            case REAL -> "real";
                            case DATE -> "date";
                        };
                dictionaryRow(writer, layer, column.name(), type, column.title());
            }
        }
    }

    private static void dictionaryRow(Writer writer, AtlasLayer layer, String column, String type, BilingualText title)
            throws IOException {
        FORMAT.printRecord(
                writer,
                layer.name(),
                column,
                type,
                SpreadsheetText.harmless(title.de()),
                SpreadsheetText.harmless(title.en()));
    }

    private static @Nullable String cell(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return SpreadsheetText.harmless(text);
        }
        return value instanceof Double number ? Decimals.real(number) : value.toString();
    }
}
