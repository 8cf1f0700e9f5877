package org.lebenswelten.samples.musterstadt;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One areal unit of any level.
 *
 * @param id key; a unit's key begins with that of its parent, except that all districts lie in the city
 * @param parentId key of the unit one level up, or null for the city
 * @param name invented name
 * @param geometry its polygon
 */
record Area(String id, @Nullable String parentId, String name, Geometry geometry) {}
