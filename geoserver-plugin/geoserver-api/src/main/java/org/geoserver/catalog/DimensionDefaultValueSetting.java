package org.geoserver.catalog;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.DimensionDefaultValueSetting}; it keeps what it is given. */
public class DimensionDefaultValueSetting implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable Strategy strategyType;

    public DimensionDefaultValueSetting() {}

    public @Nullable Strategy getStrategyType() {
        return strategyType;
    }

    public void setStrategyType(@Nullable Strategy value) {
        strategyType = value;
    }

    /** Mirrors {@code org.geoserver.catalog.DimensionDefaultValueSetting$Strategy}. */
    public enum Strategy {
        MINIMUM,
        MAXIMUM,
        NEAREST,
        FIXED,
        BUILTIN
    }
}
