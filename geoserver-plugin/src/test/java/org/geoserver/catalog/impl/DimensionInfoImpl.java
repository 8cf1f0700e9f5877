package org.geoserver.catalog.impl;

import org.geoserver.catalog.DimensionDefaultValueSetting;
import org.geoserver.catalog.DimensionInfo;
import org.geoserver.catalog.DimensionPresentation;
import org.jspecify.annotations.Nullable;

/** Stands for the class of GeoServer that is made by its name; it keeps what it is given. */
public final class DimensionInfoImpl implements DimensionInfo {

    private static final long serialVersionUID = 1L;

    private boolean enabled;
    private @Nullable String attribute;
    private DimensionPresentation presentation = DimensionPresentation.LIST;
    private @Nullable String units;
    private @Nullable DimensionDefaultValueSetting defaultValue;
    private boolean nearestMatchEnabled;

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean value) {
        enabled = value;
    }

    @Override
    public @Nullable String getAttribute() {
        return attribute;
    }

    @Override
    public void setAttribute(@Nullable String value) {
        attribute = value;
    }

    @Override
    public DimensionPresentation getPresentation() {
        return presentation;
    }

    @Override
    public void setPresentation(DimensionPresentation value) {
        presentation = value;
    }

    @Override
    public @Nullable String getUnits() {
        return units;
    }

    @Override
    public void setUnits(@Nullable String value) {
        units = value;
    }

    @Override
    public @Nullable DimensionDefaultValueSetting getDefaultValue() {
        return defaultValue;
    }

    @Override
    public void setDefaultValue(@Nullable DimensionDefaultValueSetting value) {
        defaultValue = value;
    }

    @Override
    public boolean isNearestMatchEnabled() {
        return nearestMatchEnabled;
    }

    @Override
    public void setNearestMatchEnabled(boolean value) {
        nearestMatchEnabled = value;
    }

    @Override
    public String toString() {
        return attribute + " " + presentation + " " + units + " "
                + (defaultValue == null ? null : defaultValue.getStrategyType()) + " " + enabled + " "
                + nearestMatchEnabled;
    }
}
