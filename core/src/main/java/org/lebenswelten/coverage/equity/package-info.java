/**
 * Whether coverage goes where the burden is.
 *
 * <ul>
 *   <li>{@link org.lebenswelten.coverage.equity.BurdenCoverageClasses}: burden class by coverage class, 3 x 3.
 *   <li>{@link org.lebenswelten.coverage.equity.CoverageByBurdenFifth}: coverage of the least to the most burdened fifth.
 *   <li>{@link org.lebenswelten.coverage.equity.PriorityRanking}: where to act first, and how firmly that holds.
 *   <li>{@link org.lebenswelten.coverage.equity.CoverageShortfall}: how many people stay below a standard, and how far.
 *   <li>{@link org.lebenswelten.coverage.equity.EquityFigures}: all of it for one period, with concentration index, slope and
 *       share to move.
 *   <li>{@link org.lebenswelten.coverage.equity.PriorityComputation}: what a project's {@link
 *       org.lebenswelten.coverage.equity.PriorityDefinition} asks for.
 * </ul>
 *
 * <p>Concentration indices, the slope index and the share to move are those of {@code index.inequality}; taken by burden,
 * a positive index says that coverage favours burdened areas. Columns have one value an area, {@code NaN} for missing.
 * Columns of people are counts: results may be published if the columns have passed disclosure control.
 */
@NullMarked
package org.lebenswelten.coverage.equity;

import org.jspecify.annotations.NullMarked;
