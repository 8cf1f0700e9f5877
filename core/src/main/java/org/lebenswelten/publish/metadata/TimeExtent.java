package org.lebenswelten.publish.metadata;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.lebenswelten.atlas.AtlasLayer;

/**
 * The time that a layer tells of: from the first day of its first period to the last day of its last.
 *
 * <p>The last day follows from the column {@code years} of that period ({@code 2024} or {@code 2022-2024}); where a layer has
 * none, the last period is taken for one year.
 *
 * @param first first day
 * @param last last day
 */
public record TimeExtent(LocalDate first, LocalDate last) {

    /**
     * The first days of a layer's periods.
     *
     * @param layer the layer
     * @return ascending; empty for a layer without time or features
     */
    public static NavigableSet<LocalDate> starts(AtlasLayer layer) {
        NavigableSet<LocalDate> starts = new TreeSet<>();
        String time = layer.timeColumn();
        if (time != null) {
            int column = layer.columnIndex(time);
            for (int row = 0; row < layer.size(); row++) {
                if (layer.value(row, column) instanceof LocalDate date) {
                    starts.add(date);
                }
            }
        }
        return starts;
    }

    /**
     * The time of a layer.
     *
     * @param layer the layer
     * @return its extent, or empty for a layer without time or features
     */
    public static Optional<TimeExtent> of(AtlasLayer layer) {
        NavigableSet<LocalDate> starts = starts(layer);
        if (starts.isEmpty()) {
            return Optional.empty();
        }
        LocalDate latest = starts.last();
        return Optional.of(new TimeExtent(starts.first(), LocalDate.of(lastYear(layer, latest), 12, 31)));
    }

    /**
     * The time that holds this and another.
     *
     * @param other the other
     * @return both together
     */
    public TimeExtent and(TimeExtent other) {
        return new TimeExtent(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }

    private static int lastYear(AtlasLayer layer, LocalDate latest) {
        int years = layer.columnIndex("years");
        int time = layer.columnIndex(String.valueOf(layer.timeColumn()));
        int last = latest.getYear();
        for (int row = 0; years >= 0 && row < layer.size(); row++) {
            if (latest.equals(layer.value(row, time))
                    && layer.value(row, years) instanceof String text
                    && text.matches("(\\d{4}-)?\\d{4}")) {
                last = Math.max(last, Integer.parseInt(text.substring(text.length() - 4)));
            }
        }
        return last;
    }
}
