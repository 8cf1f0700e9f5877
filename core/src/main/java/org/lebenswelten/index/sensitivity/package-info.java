/**
 * How far an index and its ranks can be trusted: what a score is made of, and what becomes of it when method, weights or
 * the data vary.
 *
 * <ul>
 *   <li>{@link org.lebenswelten.index.sensitivity.ScoreDecomposition}: the parts of a score.
 *   <li>{@link org.lebenswelten.index.sensitivity.LeaveOneOut}: the index without each indicator.
 *   <li>{@link org.lebenswelten.index.sensitivity.Reliability}: how far indicators measure one thing.
 *   <li>{@link org.lebenswelten.index.sensitivity.IndexReliability}: these two of an index in one period.
 *   <li>{@link org.lebenswelten.index.sensitivity.UncertainIndex}: an index whose method, weights and data vary, its
 *       {@link org.lebenswelten.index.sensitivity.RankStability} and its
 *       {@link org.lebenswelten.index.sensitivity.SobolIndices}.
 * </ul>
 *
 * <p>All draws come from stated seeds; the same input gives the same result with any number of threads.
 */
@NullMarked
package org.lebenswelten.index.sensitivity;

import org.jspecify.annotations.NullMarked;
