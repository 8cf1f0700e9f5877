package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.rate.standard.AgeBand;
import org.lebenswelten.rate.standard.AgeBands;
import org.lebenswelten.rate.standard.StandardPopulation;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * Reads standard populations of a project's own: {@code bands} in the definition, or a table
 * {@code age_from,age_to,persons}. The published ones are there without being defined.
 */
final class StandardPopulationReader {

    /** Published standard populations by the names that a project uses. */
    static final Map<String, StandardPopulation> PUBLISHED = Map.of(
            "european_2013", StandardPopulation.EUROPEAN_2013,
            "who_world", StandardPopulation.WHO_WORLD,
            "germany_2011", StandardPopulation.GERMANY_2011);

    private static final List<String> COLUMNS = List.of("age_from", "age_to", "persons");

    private final ProjectFolder folder;
    private final ProblemLog log;

    private record Row(Band band, double persons, Place place) {}

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param log where to report
     */
    StandardPopulationReader(ProjectFolder folder, ProblemLog log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Reads all standard populations, the published ones first.
     *
     * @param atlas the definition
     * @return the standard populations
     */
    Declared<StandardPopulation> read(YamlNode atlas) {
        Declared<StandardPopulation> all = new Declared<>("standardPopulation", log);
        PUBLISHED.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(each -> {
            all.declareFaulty(each.getKey());
            all.define(each.getKey(), each.getValue());
        });
        for (YamlNode entry : atlas.items("standardPopulations")) {
            if (all.declare(entry) && entry.isSound()) {
                List<Row> rows = entry.has("file") ? rowsOfTable(entry) : rowsOfDefinition(entry);
                StandardPopulation own = rows == null ? null : population(entry, rows);
                if (own != null) {
                    all.define(entry.text("id"), own);
                }
            }
        }
        return all;
    }

    private static List<Row> rowsOfDefinition(YamlNode entry) {
        List<Row> rows = new ArrayList<>();
        for (YamlNode item : entry.items("bands")) {
            int to = item.has("to") ? item.integer("to") : Integer.MAX_VALUE;
            Band band = new Band(item.integer("from"), to, org.lebenswelten.model.Sex.ALL);
            rows.add(new Row(band, item.number("persons"), item.place()));
        }
        return rows;
    }

    private @Nullable List<Row> rowsOfTable(YamlNode entry) {
        CsvTable table = CsvTable.open(folder, entry, COLUMNS, log);
        int[] cells = table == null ? null : table.columns(COLUMNS);
        if (table == null || cells == null) {
            return null;
        }
        table.reportUnused();
        List<Row> rows = new ArrayList<>();
        while (table.next()) {
            Band band = BandCells.read(table, cells[0], cells[1], -1);
            double persons = table.required(cells[2]);
            if (band != null && !table.isFaulty()) {
                rows.add(new Row(band, persons, table.place(cells[2])));
            }
        }
        return rows;
    }

    private @Nullable StandardPopulation population(YamlNode entry, List<Row> unordered) {
        List<Row> rows = unordered.stream()
                .sorted(Comparator.comparing(Row::band, BandCells.ORDER))
                .toList();
        boolean sound = !rows.isEmpty();
        if (rows.isEmpty()) {
            log.add(ProblemCode.STANDARD_LACKS_BAND, entry.at("id").place(), entry.text("id"), "-", entry.text("id"));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (!(row.persons() > 0)) {
                sound = false;
                log.add(ProblemCode.STANDARD_NOT_POSITIVE, row.place(), BandCells.ages(row.band()), entry.text("id"));
            }
            Row before = i == 0 ? row : rows.get(i - 1);
            if (i > 0 && BandCells.overlap(before.band(), row.band())) {
                sound = false;
                log.add(
                        ProblemCode.AGE_BAND_OVERLAP,
                        row.place(),
                        BandCells.ages(row.band()),
                        BandCells.ages(before.band()));
            } else if (i > 0 && row.band().ageFrom() != before.band().ageTo() + 1) {
                sound = false;
                log.add(
                        ProblemCode.AGE_BAND_GAP,
                        row.place(),
                        BandCells.ages(row.band()),
                        BandCells.ages(before.band()));
            }
        }
        if (!sound) {
            return null;
        }
        AgeBands bands = new AgeBands(rows.stream()
                .map(row -> new AgeBand(row.band().ageFrom(), row.band().ageTo()))
                .toList());
        return StandardPopulation.of(
                entry.text("id"), bands, rows.stream().mapToDouble(Row::persons).toArray());
    }
}
