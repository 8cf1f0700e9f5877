package org.lebenswelten.rate;

import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.Direction;

/**
 * Where an area stands against a reference value, such as the whole city, by whether its limits hold the reference.
 *
 * <p>One area in twenty that is truly like the reference falls outside its 95 % limits, one in five hundred outside those
 * of 99.8 %: with 80 areas expect four and none.
 *
 * <p>Reference: Public Health England (2018), Technical guide: confidence intervals, section "Comparing an indicator with
 * a benchmark".
 */
public final class ReferenceComparison {

    private ReferenceComparison() {}

    /**
     * Compares by limits at both levels. A limit equal to the reference holds it. A missing limit on one side holds every
     * reference on that side.
     *
     * @param at95 95 % limits of the area
     * @param at998 99.8 % limits of the area
     * @param reference the value to compare with
     * @param direction which way the indicator points
     * @return the comparison; {@link Comparison#NOT_COMPARED} if the reference or both 95 % limits are {@code NaN}
     */
    public static Comparison of(Limits at95, Limits at998, double reference, Direction direction) {
        if (Double.isNaN(reference) || (Double.isNaN(at95.lower()) && Double.isNaN(at95.upper()))) {
            return Comparison.NOT_COMPARED;
        }
        return of(side(at95, reference), side(at998, reference), direction);
    }

    /**
     * The comparison of the sides on which an area lies at both levels.
     *
     * @param at95 1 above, -1 below, 0 within
     * @param at998 likewise
     */
    static Comparison of(int at95, int at998, Direction direction) {
        if (at95 == 0) {
            return Comparison.SIMILAR;
        }
        boolean worse = at95 * direction.sign() > 0;
        if (at998 == at95) {
            return worse ? Comparison.MUCH_WORSE : Comparison.MUCH_BETTER;
        }
        return worse ? Comparison.WORSE : Comparison.BETTER;
    }

    private static int side(Limits limits, double reference) {
        return limits.lower() > reference ? 1 : limits.upper() < reference ? -1 : 0;
    }
}
