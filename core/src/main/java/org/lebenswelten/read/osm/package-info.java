/**
 * Extracts of OpenStreetMap: which of its ways may be walked, and where they run.
 *
 * <p>Files in the XML of OpenStreetMap ({@code .osm}) are read with the Java platform alone. Those in its binary format
 * ({@code .osm.pbf}), as most extracts come, need {@code org.openstreetmap.pbf:osmpbf} on the class path, which whoever uses
 * this library adds if they want it; only {@link org.lebenswelten.read.osm.OsmFormat#PBF} touches it. Nothing here knows
 * anything about projects.
 */
@NullMarked
package org.lebenswelten.read.osm;

import org.jspecify.annotations.NullMarked;
