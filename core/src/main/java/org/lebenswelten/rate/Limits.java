package org.lebenswelten.rate;

/**
 * Lower and upper confidence limit of one estimate.
 *
 * @param lower lower limit; {@code NaN} where there is none
 * @param upper upper limit; {@code NaN} where there is none
 */
public record Limits(double lower, double upper) {

    /** No limits: both are {@code NaN}. */
    public static final Limits NONE = new Limits(Double.NaN, Double.NaN);

    /**
     * Limits of the estimate times a factor, such as per cent of a share.
     *
     * @param factor a number above 0
     * @return both limits times the factor
     */
    public Limits times(double factor) {
        return new Limits(lower * factor, upper * factor);
    }
}
