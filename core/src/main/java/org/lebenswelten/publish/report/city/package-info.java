/**
 * The overview of the whole city: one page that a meeting can start from.
 *
 * <p>{@link org.lebenswelten.publish.report.city.CityPages} puts a {@link org.lebenswelten.publish.report.city.CityView} together
 * from parts: the map of the index, overlapping burdens, changes, the gap between the most and the least burdened fifth,
 * measures, what is worse and getting worse, what is not published, and inequality in words.
 */
@NullMarked
package org.lebenswelten.publish.report.city;

import org.jspecify.annotations.NullMarked;
