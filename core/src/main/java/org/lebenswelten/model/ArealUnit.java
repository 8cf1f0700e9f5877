package org.lebenswelten.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One unit of a zoning: a quarter, a statistical district, a city.
 *
 * @param id official key as text, leading zeros kept
 * @param name proper name
 * @param parentId key of the unit of the parent zoning in which this one lies, or null where the zoning has no parent
 * @param geometry polygon or multipolygon in the project's coordinate reference system; it must not be changed
 */
public record ArealUnit(String id, String name, @Nullable String parentId, Geometry geometry) {

    /** Checks that key, name and geometry are there. */
    public ArealUnit {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(geometry, "geometry");
    }
}
