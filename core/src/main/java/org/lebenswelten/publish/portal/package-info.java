/**
 * Files for the programs in which people look at a served atlas, made from the atlas alone.
 *
 * <ul>
 *   <li>Masterportal, the portal software of many German cities: its list of layers
 *       ({@link org.lebenswelten.publish.portal.MasterportalServices}) and its tree and statistics dashboard
 *       ({@link org.lebenswelten.publish.portal.MasterportalConfig}),
 *   <li>QGIS: groups of layers with titles, styles, aliases and time, over the GeoPackage, the WMS or the WFS
 *       ({@link org.lebenswelten.publish.portal.LayerDefinition}), and projects that open as a whole map
 *       ({@link org.lebenswelten.publish.portal.QgisProjects}).
 * </ul>
 *
 * <p>Addresses come from {@code publication} of the project; where it names no map server, nothing is written that would
 * need one.
 */
@NullMarked
package org.lebenswelten.publish.portal;

import org.jspecify.annotations.NullMarked;
