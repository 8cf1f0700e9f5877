package org.lebenswelten.disclosure.age;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.Limits;
import org.lebenswelten.rate.plan.BandCounts;

/**
 * Figures by age that earlier releases showed: of cells that the tables have, of levels and longer periods that they have no more,
 * and of the city. Whoever kept them holds them against those that are shown now.
 *
 * <p>An earlier figure counts if it is what the present counts print as, in some number of digits; the finest such number is taken.
 * Otherwise the data have been revised since, and it is about other counts.
 */
final class EarlierAgeFigures {

    private final List<AgeTable> tables;
    private final Nesting nesting;
    private final List<Figure> figures = new ArrayList<>();

    private EarlierAgeFigures(List<AgeTable> tables, Nesting nesting) {
        this.tables = tables;
        this.nesting = nesting;
    }

    /**
     * A figure.
     *
     * @param print the figure as it was printed
     * @param cells the present cells whose counts together it was made of
     */
    record Figure(AgePrint print, Set<AgeFigure> cells) {}

    /**
     * All earlier figures of some tables.
     *
     * @param tables the tables
     * @param nesting how zonings nest
     * @param releases earlier releases
     */
    static List<Figure> of(List<AgeTable> tables, Nesting nesting, List<PreviousRelease> releases) {
        EarlierAgeFigures earlier = new EarlierAgeFigures(tables, nesting);
        Set<String> present = new TreeSet<>();
        tables.forEach(table -> present.add(layer(table)));
        for (int t = 0; t < tables.size(); t++) {
            for (PreviousRelease release : releases) {
                String zoningId = tables.get(t).frame().zoningId();
                earlier.add(t, release.layer(layer(tables.get(t))), zoningId);
                for (Zoning above : nesting.above(zoningId)) {
                    String level = layer(tables.get(t)) + "_" + above.id();
                    if (!present.contains(level)) {
                        earlier.add(t, release.layer(level), above.id());
                    }
                }
            }
        }
        return earlier.figures;
    }

    private static String layer(AgeTable table) {
        return "ind_" + table.indicator().id();
    }

    /**
     * Periods in which earlier releases showed figures of a table by another method or standard.
     *
     * @param table the table
     * @param release an earlier release
     * @return the periods, none where figures were made as now
     */
    static List<Period> otherwise(AgeTable table, PreviousRelease release) {
        String id = table.indicator().id();
        Set<Period> periods = new TreeSet<>();
        for (String other : release.stated().otherwise()) {
            // levels of one indicator are made of the same counts
            boolean related = other.equals(id) || other.startsWith(id + "_") || id.startsWith(other + "_");
            Layer layer = related ? release.layer("ind_" + other) : null;
            if (layer != null) {
                layer.features().forEach((feature, printed) -> {
                    if (printed.shown()) {
                        periods.add(period(feature));
                    }
                });
            }
        }
        return List.copyOf(periods);
    }

    private static Period period(String feature) {
        return Period.of(feature.substring(feature.lastIndexOf('.') + 1));
    }

    private void add(int t, @Nullable Layer layer, String zoningId) {
        if (layer == null) {
            return;
        }
        AgeTable table = tables.get(t);
        UnitPeriods frame = table.frame();
        int[] unitOf = nesting.positions(frame.zoningId(), zoningId).orElseThrow();
        List<String> ids = nesting.unitIds(zoningId);
        Map<Period, Set<AgeFigure>> shown = new TreeMap<>();
        new TreeMap<>(layer.features()).forEach((feature, printed) -> {
            int unit = ids.indexOf(feature.substring(0, Math.max(0, feature.lastIndexOf('.'))));
            if (unit >= 0 && printed.shown()) {
                Set<AgeFigure> cells = cells(t, unitOf, unit, period(feature));
                shown.computeIfAbsent(period(feature), k -> new TreeSet<>()).addAll(cells);
                add(t, cells, printed, layer.decimals());
            }
        });
        layer.city().forEach((period, value) -> {
            Set<AgeFigure> cells = shown.getOrDefault(period, Set.of());
            add(t, cells, new Printed(true, value, Double.NaN, Double.NaN), layer.decimals());
        });
    }

    /** The cells with persons in a unit and period; none where they do not make up all of the period. */
    private Set<AgeFigure> cells(int t, int[] unitOf, int unit, Period period) {
        UnitPeriods frame = tables.get(t).frame();
        Set<AgeFigure> cells = new TreeSet<>();
        int next = period.firstYear();
        for (int p = 0; p < frame.periods().size(); p++) {
            Period own = frame.periods().get(p);
            if (period.contains(own) && own.firstYear() == next) {
                next = own.lastYear() + 1;
                for (int fine = 0; fine < unitOf.length; fine++) {
                    int cell = frame.cell(fine, p);
                    if (unitOf[fine] == unit && tables.get(t).counts(cell).allPersons() > 0) {
                        cells.add(new AgeFigure(t, cell));
                    }
                }
            }
        }
        return next == period.lastYear() + 1 ? cells : Set.of();
    }

    private void add(int t, Set<AgeFigure> cells, Printed printed, int decimals) {
        if (cells.isEmpty()) {
            return;
        }
        BandCounts counts = tables.get(t)
                .figures()
                .byAge(cells.stream().mapToInt(AgeFigure::cell).toArray());
        AgePrint print = AgePrint.earlier(
                tables.get(t).figures(),
                counts,
                printed.value(),
                new Limits(printed.lower(), printed.upper()),
                decimals);
        if (print != null) {
            figures.add(new Figure(print, cells));
        }
    }
}
