package org.lebenswelten.attack;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;

/**
 * The figures of a published atlas by {@code <layer>/<feature>}: all that an attacker reads in it about counts.
 *
 * @param figures the figures of the indicators and coverages
 */
record PublishedFigures(Map<String, Figure> figures) {

    /** Columns of coverages that count people beside the share, each a layer {@code cov_<coverage>/<column>} of its own here. */
    private static final List<String> FURTHER = List.of("twice", "acceptable", "adoption");

    /** The figures of one feature; a figure that is not shown is {@code NaN}. */
    record Figure(double value, double lower, double upper, String flag) {

        boolean isShown() {
            return !Double.isNaN(value);
        }
    }

    /** Reads an atlas. */
    static PublishedFigures of(Atlas atlas) {
        Map<String, Figure> figures = new TreeMap<>();
        for (AtlasLayer layer : atlas.layers()) {
            boolean indicator = layer.name().startsWith("ind_");
            if (indicator || layer.name().startsWith("cov_")) {
                for (int row = 0; row < layer.size(); row++) {
                    figures.put(
                            layer.name() + "/" + layer.featureId(row),
                            new Figure(
                                    number(layer, row, indicator ? "val" : "share"),
                                    indicator ? number(layer, row, "ci_low") : Double.NaN,
                                    indicator ? number(layer, row, "ci_high") : Double.NaN,
                                    String.valueOf(layer.value(row, layer.columnIndex("flag")))));
                }
            }
        }
        for (AtlasLayer layer : atlas.layers()) {
            for (String column : FURTHER) {
                if (layer.name().startsWith("cov_")) {
                    for (int row = 0; row < layer.size(); row++) {
                        figures.put(
                                layer.name() + "/" + column + "/" + layer.featureId(row),
                                new Figure(
                                        number(layer, row, column),
                                        Double.NaN,
                                        Double.NaN,
                                        String.valueOf(layer.value(row, layer.columnIndex("flag")))));
                    }
                }
            }
        }
        return new PublishedFigures(figures);
    }

    private static double number(AtlasLayer layer, int row, String column) {
        return layer.number(row, layer.columnIndex(column));
    }

    /** The figure of a cell; one with flag {@code missing} where there is none. */
    Figure of(String name) {
        return figures.getOrDefault(name, new Figure(Double.NaN, Double.NaN, Double.NaN, "missing"));
    }

    /** The same with some figures replaced. */
    PublishedFigures with(Map<String, Figure> others) {
        Map<String, Figure> all = new TreeMap<>(figures);
        all.putAll(others);
        return new PublishedFigures(all);
    }
}
