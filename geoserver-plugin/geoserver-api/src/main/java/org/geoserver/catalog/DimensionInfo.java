package org.geoserver.catalog;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Mirrors {@code org.geoserver.catalog.DimensionInfo}. */
public interface DimensionInfo extends Serializable {
    boolean isEnabled();

    void setEnabled(boolean value);

    @Nullable
    String getAttribute();

    void setAttribute(@Nullable String value);

    DimensionPresentation getPresentation();

    void setPresentation(DimensionPresentation value);

    @Nullable
    String getUnits();

    void setUnits(@Nullable String value);

    @Nullable
    DimensionDefaultValueSetting getDefaultValue();

    void setDefaultValue(@Nullable DimensionDefaultValueSetting value);

    boolean isNearestMatchEnabled();

    void setNearestMatchEnabled(boolean value);
}
