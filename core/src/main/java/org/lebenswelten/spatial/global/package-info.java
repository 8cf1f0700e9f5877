/**
 * One figure for the whole map: do like values lie beside like?
 *
 * <p>{@link org.lebenswelten.spatial.global.GlobalAutocorrelation} computes Moran's I, Geary's C and Getis and Ord's G with
 * normal, randomisation or permutation inference; {@link org.lebenswelten.spatial.global.JoinCounts} counts joins of areas
 * that have a mark or have not; {@link org.lebenswelten.spatial.global.BivariateMoran} compares one variable with its
 * neighbours' values of another. Rates of unequal populations go through {@link
 * org.lebenswelten.spatial.global.EmpiricalBayesDeviates} first.
 */
@NullMarked
package org.lebenswelten.spatial.global;

import org.jspecify.annotations.NullMarked;
