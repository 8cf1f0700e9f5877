package org.lebenswelten.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * A need that a project found.
 *
 * @param indicatorId indicator that shows it, or null
 * @param areaIds keys of the areal units concerned
 * @param year year it is for, or null
 * @param finding what was found
 * @param source where it comes from, or null
 */
public record Need(
        @Nullable String indicatorId,
        List<String> areaIds,
        @Nullable Integer year,
        BilingualText finding,
        @Nullable BilingualText source) {

    /** Copies the lists. */
    public Need {
        areaIds = List.copyOf(areaIds);
    }
}
