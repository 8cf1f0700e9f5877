package org.lebenswelten.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;

/**
 * A CSV table (RFC 4180) read row by row, with the line of each row. A header row is required; blank lines are skipped;
 * rows of another length than the header are reported and skipped.
 */
final class CsvTable {

    private static final char[] DELIMITERS = {',', ';', '\t'};

    private final Place file;
    private final ProblemLog log;
    private final char delimiter;
    private final char decimal;
    private final List<String> header;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Set<String> used = new HashSet<>();
    private CSVRecord record;
    private int line;
    private int nextLine;
    private boolean faulty;

    private CsvTable(
            Place file, ProblemLog log, char delimiter, char decimal, CSVParser parser, Iterator<CSVRecord> records) {
        this.file = file;
        this.log = log;
        this.delimiter = delimiter;
        this.decimal = decimal;
        this.parser = parser;
        this.records = records;
        this.record = records.next();
        this.header = record.toList();
        this.nextLine = lineAfter();
    }

    /**
     * Opens the table that an entry names by {@code file}, {@code delimiter} and {@code decimal}, and reads its header.
     *
     * @param folder the project's folder
     * @param entry the entry, which is sound
     * @param known names of columns by which the delimiter is recognised
     * @param log where to report
     * @return the table before its first row, or null where it cannot be read
     */
    static @Nullable CsvTable open(ProjectFolder folder, YamlNode entry, List<String> known, ProblemLog log) {
        return open(folder, entry, entry.at("file"), true, known, log);
    }

