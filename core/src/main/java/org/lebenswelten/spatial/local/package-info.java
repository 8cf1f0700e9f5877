/**
 * Where on the map clusters and outliers lie, area by area.
 *
 * <p>Each statistic compares an area with its neighbours. Its moments are those of the <em>conditional</em> permutation: the
 * area's own value stays, its k neighbours' values are drawn from the n - 1 others without replacement. Of
 *
 * <pre>{@code
 * T_i = a_i sum_j w_ij y_j:   E = a_i W_i m,   V = a_i^2 s^2 ((n-1) Q_i - W_i^2) / (n-2)
 * }</pre>
 *
 * <p>with W_i and Q_i the sums of the area's weights and of their squares, m and s^2 mean and variance (divisor n - 1) of the
 * n - 1 other values y. p-values come from drawing (see {@link
 * org.lebenswelten.spatial.inference.PermutationPlan}); each area has a random stream of its own, so that the number of
 * threads does not matter. As many tests as areas are made at once: {@link
 * org.lebenswelten.spatial.local.ClusterMap} asks for a {@link org.lebenswelten.spatial.inference.Multiplicity} control.
 *
 * <p>Reference: Anselin, L. (1995): Local indicators of spatial association - LISA. Geographical Analysis 27, 93-115,
 * doi:10.1111/j.1538-4632.1995.tb00338.x.
 */
@NullMarked
package org.lebenswelten.spatial.local;

import org.jspecify.annotations.NullMarked;
