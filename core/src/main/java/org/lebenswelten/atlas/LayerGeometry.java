package org.lebenswelten.atlas;

/** The geometry type that all features of a layer share. */
public enum LayerGeometry {
    /** Multipolygons; polygons are wrapped. */
    MULTIPOLYGON,
    /** Points. */
    POINT
}
