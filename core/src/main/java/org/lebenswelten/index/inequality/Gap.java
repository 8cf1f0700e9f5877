package org.lebenswelten.index.inequality;

/**
 * The gap between two values with known standard errors, such as the most and the least deprived fifth.
 *
 * <pre>{@code
 * absolute = a - b        standard error sqrt(e_a^2 + e_b^2)
 * relative = a / b        limits relative exp(-/+ z sqrt(e_a^2 / a^2 + e_b^2 / b^2)),  a, b > 0
 * }</pre>
 *
 * The two values are taken as independent.
 *
 * @param value the value {@code a}
 * @param reference the value {@code b} that it is compared with
 */
public record Gap(Estimate value, Estimate reference) {

    /**
     * The absolute gap, in the unit of the values.
     *
     * @return the difference
     */
    public Estimate absolute() {
        return new Estimate(
                value.value() - reference.value(), Math.hypot(value.standardError(), reference.standardError()));
    }

    /**
     * The relative gap.
     *
     * @return the ratio; {@code NaN} where a value is not above 0
     */
    public double relative() {
        return value.value() > 0 && reference.value() > 0 ? value.value() / reference.value() : Double.NaN;
    }

    /**
     * The lower limit of the relative gap.
     *
     * @param confidence share of such intervals that hold the true ratio, above 0 and below 1
     * @return the limit, above 0; {@code NaN} where the ratio or a standard error is missing
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public double relativeLower(double confidence) {
        return relative() * Math.exp(logarithm().lower(confidence));
    }

    /**
     * The upper limit of the relative gap.
     *
     * @param confidence share of such intervals that hold the true ratio, above 0 and below 1
     * @return the limit; {@code NaN} where the ratio or a standard error is missing
     * @throws IllegalArgumentException if the confidence is out of range
     */
    public double relativeUpper(double confidence) {
        return relative() * Math.exp(logarithm().upper(confidence));
    }

    /** The logarithm of a ratio of 1 with the standard error of the ratio's logarithm. */
    private Estimate logarithm() {
        return new Estimate(
                0, Math.hypot(value.standardError() / value.value(), reference.standardError() / reference.value()));
    }
}
