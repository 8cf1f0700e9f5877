/**
 * Publishes atlases in GeoServer: what is in the data directory becomes a workspace with styled, titled, time-enabled
 * layers.
 *
 * <p><b>Way.</b> {@link org.lebenswelten.geoserver.PublisherService} starts one thread after GeoServer's configuration is
 * loaded; starting does no input or output. The thread looks at {@code <data directory>/lebenswelten/*.gpkg}
 * ({@link org.lebenswelten.geoserver.AtlasFolder}), and for each file that is new, holds still and is sound,
 * {@link org.lebenswelten.geoserver.CatalogPlanner} makes a {@link org.lebenswelten.geoserver.CatalogPlan}, plain data,
 * which {@link org.lebenswelten.geoserver.CatalogPublisher} carries out.
 *
 * <p><b>Ownership.</b> Every object that is made here carries its atlas in its metadata, and a digest of each property
 * as it was written ({@link org.lebenswelten.geoserver.Mark}). Objects without that mark are never touched. A property
 * that differs from its digest was edited by somebody and stays, unless publishing is forced. All that is stored are
 * stock types of GeoServer and text, so that the data directory loads without this plugin.
 *
 * <p><b>Interruptions.</b> Each step finds out for itself what is left to do. Publishing that was broken off anywhere is
 * completed by publishing again; publishing what is published saves nothing.
 *
 * <p><b>Versions.</b> Nothing here names a servlet, Wicket, imaging or Jackson type, and of GeoServer only members that
 * have the same signature in 2.27 and 3.1; one jar runs in both.
 */
@NullMarked
package org.lebenswelten.geoserver;

import org.jspecify.annotations.NullMarked;
