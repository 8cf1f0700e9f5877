/**
 * What has changed between two published atlases of the same city: need, coverage, measures, and what has to be decided.
 *
 * <p>Start with {@link org.lebenswelten.publish.report.change.AtlasChange}. Everything follows from what both files publish; what
 * one of them withholds is no change. A difference counts only where it is larger than what chance alone would do, and what
 * cannot be compared - other borders, another definition - is told as a {@link
 * org.lebenswelten.publish.report.change.Caveat} instead of a number.
 */
@NullMarked
package org.lebenswelten.publish.report.change;

import org.jspecify.annotations.NullMarked;
