/**
 * Rates of small areas that borrow strength from others, so that chance does not pass for a difference.
 *
 * <p>Every method pulls an area's own rate towards a common one, the more, the fewer persons stand behind it; the methods
 * differ in what the common rate is: all areas ({@link org.lebenswelten.rate.smooth.GlobalEmpiricalBayes}, {@link
 * org.lebenswelten.rate.smooth.GammaEmpiricalBayes}), the neighbours ({@link
 * org.lebenswelten.rate.smooth.LocalEmpiricalBayes}) or the parent area ({@link
 * org.lebenswelten.rate.smooth.ParentShrinkage}). {@link org.lebenswelten.rate.smooth.StandardisedDeviation} does not
 * smooth, but makes rates of unequal areas comparable for tests of spatial pattern. Smoothed rates are for maps and ranks,
 * not for counts: they do not add up to the total.
 *
 * <p>The empirical Bayes methods are quick and have no limits. {@link org.lebenswelten.rate.smooth.LerouxModel} is the full
 * model: it finds out from the data how much neighbours resemble each other, and its limits tell what is known.
 *
 * <p>Neighbours are lists of positions, {@code neighbours[i]} those of area {@code i}.
 */
@NullMarked
package org.lebenswelten.rate.smooth;

import org.jspecify.annotations.NullMarked;
