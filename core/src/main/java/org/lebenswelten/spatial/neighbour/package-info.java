/**
 * Who is next to whom, and how much each neighbour counts.
 *
 * <p>A {@link org.lebenswelten.spatial.neighbour.NeighbourList} holds for each area the positions of its neighbours;
 * {@link org.lebenswelten.spatial.neighbour.SpatialWeights} give each a weight. Lists come from polygons ({@link
 * org.lebenswelten.spatial.neighbour.Contiguity}), from points ({@link
 * org.lebenswelten.spatial.neighbour.NearestNeighbours}, {@link org.lebenswelten.spatial.neighbour.DistanceBand}) or from
 * outside ({@link org.lebenswelten.spatial.neighbour.NeighbourList#of(int[][])}), and can be joined, cut and widened.
 * Weights that depend on distance come from {@link org.lebenswelten.spatial.neighbour.DistanceWeights}.
 *
 * <p>An area without neighbours is an <em>island</em>. Nothing here invents neighbours for it; what a statistic does with
 * it is an {@link org.lebenswelten.spatial.neighbour.IslandRule} that the caller chooses.
 */
@NullMarked
package org.lebenswelten.spatial.neighbour;

import org.jspecify.annotations.NullMarked;
