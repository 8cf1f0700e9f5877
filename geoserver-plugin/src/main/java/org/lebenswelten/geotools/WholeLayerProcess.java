package org.lebenswelten.geotools;

import org.geotools.api.coverage.grid.GridGeometry;
import org.geotools.api.data.Query;
import org.geotools.api.filter.Filter;
import org.geotools.process.vector.VectorProcess;

/**
 * A process in which every feature bears on the result of every other, such as a rank among all.
 *
 * <p>As a rendering transformation of a style, GeoTools would hand it only what lies on the map, with borders simplified for its
 * scale, so that colours changed from one tile to the next. {@link #invertQuery} asks for the whole layer instead. What the
 * request itself asks for (TIME, {@code cql_filter}, {@code viewparams}) still applies: the renderer adds it.
 */
public abstract class WholeLayerProcess implements VectorProcess {

    /** For processes of this package. */
    WholeLayerProcess() {}

    /**
     * What a renderer has to read; found by GeoTools by its name.
     *
     * @param targetQuery what the map shows
     * @param gridGeometry size and place of the map
     * @return all features with all attributes, without hints of the map's scale
     */
    public Query invertQuery(Query targetQuery, GridGeometry gridGeometry) {
        return new Query(targetQuery.getTypeName(), Filter.INCLUDE);
    }
}
