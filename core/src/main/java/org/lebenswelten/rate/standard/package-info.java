/**
 * Rates that do not depend on how old a population is.
 *
 * <p>Direct standardisation ({@link org.lebenswelten.rate.standard.DirectlyStandardisedRate}) applies an area's rates by
 * age to a {@link org.lebenswelten.rate.standard.StandardPopulation}: results are comparable with each other, but need
 * enough events. Indirect standardisation ({@link org.lebenswelten.rate.standard.IndirectlyStandardisedRatio}) applies
 * the rates of a reference to the area's population: it works with few events, but two areas are comparable with the
 * reference only, not with each other. {@link org.lebenswelten.rate.standard.LifeExpectancy} sums the mortality of all
 * ages into years.
 */
@NullMarked
package org.lebenswelten.rate.standard;

import org.jspecify.annotations.NullMarked;
