package org.lebenswelten.atlas;

import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;

/**
 * How unequally an indicator, or an index itself, is distributed over areal units in a period. Figures are {@code NaN} where
 * they are not defined: of fewer than three units, of negative values, of units without differences in burden.
 *
 * @param subject id of the indicator or index
 * @param title what people call it
 * @param period the period
 * @param unitCount number of units with value, score and residents
 * @param mean mean value of the people
 * @param gini Gini coefficient, 0 to 1
 * @param giniLower lower 95 % limit of the Gini coefficient by the jackknife, 0 or more
 * @param giniUpper upper 95 % limit of the Gini coefficient, at most 1
 * @param concentration relative concentration index by the score, -1 to 1; positive where it is concentrated on the heavily
 *     burdened
 * @param lower lower 95 % limit of the concentration index
 * @param upper upper 95 % limit of the concentration index
 * @param slope slope index: difference between the most and the least burdened end, in the unit of the value
 * @param slopeLower lower 95 % limit of the slope index
 * @param slopeUpper upper 95 % limit of the slope index
 * @param ratio relative index: ratio of the most to the least burdened end
 * @param ratioLower lower 95 % limit of the ratio
 * @param ratioUpper upper 95 % limit of the ratio
 */
public record InequalityFigure(
        String subject,
        BilingualText title,
        Period period,
        int unitCount,
        double mean,
        double gini,
        double giniLower,
        double giniUpper,
        double concentration,
        double lower,
        double upper,
        double slope,
        double slopeLower,
        double slopeUpper,
        double ratio,
        double ratioLower,
        double ratioUpper) {}
