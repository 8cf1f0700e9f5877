/**
 * How much of the need measures reach, per areal unit and period.
 *
 * <p>"Coverage" here is always the coverage of people's need by measures; it is neither a polygon coverage (JTS) nor a
 * raster (GeoServer), and no class is called just that. The figures come from tables that have passed disclosure
 * control.
 */
@NullMarked
package org.lebenswelten.coverage;

import org.jspecify.annotations.NullMarked;
