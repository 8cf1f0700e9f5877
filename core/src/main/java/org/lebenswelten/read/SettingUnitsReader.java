package org.lebenswelten.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.SettingUnit;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.reach.SettingPeople;

/**
 * Reads the Kitas, schools and other units of settings, {@code unit,type} with {@code area,children} or {@code capacity} or
 * both. A unit with rows that name an areal unit has nobody from those that it does not name; of one without such rows, or with
 * an empty cell of children, it is not known where its people come from.
 */
final class SettingUnitsReader {

    private static final List<String> COLUMNS = List.of("unit", "type");
    private static final List<String> PEOPLE = List.of("area", "children");
    private static final List<String> CAPACITY = List.of("capacity");

    private final ProjectFolder folder;
    private final ProblemLog log;
    private final Map<String, Row> rows = new TreeMap<>();

    /** What is known of a unit so far. */
    private static final class Row {

        private final Setting type;
        private double capacity = Double.NaN;
        private double[] people = new double[0];
        private boolean[] named = new boolean[0];

        private Row(Setting type) {
            this.type = type;
        }
    }

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param log where to report
     */
    SettingUnitsReader(ProjectFolder folder, ProblemLog log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Reads the table.
     *
     * @param entry its entry in the definition, which is sound
     * @param zoning the zoning of its areal units
     * @return the units, or null where the table cannot be read
     */
    @Nullable
    SettingPeople read(YamlNode entry, Zoning zoning) {
        CsvTable table = CsvTable.open(folder, entry, COLUMNS, log);
        int[] cells = table == null ? null : table.columns(COLUMNS);
        if (table == null || cells == null) {
            return null;
        }
        boolean hasPeople = table.has("area") || table.has("children") || !table.has("capacity");
        int[] people = hasPeople ? table.columns(PEOPLE) : new int[0];
        int[] capacity = table.has("capacity") ? table.columns(CAPACITY) : new int[0];
        if (people == null || capacity == null) {
            return null;
        }
        table.reportUnused();
        FirstSeen unknownUnits = new FirstSeen();
        while (table.next()) {
            Row row = row(table, cells);
            if (row != null && capacity.length > 0) {
                readCapacity(table, capacity[0], cells[0], row);
            }
            if (row != null && people.length > 0 && !table.isEmpty(people[0])) {
                readPeople(table, people, cells[0], row, zoning, unknownUnits);
            }
        }
        unknownUnits.report(log, ProblemCode.UNKNOWN_UNIT, zoning.id());
        return settings(zoning);
    }

    private @Nullable Row row(CsvTable table, int[] cells) {
        Setting type = type(table.cell(cells[1]));
        if (type == null) {
            table.report(ProblemCode.CELL_NOT_ALLOWED, cells[1], String.join(", ", types()));
            return null;
        }
        Row row = rows.computeIfAbsent(table.cell(cells[0]), id -> new Row(type));
        if (row.type != type) {
            table.report(ProblemCode.SETTING_UNIT_UNLIKE, cells[1], table.cell(cells[0]), "type", code(row.type));
        }
        return row;
    }

    private static void readCapacity(CsvTable table, int column, int unit, Row row) {
        double capacity = table.count(column, false);
        if (!Double.isNaN(row.capacity) && !Double.isNaN(capacity) && capacity != row.capacity) {
            table.report(ProblemCode.SETTING_UNIT_UNLIKE, column, table.cell(unit), "capacity", row.capacity);
        } else if (!Double.isNaN(capacity)) {
            row.capacity = capacity;
        }
    }

    private static void readPeople(
            CsvTable table, int[] cells, int unit, Row row, Zoning zoning, FirstSeen unknownUnits) {
        int area = zoning.positionOf(table.cell(cells[0]));
        double persons = table.count(cells[1], true);
        if (area < 0) {
            unknownUnits.note(table.cell(cells[0]), table.place(cells[0]));
            return;
        }
        if (row.people.length == 0) {
            row.people = new double[zoning.size()];
            row.named = new boolean[zoning.size()];
        }
        if (row.named[area]) {
            table.report(ProblemCode.SETTING_ROW_TWICE, cells[0], table.cell(unit));
        }
        row.named[area] = true;
        if (Double.isNaN(persons)) {
            Arrays.fill(row.people, Double.NaN);
        } else {
            row.people[area] += persons;
        }
    }

    private SettingPeople settings(Zoning zoning) {
        double[][] people = new double[rows.size()][];
        int position = 0;
        for (Row row : rows.values()) {
            people[position] = row.people;
            if (row.people.length == 0) {
                people[position] = new double[zoning.size()];
                Arrays.fill(people[position], Double.NaN);
            }
            position++;
        }
        return new SettingPeople(
                zoning.id(),
                rows.entrySet().stream()
                        .map(entry -> new SettingUnit(entry.getKey(), entry.getValue().type, entry.getValue().capacity))
                        .toList(),
                people);
    }

    private static @Nullable Setting type(String word) {
        for (Setting setting : Setting.values()) {
            if (code(setting).equals(word)) {
                return setting;
            }
        }
        return null;
    }

    private static List<String> types() {
        return Arrays.stream(Setting.values()).map(SettingUnitsReader::code).toList();
    }

    /** The word of a setting as profiles write it, such as {@code primarySchool}. */
    private static String code(Setting setting) {
        StringBuilder word = new StringBuilder();
        for (String part : setting.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }
}
