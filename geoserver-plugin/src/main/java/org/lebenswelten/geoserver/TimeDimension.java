package org.lebenswelten.geoserver;

import org.geoserver.catalog.DimensionDefaultValueSetting;
import org.geoserver.catalog.DimensionInfo;
import org.geoserver.catalog.DimensionPresentation;
import org.geoserver.catalog.MetadataMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.geoserver.CatalogPlan.Time;

/** The time dimension of a layer, in the metadata of its feature type. */
final class TimeDimension {

    private static final String KEY = "time";
    private static final String UNITS = "ISO8601";

    /** No method of the catalog makes a dimension; the class has had this name and a constructor in all versions. */
    private static final String CLASS = "org.geoserver.catalog.impl.DimensionInfoImpl";

    private TimeDimension() {}

    /**
     * What is planned, as it is compared.
     *
     * @param time the dimension, or null
     * @return a text, empty for none
     */
    static String text(@Nullable Time time) {
        return time == null ? "" : text(true, time.attribute(), time.presentation(), time.defaultValue(), false);
    }

    /**
     * What stands in the catalog, as it is compared.
     *
     * @param metadata metadata of the feature type
     * @return a text, empty for none
     */
    static String text(MetadataMap metadata) {
        DimensionInfo dimension = metadata.get(KEY, DimensionInfo.class);
        if (dimension == null) {
            return "";
        }
        DimensionDefaultValueSetting value = dimension.getDefaultValue();
        return text(
                dimension.isEnabled(),
                dimension.getAttribute(),
                String.valueOf(dimension.getPresentation()),
                value == null ? null : String.valueOf(value.getStrategyType()),
                dimension.isNearestMatchEnabled());
    }

    /**
     * Writes the dimension, or takes it away.
     *
     * @param metadata metadata of the feature type
     * @param time the dimension, or null
     */
    static void put(MetadataMap metadata, @Nullable Time time) {
        if (time == null) {
            metadata.remove(KEY);
            return;
        }
        DimensionInfo dimension = make();
        dimension.setEnabled(true);
        dimension.setAttribute(time.attribute());
        dimension.setPresentation(Enum.valueOf(DimensionPresentation.class, time.presentation()));
        dimension.setUnits(UNITS);
        DimensionDefaultValueSetting value = new DimensionDefaultValueSetting();
        value.setStrategyType(Enum.valueOf(DimensionDefaultValueSetting.Strategy.class, time.defaultValue()));
        dimension.setDefaultValue(value);
        dimension.setNearestMatchEnabled(false);
        metadata.put(KEY, dimension);
    }

    private static DimensionInfo make() {
        try {
            return Class.forName(CLASS, true, DimensionInfo.class.getClassLoader())
                    .asSubclass(DimensionInfo.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(CLASS + ": expected a class with a constructor without arguments", e);
        }
    }

    private static String text(
            boolean enabled, @Nullable String attribute, String presentation, @Nullable String value, boolean nearest) {
        return enabled + " " + attribute + " " + presentation + " " + value + " " + nearest;
    }
}
