/**
 * The words that every other package speaks: areal units in nested zonings, periods, indicators, and problems found in
 * data.
 *
 * <p>Words that have another meaning in this field's libraries are never bare class names here: an <em>areal unit</em>
 * is what planners call an area (JTS: a size), a <em>zoning</em> is one complete division of the city into areal units
 * (JTS: a coverage), an <em>indicator</em> is one column of numbers over a zoning.
 *
 * <p>Nothing in this package holds a count of people, and nothing does input or output.
 */
@NullMarked
package org.lebenswelten.model;

import org.jspecify.annotations.NullMarked;
