/**
 * Inequality over areas or population groups: how unevenly a value is spread, along an order such as deprivation or
 * without one.
 *
 * <p>All columns are {@code double[]} with one value a unit, {@code NaN} for missing; a unit that misses a value or the
 * population it needs is left out. Populations are weights: only their shares matter.
 *
 * <ul>
 *   <li>Along an order: {@link org.lebenswelten.index.inequality.SlopeIndexOfInequality},
 *       {@link org.lebenswelten.index.inequality.LogisticSlope},
 *       {@link org.lebenswelten.index.inequality.ConcentrationIndex}.
 *   <li>Without order: {@link org.lebenswelten.index.inequality.GiniCoefficient},
 *       {@link org.lebenswelten.index.inequality.EntropyMeasure} with its decomposition into groups,
 *       {@link org.lebenswelten.index.inequality.Disparity}, {@link org.lebenswelten.index.inequality.ShareToMove}.
 *   <li>Against a reference: {@link org.lebenswelten.index.inequality.Gap},
 *       {@link org.lebenswelten.index.inequality.AttributableRisk}.
 * </ul>
 *
 * <p>Shares, fractions and indices are plain numbers here, neither percent nor per thousand.
 */
@NullMarked
package org.lebenswelten.index.inequality;

import org.jspecify.annotations.NullMarked;
