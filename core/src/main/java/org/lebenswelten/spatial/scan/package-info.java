/**
 * Where more cases lie together than chance explains, without saying before how large the place is: Kulldorff's spatial scan
 * statistic.
 *
 * <p>{@link org.lebenswelten.spatial.scan.SpatialScan} moves a window of growing size over the map, compares the cases in it
 * with those expected, and tests the most unusual window of all against the most unusual ones of maps without clusters. One
 * test for the whole map: no control of multiplicity is needed.
 *
 * <p>It works on counts of events and people, and its results (cases and expected cases of a cluster, and even which areas
 * belong to it) tell of these counts. It is therefore not a layer of the atlas: a city runs it in house, and publishes of it
 * what its own rules of disclosure allow.
 */
@NullMarked
package org.lebenswelten.spatial.scan;

import org.jspecify.annotations.NullMarked;
