package org.lebenswelten.measure;

import java.util.List;

/**
 * How the pull of a site falls with the cost of getting there, as a profile states it. Costs are metres as the crow flies, or
 * minutes on foot where the catchment states minutes.
 *
 * @param kind the function
 * @param bounds for {@link Kind#STEP}: largest costs of the steps, ascending from above 0; otherwise empty
 * @param weights for {@link Kind#STEP}: weight of each step, 0 to 1, none larger than the one before; otherwise empty
 * @param scale for all others: standard deviation (Gaussian), cost of weight 1 (power) or of weight 1/e (exponential), end
 *     (linear), median (logistic); otherwise {@code NaN}
 * @param exponent for {@link Kind#POWER}: 0 or less; otherwise {@code NaN}
 * @param least for {@link Kind#POWER}: smallest cost told apart, above 0; otherwise {@code NaN}
 * @param deviation for {@link Kind#LOGISTIC}: above 0; otherwise {@code NaN}
 */
public record DecayRule(
        Kind kind,
        List<Double> bounds,
        List<Double> weights,
        double scale,
        double exponent,
        double least,
        double deviation) {

    /** The functions that a profile can name. */
    public enum Kind {
        /** A table of steps. */
        STEP,
        /** Half of a bell. */
        GAUSSIAN,
        /** Inverse power. */
        POWER,
        /** Negative exponential. */
        EXPONENTIAL,
        /** Straight down to 0. */
        LINEAR,
        /** S-shaped. */
        LOGISTIC
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if steps do not ascend, their weights rise or lie outside 0 to 1, or a parameter that
     *     the function needs is out of range
     */
    public DecayRule {
        bounds = List.copyOf(bounds);
        weights = List.copyOf(weights);
        if (kind == Kind.STEP) {
            requireSteps(bounds, weights);
        } else {
            requirePositive("scale", scale);
        }
        if (kind == Kind.POWER) {
            requirePositive("least cost", least);
            if (!(exponent <= 0 && exponent > Double.NEGATIVE_INFINITY)) {
                throw new IllegalArgumentException("exponent " + exponent + ", expected a finite number <= 0");
            }
        }
        if (kind == Kind.LOGISTIC) {
            requirePositive("deviation", deviation);
        }
    }

    /**
     * A table of steps.
     *
     * @param bounds largest costs of the steps
     * @param weights weight of each
     * @return the rule
     * @throws IllegalArgumentException if the steps are not in order
     */
    public static DecayRule ofSteps(List<Double> bounds, List<Double> weights) {
        return new DecayRule(Kind.STEP, bounds, weights, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * A function of one parameter: Gaussian, exponential or linear.
     *
     * @param kind the function
     * @param scale its parameter
     * @return the rule
     * @throws IllegalArgumentException if it is not above 0 and finite, or the function needs more
     */
    public static DecayRule ofScale(Kind kind, double scale) {
        return new DecayRule(kind, List.of(), List.of(), scale, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * The cost beyond which nobody comes.
     *
     * @return a finite number, or positive infinity for a function without end
     */
    public double end() {
        return switch (kind) {
            case STEP -> bounds.get(bounds.size() - 1);
            case LINEAR -> scale;
            case GAUSSIAN, POWER, EXPONENTIAL, LOGISTIC -> Double.POSITIVE_INFINITY;
        };
    }

    /**
     * Whether some steps are in order: bounds ascend from above 0, and weights lie between 0 and 1 and do not rise.
     *
     * @param bounds the bounds
     * @param weights the weights
     * @return true if they make a rule
     */
    public static boolean areSteps(List<Double> bounds, List<Double> weights) {
        double before = 0;
        double last = 1;
        for (int i = 0; i < bounds.size(); i++) {
            if (i >= weights.size()
                    || !(bounds.get(i) > before && bounds.get(i) < Double.POSITIVE_INFINITY)
                    || !(weights.get(i) >= 0 && weights.get(i) <= last)) {
                return false;
            }
            before = bounds.get(i);
            last = weights.get(i);
        }
        return !bounds.isEmpty() && bounds.size() == weights.size();
    }

    private static void requireSteps(List<Double> bounds, List<Double> weights) {
        if (!areSteps(bounds, weights)) {
            throw new IllegalArgumentException("steps to " + bounds + " with weights " + weights
                    + ", expected bounds that ascend from above 0 and weights from 0 to 1 that do not rise");
        }
    }

    private static void requirePositive(String name, double parameter) {
        if (!(parameter > 0 && parameter < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + parameter + ", expected a finite number > 0");
        }
    }
}
