package org.lebenswelten.index;

/**
 * How extreme values of an indicator are kept from stretching its scale, with all its parameters. What was changed is told
 * for each value.
 */
public sealed interface TreatmentStep permits BoxCox, Logarithm, OutlierTreatment, PercentileLimits, Untreated {

    /**
     * Treats a column.
     *
     * @param column the column, {@code NaN} for missing; it is not changed
     * @return the treated column
     * @throws IndexComputationException if the treatment is not defined for the column
     */
    OutlierTreatment.Treated apply(double[] column);

    /**
     * Whether a value is treated alike whatever the others are. Only such treatments go with parameters from a base period:
     * any other would move the values under a scale that stays.
     *
     * @return true if nothing is taken from the column
     */
    boolean isFixed();
}
