/**
 * Where the next site should go.
 *
 * <ul>
 *   <li>{@link org.lebenswelten.coverage.siting.MaximalCoverage}: reach the most people, wholly or in part.
 *   <li>{@link org.lebenswelten.coverage.siting.EquitableCoverage}: the same, with a floor for each district.
 *   <li>{@link org.lebenswelten.coverage.siting.CapacitatedCoverage}: the same where places are limited.
 *   <li>{@link org.lebenswelten.coverage.siting.FullCoverage}: reach everybody with the fewest sites, and many twice.
 *   <li>{@link org.lebenswelten.coverage.siting.MedianSiting}: the shortest ways on the whole.
 *   <li>{@link org.lebenswelten.coverage.siting.CentreSiting}: the shortest longest way.
 * </ul>
 *
 * <p>{@link org.lebenswelten.coverage.siting.SitingRules} say which sites are there, which are forbidden, and how many may be
 * added or what they may cost. Every {@link org.lebenswelten.coverage.siting.SitingSolution} tells its bound, its gap and whether it
 * is proven. Searches are limited by nodes and not by time, so that the same problem has the same answer everywhere.
 *
 * <p>{@link org.lebenswelten.coverage.siting.SitingComputation} solves what a project's
 * {@link org.lebenswelten.coverage.siting.SitingDefinition} asks for and tells what each proposed site adds for whom, and what
 * becomes of coverage and equity.
 *
 * <p>Demand columns are counts of people or such counts times a need weight; what is told of a solution per area or per site
 * is made of them and must pass disclosure control unless they have.
 */
@NullMarked
package org.lebenswelten.coverage.siting;

import org.jspecify.annotations.NullMarked;
