package org.lebenswelten.attack;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.read.Project;

/**
 * Works withheld counts out of classes, legends and other columns beside the value (leak L6).
 *
 * <ul>
 *   <li>A withheld value that has a class lies between the breaks of the class.
 *   <li>A number in a legend that does not lie halfway between two published values tells of a value that is not published;
 *       where only one value of the layer is withheld, it must be that one.
 * </ul>
 */
final class LegendAttack {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?");

    private final Project project;

    LegendAttack(Project project) {
        this.project = project;
    }

    /** The withheld counts that are placed in a narrower interval than the rules allow. */
    Map<String, Bounds> recovered(Atlas atlas) {
        Map<String, Bounds> recovered = new TreeMap<>();
        for (PublicTable table : PublicTable.of(project)) {
            AtlasLayer layer = atlas.layer(table.layer()).orElseThrow();
            List<Double> breaks = breaks(layer);
            TreeSet<Double> shown = new TreeSet<>();
            List<Integer> withheld = new ArrayList<>();
            Map<String, Integer> cells = new TreeMap<>();
            for (int cell = 0; cell < table.frame().size(); cell++) {
                cells.put(table.feature(cell), cell);
            }
            for (int row = 0; row < layer.size(); row++) {
                double value = layer.number(row, layer.columnIndex("val"));
                String flag = String.valueOf(layer.value(row, layer.columnIndex("flag")));
                if (!Double.isNaN(value)) {
                    shown.add(value);
                } else if (!flag.equals("missing")) {
                    withheld.add(row);
                }
            }
            for (int row : withheld) {
                int cell = cells.get(layer.featureId(row));
                double n = table.denominator()[cell];
                Bounds bounds = new Bounds(0, n);
                Object number = layer.value(row, layer.columnIndex("cls"));
                if (number instanceof Integer at) {
                    bounds = bounds.and(new Bounds(
                            at == 1 ? 0 : n * breaks.get(at - 2) / 100,
                            at > breaks.size() ? n : n * breaks.get(at - 1) / 100));
                }
                if (withheld.size() == 1) {
                    bounds = bounds.and(ofUnexplained(breaks, shown, n));
                }
                if (bounds.upper() - bounds.lower() < CountAttack.demand(table, cell) - 1e-6) {
                    recovered.put(table.name(cell), bounds);
                }
            }
        }
        return recovered;
    }

    /** The numbers that the titles of classes name, ascending. */
    private static List<Double> breaks(AtlasLayer layer) {
        TreeSet<Double> numbers = new TreeSet<>();
        for (StyleRule rule : layer.style().rules()) {
            if (String.valueOf(rule.column()).equals("cls")) {
                Matcher matcher = NUMBER.matcher(rule.title().en());
                while (matcher.find()) {
                    numbers.add(Double.valueOf(matcher.group()));
                }
            }
        }
        return List.copyOf(numbers);
    }

    private static Bounds ofUnexplained(List<Double> breaks, NavigableSet<Double> shown, double n) {
        Bounds bounds = new Bounds(0, n);
        for (double number : breaks) {
            Double below = shown.lower(number);
            Double above = shown.higher(number);
            if (below != null && above != null && number == halfway(below, above)) {
                continue;
            }
            // the withheld value lies between the neighbours, where it moved the break
            bounds = bounds.and(new Bounds(
                    below == null ? 0 : n * (below - 0.05) / 100, above == null ? n : n * (above + 0.05) / 100));
        }
        return bounds;
    }

    /** The middle of two values, with as few decimals as still lie between them. */
    private static double halfway(double low, double high) {
        BigDecimal middle =
                BigDecimal.valueOf(low).add(BigDecimal.valueOf(high)).divide(BigDecimal.valueOf(2));
        for (int decimals = 0; ; decimals++) {
            double rounded = middle.setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
            if (low < rounded && rounded < high) {
                return rounded;
            }
        }
    }
}
