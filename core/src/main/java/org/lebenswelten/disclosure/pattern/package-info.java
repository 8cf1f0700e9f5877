/**
 * Which cells of linked tables must be withheld so that none of the protected ones can be worked out, and the attack that
 * checks it.
 *
 * <p>A {@link org.lebenswelten.disclosure.pattern.CellSystem} is all that an attacker may know: cells with bounds that
 * everyone knows, figures that are shown, and linear relations between cells. Hiding a cell replaces the interval in which
 * its shown figure holds the true value by the wider one that everyone knows. Whoever sees the shown figures and knows the
 * relations can say of every hidden cell no more than its <em>feasible interval</em>: the smallest and the largest value
 * that it takes in any table which agrees with everything known. A
 * {@link org.lebenswelten.disclosure.pattern.Protection} says how far that interval has to reach.
 *
 * <ul>
 *   <li>{@link org.lebenswelten.disclosure.pattern.DisclosureAudit} attacks a given pattern.
 *   <li>{@link org.lebenswelten.disclosure.pattern.ComplementarySuppression} finds the pattern of least loss that withstands
 *       the attack.
 * </ul>
 *
 * <p>What is published and how each of it is known to the attacker here, or why it need not be:
 *
 * <ul>
 *   <li>Totals, groups, longer and rolling periods: relations, computed.
 *   <li>Rates and limits at printed precision, with known denominators: the interval {@link
 *       org.lebenswelten.disclosure.pattern.Cell#shown} of each shown cell holds all counts that print the same figures,
 *       computed. Hidden cells have neither.
 *   <li>What earlier releases told: narrower {@link org.lebenswelten.disclosure.pattern.Cell#known} intervals, computed.
 *   <li>Classes, breaks, ranks, percent ranks, comparisons, trends, smoothed figures, indices with their known components,
 *       access, sitings, priorities, evaluations and documents: argued. All are functions of shown figures alone; two tables
 *       that the audit cannot tell apart show the same figures, hence the same of all these, so that they exclude no table. A
 *       hidden cell has no class, rank or comparison. That nothing else goes in follows from the flow of packages
 *       (ArchitectureTest) and is tried by MusterstadtAttackTest, which builds both tables.
 *   <li>How the pattern was chosen - that a cell is hidden tells that it is small, close to everybody, or protects others -
 *       is not part of the attack; the report tells how many of each only where both are many.
 * </ul>
 *
 * <p>Nothing here knows areas, periods or indicators. No text that leaves the package - messages, {@code toString} - holds
 * the true value of a cell; cells are named instead.
 *
 * <p>References: Fischetti, M. and Salazar, J. J. (2001), Solving the cell suppression problem on tabular data with linear
 * constraints, Management Science 47, doi:10.1287/mnsc.47.7.1008.9813; Hundepool, A. et al. (2012), <em>Statistical
 * Disclosure Control</em>, chapter 4, doi:10.1002/9781118348239.
 */
@NullMarked
package org.lebenswelten.disclosure.pattern;

import org.jspecify.annotations.NullMarked;
