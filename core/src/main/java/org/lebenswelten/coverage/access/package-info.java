/**
 * How well people can get at the places of measures: floating catchment areas and their relatives.
 *
 * <p>An <em>area</em> i has demand D_i, a <em>site</em> j has capacity S_j, a <em>pair</em> (i, j) has a cost c_ij, metres
 * or minutes; where one cannot get from i to j there is no pair. A
 * {@link org.lebenswelten.coverage.access.Decay} turns costs into weights w_ij and so pairs into
 * {@linkplain org.lebenswelten.coverage.access.WeightedCatchments catchments}.
 *
 * <table>
 * <caption>Methods</caption>
 * <tr><th>class</th><th>what a value says</th></tr>
 * <tr><td>{@link org.lebenswelten.coverage.access.FloatingCatchment}</td><td>places per person: 2SFCA, E2SFCA, M2SFCA,
 * 3SFCA, balanced</td></tr>
 * <tr><td>{@link org.lebenswelten.coverage.access.SpatialAvailability}</td><td>places an area can claim</td></tr>
 * <tr><td>{@link org.lebenswelten.coverage.access.SupplyPotential}</td><td>places in reach, whoever else claims
 * them</td></tr>
 * <tr><td>{@link org.lebenswelten.coverage.access.CatchmentRatio}</td><td>places in reach per person in reach</td></tr>
 * <tr><td>{@link org.lebenswelten.coverage.access.AgentAllocation}</td><td>cost of way and crowding: RAAM</td></tr>
 * <tr><td>{@link org.lebenswelten.coverage.access.CostToNearest}</td><td>cost to the n-th nearest place</td></tr>
 * </table>
 *
 * <p>{@link org.lebenswelten.coverage.access.AccessPlan} holds a method with its options, {@link
 * org.lebenswelten.coverage.access.AccessFigures} what comes of it for all periods.
 *
 * <p>A capacity of {@code NaN} is unknown and never counts as 0; {@link org.lebenswelten.coverage.access.AccessStatus} says
 * of each area what its value is worth, {@link org.lebenswelten.coverage.access.SiteStatus} of each site. The order in which
 * pairs are given does not matter: results are equal to the last bit.
 *
 * <p><b>What may be published.</b> The computations take plain columns and do not know where these come from. Demand columns
 * are counts of people. A ratio R_j = S_j / (sum of D_i w_ij) tells the count of a site with one small area in reach, and
 * an access value can tell it as well; from exact counts these are exact figures. So either the demand has passed
 * disclosure control before, or the results must pass it like any figure made from those counts.
 */
@NullMarked
package org.lebenswelten.coverage.access;

import org.jspecify.annotations.NullMarked;
