/**
 * Indicators that are computed from maps, points or tables of another zoning instead of being read.
 *
 * <p>Each {@link org.lebenswelten.derive.Computation} holds what it is computed of and gives raw figures over the units and
 * periods of an indicator: numerator and denominator, or values, as a table would. They go on like those of a table, through
 * estimation and disclosure control; <b>this package stands before it</b>. What is known about their quality goes along
 * as {@link org.lebenswelten.spatial.transfer.ComputedQuality}, in shares and without any count.
 */
@NullMarked
package org.lebenswelten.derive;

import org.jspecify.annotations.NullMarked;
