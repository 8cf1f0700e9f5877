/**
 * Space: which areal units are neighbours, whether a map of values is a cluster or chance, and where the clusters lie.
 *
 * <p>Three steps, each its own package:
 *
 * <ol>
 *   <li>{@link org.lebenswelten.spatial.neighbour} says who is next to whom (a neighbour list) and how much each counts (spatial
 *       weights).
 *   <li>{@link org.lebenswelten.spatial.global} answers with one figure for the whole map: do like values lie beside like?
 *   <li>{@link org.lebenswelten.spatial.local} answers area by area.
 * </ol>
 *
 * <p>{@link org.lebenswelten.spatial.inference} holds what they share: the conventions for p-values, permutation streams
 * and the control of multiplicity.
 *
 * <p>{@link org.lebenswelten.spatial.network} measures ways on foot instead of straight lines.
 *
 * <p>Columns are {@code double[]} with one value an areal unit, in the order of the polygons or points from which the
 * neighbours were made, {@code NaN} for missing. Units are spoken of as <em>areas</em> here, as the field does. Whoever
 * reads a result must know which convention made it, for the schools differ: every place where R spdep, PySAL esda and
 * GeoDa disagree is an enum whose constants name the school.
 */
@NullMarked
package org.lebenswelten.spatial;

import org.jspecify.annotations.NullMarked;
