/**
 * Ways on foot: how far it is from a site to where people live, along streets and paths.
 *
 * <p>A {@link org.lebenswelten.spatial.network.WalkingNetwork} consists of nodes and of edges between them. An edge is drawn as
 * the straight line between its nodes and is as long as it says; a bent street is several edges. Ways are joined at nodes
 * only: two lines that cross without a common node are a bridge. Everybody may walk every edge in both directions; steps,
 * slopes, kerbs and waiting at lights are not looked at, so that nothing here tells whether a way is free of barriers.
 *
 * <p><b>Cost.</b> The way from a point to the network is the straight line to the nearest point of the nearest edge, and it
 * counts:
 *
 * <pre>{@code
 * c_ij = o_i + d(i', j') + o_j
 * }</pre>
 *
 * <p>with o the straight way of point i and site j to the points i' and j' on their edges, and d the shortest way along the
 * network. All lengths are in metres of a projected reference system. Where no way leads there is no pair: that is not a
 * cost of 0, and no straight line stands in for it.
 */
@NullMarked
package org.lebenswelten.spatial.network;

import org.jspecify.annotations.NullMarked;
