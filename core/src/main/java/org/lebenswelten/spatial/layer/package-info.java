/**
 * Polygon layers that are fit for measuring: valid polygons with unique ids in a system of metres, classes of polygons
 * of which the highest counts, and the question in which polygon a point lies.
 *
 * <p>Three facts hold for every layer here, because its constructor refuses everything else with the
 * {@linkplain org.lebenswelten.model.ProblemCode codes} of data problems: every polygon is valid and has an area, no two
 * have the same id, and coordinates are metres. Polygons of a layer may overlap each other and leave gaps;
 * {@code org.lebenswelten.spatial.hygiene} finds both.
 *
 * <p>A <em>layer</em> is what JTS calls a polygonal coverage once it has neither overlaps nor mismatched borders.
 */
@NullMarked
package org.lebenswelten.spatial.layer;

import org.jspecify.annotations.NullMarked;
