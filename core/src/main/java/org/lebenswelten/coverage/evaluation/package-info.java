/**
 * Whether a measure or project was followed by a change, and what else could explain it.
 *
 * <ul>
 *   <li>{@link org.lebenswelten.coverage.evaluation.BeforeAfter}: change of the areas, with limits.
 *   <li>{@link org.lebenswelten.coverage.evaluation.DifferenceInDifferences}: change of the areas less that of controls, which
 *       {@link org.lebenswelten.coverage.evaluation.MatchedControls} chooses and
 *       {@link org.lebenswelten.coverage.evaluation.PreTrend} holds against the years before.
 *   <li>{@link org.lebenswelten.coverage.evaluation.InterruptedSeries}: change of level and slope of a series.
 *   <li>{@link org.lebenswelten.coverage.evaluation.RegressionToTheMean}: change that areas chosen for being worst have anyway.
 *   <li>{@link org.lebenswelten.coverage.evaluation.PermutationTest}: how unusual a change is where few areas are treated.
 *   <li>{@link org.lebenswelten.coverage.evaluation.Evaluation}: all of these for one design, with what can and cannot be said.
 * </ul>
 *
 * <p>"Treated" are the areas where a measure ran. No class here says that a measure caused a change: each names the quantity it
 * estimates and the assumption that this rests on. Columns have one value an area, {@code NaN} for missing or withheld. They
 * hold published values, so results tell nothing that these do not.
 */
@NullMarked
package org.lebenswelten.coverage.evaluation;

import org.jspecify.annotations.NullMarked;
