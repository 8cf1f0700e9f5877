/**
 * How much of the need measures reach, per areal unit and period.
 *
 * <p>"Coverage" here is always the coverage of people's need by measures; it is neither a polygon coverage (JTS) nor a
 * raster (GeoServer), and no class is called just that. The figures come from tables that have passed disclosure
 * control. The packages below compute on plain columns and say themselves what of it may be published: {@code access} to
 * places, {@code equity} of coverage, {@code siting} of new places, {@code evaluation} of what changed.
 */
@NullMarked
package org.lebenswelten.coverage;

import org.jspecify.annotations.NullMarked;
