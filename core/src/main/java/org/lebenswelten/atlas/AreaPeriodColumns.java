package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Period;

/** The columns that every layer of one feature per areal unit and period begins with, and its feature ids. */
final class AreaPeriodColumns {

    /** Column with the first day of the period. */
    static final String TIME = "valid_from";

    private AreaPeriodColumns() {}

    /** The common columns followed by those of the layer. */
    static List<AtlasColumn> with(AtlasColumn... columns) {
        List<AtlasColumn> all = new ArrayList<>(List.of(
                text("area"), text("name"), text("years"), new AtlasColumn(TIME, ColumnType.DATE, title(TIME))));
        all.addAll(Arrays.asList(columns));
        return all;
    }

    /** The common values followed by those of the layer. */
    static @Nullable Object[] values(ArealUnit unit, Period period, @Nullable Object... values) {
        @Nullable Object[] all = new @Nullable Object[4 + values.length];
        all[0] = unit.id();
        all[1] = unit.name();
        all[2] = period.toString();
        all[3] = period.start();
        System.arraycopy(values, 0, all, 4, values.length);
        return all;
    }

    /** The id of a feature, which stays the same as long as it stands for the same unit and period. */
    static String featureId(ArealUnit unit, Period period) {
        return unit.id() + "." + period;
    }

    static AtlasColumn text(String name) {
        return new AtlasColumn(name, ColumnType.TEXT, title(name));
    }

    static AtlasColumn integer(String name) {
        return new AtlasColumn(name, ColumnType.INTEGER, title(name));
    }

    static AtlasColumn real(String name) {
        return new AtlasColumn(name, ColumnType.REAL, title(name));
    }

    private static org.lebenswelten.model.BilingualText title(String name) {
        return LayerTexts.of("column." + name);
    }

    /** A number, or null where it is missing. */
    static @Nullable Double number(double value) {
        return Double.isNaN(value) ? null : Double.valueOf(value);
    }

    /** A whole number, or null where it is missing. */
    static @Nullable Integer whole(double value) {
        return Double.isNaN(value) ? null : Integer.valueOf((int) Math.rint(value));
    }
}
