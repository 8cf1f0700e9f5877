package org.lebenswelten.index;

import org.lebenswelten.model.Direction;

/**
 * A normalisation between two stated values, such as the ends of what is thought possible.
 *
 * <pre>{@code
 * y = low + (high - low) (x - lower) / (upper - lower)    high is a heavy burden
 * y = low + (high - low) (upper - x) / (upper - lower)    low is a heavy burden
 * }</pre>
 *
 * and, where clipped, no less than {@code low} and no more than {@code high}. The columns have no say in it, so results are
 * comparable over time.
 *
 * <p>Agrees with: COINr 1.1.14 {@code n_goalposts}, which clips, from 0 to a stated maximum; for values on the scale 70 to 130
 * around a reference Compind 3.4 {@code ci_ampi}.
 *
 * @param lower the lower goalpost
 * @param upper the upper goalpost, above the other
 * @param low start of the scale
 * @param high end of the scale, above its start
 * @param clipped whether values beyond the goalposts are set to the ends of the scale
 */
public record Goalposts(double lower, double upper, double low, double high, boolean clipped)
        implements NormalisationStep {

    /**
     * Checks goalposts and scale.
     *
     * @throws IllegalArgumentException if two numbers are not finite or out of order
     */
    public Goalposts {
        if (!(lower < upper && low < high) || !Double.isFinite(upper - lower) || !Double.isFinite(high - low)) {
            throw new IllegalArgumentException("goalposts " + lower + " and " + upper + ", scale " + low + " to " + high
                    + ", expected finite numbers, each second above the first");
        }
    }

    @Override
    public double[] apply(double[] values, Direction direction, ZeroRange zeroRange) {
        return scale(direction).apply(values);
    }

    @Override
    public Scale fit(double[] base, double[] pooled, Direction direction, ZeroRange zeroRange) {
        return scale(direction);
    }

    private LinearScale scale(Direction direction) {
        boolean upwards = direction == Direction.HIGHER_IS_WORSE;
        LinearScale scale = LinearScale.between(upwards ? lower : upper, upwards ? upper : lower)
                .to(low, high);
        return clipped ? scale.clip() : scale;
    }
}
