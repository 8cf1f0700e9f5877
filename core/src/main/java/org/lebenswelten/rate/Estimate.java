package org.lebenswelten.rate;

import java.util.Objects;

/**
 * An estimate with its limits, or the reason why there is none.
 *
 * @param value the estimate; {@code NaN} unless {@link Availability#ESTIMATED}
 * @param limits its confidence limits; {@link Limits#NONE} or a single {@code NaN} where a limit does not exist
 * @param availability whether there is an estimate
 */
public record Estimate(double value, Limits limits, Availability availability) {

    /**
     * Checks that a missing value has a reason.
     *
     * @throws IllegalArgumentException if the value is a number without being estimated, or the reverse
     */
    public Estimate {
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(availability, "availability");
        if (Double.isNaN(value) == (availability == Availability.ESTIMATED)) {
            throw new IllegalArgumentException(
                    "value " + value + " with " + availability + ", expected a number exactly where it is ESTIMATED");
        }
    }

    /**
     * An estimate that exists.
     *
     * @param value a number
     * @param limits its limits
     * @return the estimate
     */
    public static Estimate of(double value, Limits limits) {
        return new Estimate(value, limits, Availability.ESTIMATED);
    }

    /**
     * No estimate.
     *
     * @param reason why
     * @return neither value nor limits
     */
    public static Estimate none(Availability reason) {
        return new Estimate(Double.NaN, Limits.NONE, reason);
    }

    /**
     * Whether there is a value.
     *
     * @return true for {@link Availability#ESTIMATED}
     */
    public boolean isEstimated() {
        return availability == Availability.ESTIMATED;
    }

    /**
     * The estimate times a factor, such as per 100,000.
     *
     * @param factor a number above 0
     * @return value and limits times the factor; the reason for a missing value stays
     */
    public Estimate times(double factor) {
        return new Estimate(value * factor, limits.times(factor), availability);
    }
}
