package org.lebenswelten.rate;

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
public enum ReferenceComparison {
    /** The reference is outside the 99.8 % limits, on the side of a heavier burden than the area's. */
    MUCH_BETTER,
    /** The reference is outside the 95 % limits only, on the side of a heavier burden than the area's. */
    BETTER,
    /** The reference is within the 95 % limits. */
    SIMILAR,
    /** The reference is outside the 95 % limits only, on the side of a lighter burden than the area's. */
    WORSE,
    /** The reference is outside the 99.8 % limits, on the side of a lighter burden than the area's. */
    MUCH_WORSE,
    /** The area or the reference has no value, or the area has no limits. */
    NOT_COMPARED;

    /**
     * Compares by limits at both levels. A limit equal to the reference holds it. A missing limit on one side holds every
     * reference on that side.
     *
     * @param at95 95 % limits of the area
     * @param at998 99.8 % limits of the area
     * @param reference the value to compare with
     * @param direction which way the indicator points
     * @return the comparison; {@link #NOT_COMPARED} if the reference or both 95 % limits are {@code NaN}
     */
    public static ReferenceComparison of(Limits at95, Limits at998, double reference, Direction direction) {
        if (Double.isNaN(reference) || (Double.isNaN(at95.lower()) && Double.isNaN(at95.upper()))) {
            return NOT_COMPARED;
        }
        return of(side(at95, reference), side(at998, reference), direction);
    }

    /**
     * The comparison of the sides on which an area lies at both levels.
     *
     * @param at95 1 above, -1 below, 0 within
     * @param at998 likewise
     */
    static ReferenceComparison of(int at95, int at998, Direction direction) {
        if (at95 == 0) {
            return SIMILAR;
        }
        boolean worse = at95 * direction.sign() > 0;
        if (at998 == at95) {
            return worse ? MUCH_WORSE : MUCH_BETTER;
        }
        return worse ? WORSE : BETTER;
    }

    private static int side(Limits limits, double reference) {
        return limits.lower() > reference ? 1 : limits.upper() < reference ? -1 : 0;
    }
}