    /**
     * Opens a table and reads its header.
     *
     * @param folder the project's folder
     * @param entry the entry that names delimiter and decimal mark, which is sound
     * @param path the entry that names the file
     * @param holdsCounts whether the table holds counts of people
     * @param known names of columns by which the delimiter is recognised
     * @param log where to report
     * @return the table before its first row, or null where it cannot be read
     */
    static @Nullable CsvTable open(
            ProjectFolder folder,
            YamlNode entry,
            YamlNode path,
            boolean holdsCounts,
            List<String> known,
            ProblemLog log) {
        SourceFile source = folder.text(path.text(), holdsCounts, path.place());
        if (source == null) {
            return null;
        }
        Place file = Place.ofFile(path.text());
        char delimiter = entry.text("delimiter", ",").charAt(0);
        char decimal = entry.text("decimal", ".").charAt(0);
        try {
            CSVParser parser = CSVParser.parse(new BufferedReader(source.reader(), 1 << 16), format(delimiter));
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                log.add(ProblemCode.CSV_SYNTAX, file, null, Words.of("csv.empty"));
                return null;
            }
            CsvTable table = new CsvTable(file, log, delimiter, decimal, parser, records);
            return table.hasLikelyDelimiter(source, known) && table.hasDistinctColumns() ? table : null;
        } catch (IOException | UncheckedIOException e) {
            log.add(ProblemCode.CSV_SYNTAX, new Place(path.text(), 1, null), null, Words.of("csv.quote"));
            return null;
        }
    }

    /**
     * Whether the table has a column.
     *
     * @param name its name
     * @return true if it has
     */
    boolean has(String name) {
        return header.contains(name);
    }

    /**
     * Finds columns; those that are missing are reported.
     *
     * @param names their names
     * @return their positions, or null if one is missing
     */
    int @Nullable [] columns(List<String> names) {
        int[] positions = new int[names.size()];
        boolean complete = true;
        for (int i = 0; i < positions.length; i++) {
            positions[i] = header.indexOf(names.get(i));
            used.add(names.get(i));
            if (positions[i] < 0) {
                complete = false;
                log.add(
                        ProblemCode.CSV_COLUMN_MISSING,
                        new Place(file.file(), 1, names.get(i)),
                        names.get(i),
                        ProblemLog.listed(header.stream().map(CsvTable::shown).toList()));
            }
        }
        return complete ? positions : null;
    }

    /** Warns of columns that nothing asked for. */
    void reportUnused() {
        for (String name : header) {
            if (!used.contains(name)) {
                log.add(ProblemCode.CSV_COLUMN_UNUSED, new Place(file.file(), 1, shown(name)), shown(name));
            }
        }
    }

    /**
     * Goes to the next row that has as many cells as the header.
     *
     * @return false at the end of the table, or where it can no longer be parsed
     */
    boolean next() {
        faulty = false;
        while (true) {
            line = nextLine;
            try {
                if (!records.hasNext()) {
                    return false;
                }
                record = records.next();
            } catch (UncheckedIOException e) {
                log.add(ProblemCode.CSV_SYNTAX, new Place(file.file(), line, null), null, Words.of("csv.quote"));
                return false;
            }
            nextLine = lineAfter();
            if (record.size() == header.size()) {
                return true;
            }
            if (record.size() != 1 || !record.get(0).isBlank()) {
                log.add(
                        ProblemCode.CSV_ROW_LENGTH,
                        new Place(file.file(), line, null),
                        ProblemLog.withoutCount(String.join(String.valueOf(delimiter), record.toList())),
                        record.size(),
                        header.size());
            }
        }
    }

    /** The line on which the row begins. */
    int line() {
        return line;
    }

    /** The path of the file. */
    String path() {
        return file.file();
    }

    /** The place of a cell of the row. */
    Place place(int column) {
        return new Place(file.file(), line, header.get(column));
    }

    /** The name of a column. */
    String name(int column) {
        return header.get(column);
    }

    /** A cell of the row as text. */
    String cell(int column) {
        return record.get(column);
    }

    /** Whether a cell of the row holds nothing. */
    boolean isEmpty(int column) {
        return record.get(column).isEmpty();
    }

    /** Whether a cell of this row that was read as a number is none, or breaks the rule for it. */
    boolean isFaulty() {
        return faulty;
    }

    /** A cell as a number; {@code NaN} where it is empty or, which is reported, no number. */
    double number(int column) {
        String text = record.get(column);
        return text.isEmpty() ? Double.NaN : required(column);
    }

    /** A cell as a number; {@code NaN} where, which is reported, it is empty or no number. */
    double required(int column) {
        String text = record.get(column);
        double number = CsvNumber.parse(text, decimal);
        if (Double.isNaN(number)) {
            report(unlikeNumber(text), column, decimal);
        }
        return number;
    }

    /**
     * A cell as a number of persons or events, 0 or more; {@code NaN} where it is empty or faulty. No message quotes a count.
     */
    double count(int column, boolean whole) {
        String text = record.get(column);
        double number = text.isEmpty() ? Double.NaN : CsvNumber.parse(text, decimal);
        if (text.isEmpty()) {
            return number;
        }
        if (Double.isNaN(number)) {
            reportCount(unlikeNumber(text), column, decimal);
        } else if (number < 0) {
            reportCount(ProblemCode.NEGATIVE_COUNT, column);
        } else if (whole && number != Math.rint(number)) {
            reportCount(ProblemCode.NOT_WHOLE, column);
        } else {
            return number;
        }
        return Double.NaN;
    }

    /** Reports a problem with a cell of the row. */
    void report(ProblemCode code, int column, Object... arguments) {
        faulty = true;
        log.add(code, place(column), record.get(column), arguments);
    }

    /** Reports a problem with a cell of the row that holds a count, or should, and quotes no digit of it. */
    void reportCount(ProblemCode code, int column, Object... arguments) {
        faulty = true;
        log.add(code, place(column), ProblemLog.withoutCount(record.get(column)), arguments);
    }

    private ProblemCode unlikeNumber(String text) {
        boolean otherMark = !Double.isNaN(CsvNumber.parse(text, decimal == '.' ? ',' : '.'));
        return otherMark ? ProblemCode.DECIMAL_MARK : ProblemCode.NOT_A_NUMBER;
    }

    private int lineAfter() {
        // commons-csv counts the ends of lines it has passed; the last row may have none, and nothing follows it.
        return (int) parser.getCurrentLineNumber() + 1;
    }

    private boolean hasDistinctColumns() {
        boolean distinct = true;
        Set<String> seen = new HashSet<>();
        for (String name : header) {
            if (!seen.add(name)) {
                distinct = false;
                log.add(ProblemCode.CSV_COLUMN_TWICE, new Place(file.file(), 1, shown(name)), shown(name));
            }
        }
        return distinct;
    }

    private boolean hasLikelyDelimiter(SourceFile source, List<String> known) throws IOException {
        long found = header.stream().filter(known::contains).count();
        String first = new BufferedReader(source.reader()).readLine();
        if (first == null) {
            return true;
        }
        for (char other : DELIMITERS) {
            if (other == delimiter) {
                continue;
            }
            List<String> names = new ArrayList<>();
            try (CSVParser parsed = CSVParser.parse(new StringReader(first), format(other))) {
                parsed.forEach(row -> names.addAll(row.toList()));
            } catch (UncheckedIOException e) {
                continue;
            }
            if (names.stream().filter(known::contains).count() > found) {
                log.add(
                        ProblemCode.CSV_DELIMITER,
                        new Place(file.file(), 1, null),
                        first,
                        shown(other),
                        shown(delimiter));
                return false;
            }
        }
        return true;
    }

    /** A column's name for messages. Where the header was forgotten a row stands there, whose numbers may be counts. */
    private static String shown(String name) {
        return name.matches("[\\d.,-]+") ? "..." : name;
    }

    private static BilingualText shown(char delimiter) {
        return delimiter == '\t' ? Words.of("csv.tab") : BilingualText.same("'" + delimiter + "'");
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
    }
}
