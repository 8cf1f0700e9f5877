package org.lebenswelten.publish.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;

/** The rows of a layer that has one feature for each area and period, found by area and period. */
public final class AreaRows {

    private final AtlasLayer layer;
    private final List<String> periods;
    private final Map<String, Map<String, Integer>> rows;

    private AreaRows(AtlasLayer layer, List<String> periods, Map<String, Map<String, Integer>> rows) {
        this.layer = layer;
        this.periods = periods;
        this.rows = rows;
    }

    /**
     * The rows of a layer.
     *
     * @param layer a layer with columns {@code area}, {@code years} and {@code valid_from}
     * @return its rows, or empty if a column is missing
     */
    public static Optional<AreaRows> of(AtlasLayer layer) {
        int area = layer.columnIndex("area");
        int years = layer.columnIndex("years");
        int from = layer.columnIndex("valid_from");
        if (area < 0 || years < 0 || from < 0) {
            return Optional.empty();
        }
        Map<LocalDate, String> byDate = new TreeMap<>();
        Map<String, Map<String, Integer>> rows = new HashMap<>();
        for (int row = 0; row < layer.size(); row++) {
            if (layer.value(row, area) instanceof String id && layer.value(row, years) instanceof String period) {
                rows.computeIfAbsent(period, p -> new HashMap<>()).put(id, row);
                if (layer.value(row, from) instanceof LocalDate date) {
                    byDate.put(date, period);
                }
            }
        }
        return Optional.of(
                new AreaRows(layer, byDate.values().stream().distinct().toList(), rows));
    }

    /**
     * The layer.
     *
     * @return the layer
     */
    public AtlasLayer layer() {
        return layer;
    }

    /**
     * The periods, such as {@code 2024} or {@code 2022-2024}, earliest first.
     *
     * @return the periods; none for a layer without features
     */
    public List<String> periods() {
        return periods;
    }

    /**
     * The latest period.
     *
     * @return the period, or empty for a layer without features
     */
    public Optional<String> latest() {
        return periods.isEmpty() ? Optional.empty() : Optional.of(periods.get(periods.size() - 1));
    }

    /**
     * Whether the layer has a feature.
     *
     * @param area id of the area
     * @param period the period
     * @return whether it has
     */
    public boolean has(String area, String period) {
        return row(area, period) >= 0;
    }

    /**
     * A number.
     *
     * @param area id of the area
     * @param period the period
     * @param column name of a column of type integer or real
     * @return the number, {@code NaN} for null and where there is no such feature or column
     */
    public double number(String area, String period, String column) {
        return value(area, period, column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /**
     * A text.
     *
     * @param area id of the area
     * @param period the period
     * @param column name of a column of type text
     * @return the text, empty for null and where there is no such feature or column
     */
    public String text(String area, String period, String column) {
        return value(area, period, column) instanceof String text ? text : "";
    }

    /**
     * What became of the values of a feature.
     *
     * @param area id of the area
     * @param period the period
     * @return the flag; {@link ValueFlag#MISSING} where there is no such feature
     */
    public ValueFlag flag(String area, String period) {
        return ValueFlag.of(text(area, period, "flag"));
    }

    private @Nullable Object value(String area, String period, String column) {
        int row = row(area, period);
        int position = layer.columnIndex(column);
        return row < 0 || position < 0 ? null : layer.value(row, position);
    }

    private int row(String area, String period) {
        return rows.getOrDefault(period, Map.of()).getOrDefault(area, -1);
    }
}
