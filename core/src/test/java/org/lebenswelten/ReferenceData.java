package org.lebenswelten;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Published and peer-computed figures that tests compare with. They lie outside the project; a test that does not find
 * them is skipped, or fails where {@code -Dreference.required} is set.
 */
public final class ReferenceData {

    private ReferenceData() {}

    /**
     * A file or folder of the reference data.
     *
     * @param relative path below the reference folder
     * @return the path, which exists
     */
    public static Path path(String relative) {
        Path root = Path.of(System.getProperty("project.root", ".."));
        Path path = root.resolve(System.getProperty("reference.dir", "../shared/reference"))
                .resolve(relative)
                .normalize();
        if (!Files.exists(path)) {
            if (System.getProperty("reference.required") != null) {
                fail("reference data missing: " + path);
            }
            assumeTrue(false, "reference data missing: " + path);
        }
        return path;
    }

    /**
     * The rows of a table with a header.
     *
     * @param relative path below the reference folder
     * @return the rows as maps from column to text
     */
    public static List<Map<String, String>> rows(String relative) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(path(relative), StandardCharsets.UTF_8, format)) {
            return parser.stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A column of a table as numbers.
     *
     * @param rows the rows
     * @param column the column
     * @return the numbers, {@code NaN} for empty cells
     */
    public static double[] column(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .map(row -> row.get(column))
                .mapToDouble(text -> text == null || text.isBlank() ? Double.NaN : Double.parseDouble(text))
                .toArray();
    }
}
