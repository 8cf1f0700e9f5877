/**
 * Profiles of areas: one page each, two pages on paper, and the list of all areas.
 *
 * <p>{@link org.lebenswelten.publish.report.quarter.QuarterPages} puts a {@link
 * org.lebenswelten.publish.report.quarter.QuarterView} together from parts, each made by a class of its own: the rows of
 * indicators, the parts of the index, who lives there, measures and coverages, neighbours, notes.
 */
@NullMarked
package org.lebenswelten.publish.report.quarter;

import org.jspecify.annotations.NullMarked;
