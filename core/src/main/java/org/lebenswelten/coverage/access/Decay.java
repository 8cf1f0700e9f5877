package org.lebenswelten.coverage.access;

import java.util.List;

/**
 * How the weight of a site falls with the cost of getting there.
 *
 * <p><b>Contract.</b> A weight is a finite number of 0 or more for every cost of 0 or more, never rises with the cost, and
 * depends on nothing else. It is at most 1, and 1 at cost 0, but for {@link Power} and for {@link Step} tables that say
 * otherwise. Costs have any unit; the parameters are in the same.
 *
 * <p>A smooth decay has no end. {@link WeightedCatchments} ends a catchment at a stated cost.
 */
public sealed interface Decay {

    /**
     * The steps of the enhanced method, minutes by car: 1 up to 10, 0.68 up to 20, 0.22 up to 30.
     *
     * <p>Reference: Luo W, Qi Y (2009), An enhanced two-step floating catchment area (E2SFCA) method for measuring spatial
     * accessibility to primary care physicians. Health and Place 15, 1100-1107. doi:10.1016/j.healthplace.2009.06.002
     */
    Decay E2SFCA_MINUTES = new Step(List.of(10.0, 20.0, 30.0), List.of(1.0, 0.68, 0.22), StepBound.RIGHT_CLOSED);

    /**
     * The steps of the three-step method, minutes by car: 0.962 up to 10, 0.704 up to 20, 0.377 up to 30, 0.042 up to 60.
     *
     * <p>Reference: Wan N, Zou B, Sternberg T (2012), A three-step floating catchment area method for analyzing spatial
     * access to health services. International Journal of Geographical Information Science 26, 1073-1089.
     * doi:10.1080/13658816.2011.624987
     */
    Decay THREE_STEP_MINUTES =
            new Step(List.of(10.0, 20.0, 30.0, 60.0), List.of(0.962, 0.704, 0.377, 0.042), StepBound.RIGHT_CLOSED);

    /**
     * The weight at a cost.
     *
     * @param cost a finite number, 0 or more
     * @return a finite number, 0 or more
     */
    double weight(double cost);

    /**
     * The cost beyond which the weight is 0.
     *
     * @return a finite number, or positive infinity for a decay without end
     */
    double end();

    /**
     * All within a cost alike, the cost itself included: the catchment of the plain two-step method.
     *
     * @param cost the largest cost
     * @return a decay of one step
     * @throws IllegalArgumentException if the cost is not above 0 and finite
     */
    static Decay upTo(double cost) {
        return new Step(List.of(cost), List.of(1.0), StepBound.RIGHT_CLOSED);
    }

    /** To which step a cost belongs that lies exactly on its bound. */
    enum StepBound {
        /**
         * To the nearer step: {@code c <= bound}. The default; agrees with: access {@code step_fn}.
         */
        RIGHT_CLOSED,
        /**
         * To the farther step: {@code c < bound}. Agrees with: R accessibility {@code decay_stepped}, which writes the
         * table {@code 15: 1, 30: 0.68} as steps (15, 30) with weights (0.68, 0).
         */
        LEFT_CLOSED
    }

    /**
     * A table of steps: the weight of the first step whose bound is not exceeded, 0 beyond the last.
     *
     * @param bounds largest costs of the steps, above 0, ascending
     * @param weights weight of each step, 0 or more, not rising
     * @param bound to which step a bound itself belongs
     */
    record Step(List<Double> bounds, List<Double> weights, StepBound bound) implements Decay {

        /**
         * Checks the table.
         *
         * @throws IllegalArgumentException if bounds do not ascend from above 0, weights rise or are negative, or there are
         *     not as many weights as bounds, at least one
         */
        public Step {
            bounds = List.copyOf(bounds);
            weights = List.copyOf(weights);
            if (bounds.isEmpty() || weights.size() != bounds.size()) {
                throw new IllegalArgumentException(
                        bounds.size() + " bounds and " + weights.size() + " weights, expected one weight a bound");
            }
            double before = 0;
            double last = Double.MAX_VALUE;
            for (int i = 0; i < bounds.size(); i++) {
                if (!(bounds.get(i) > before && bounds.get(i) < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException(
                            "bounds " + bounds + ", expected finite ascending numbers above 0");
                }
                if (!(weights.get(i) >= 0 && weights.get(i) <= last)) {
                    throw new IllegalArgumentException(
                            "weights " + weights + ", expected finite numbers >= 0, none larger than the one before");
                }
                before = bounds.get(i);
                last = weights.get(i);
            }
        }

        @Override
        public double weight(double cost) {
            for (int i = 0; i < bounds.size(); i++) {
                double limit = bounds.get(i);
                if (cost < limit || (bound == StepBound.RIGHT_CLOSED && cost == limit)) {
                    return weights.get(i);
                }
            }
            return 0;
        }

        @Override
        public double end() {
            return bounds.get(bounds.size() - 1);
        }
    }

    /**
     * Half of a bell: {@code exp(-c^2 / (2 s^2))}. Agrees with: access {@code gaussian}, which divides by its value at 0.
     *
     * @param deviation s, above 0
     */
    record Gaussian(double deviation) implements Decay {

        /**
         * Checks the parameter.
         *
         * @throws IllegalArgumentException if it is not above 0 and finite
         */
        public Gaussian {
            requirePositive("deviation", deviation);
        }

        @Override
        public double weight(double cost) {
            double z = cost / deviation;
            return Math.exp(-0.5 * z * z);
        }

        @Override
        public double end() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Inverse power: {@code (max(c, least) / scale)^exponent}. Above 1 for costs below the scale. Agrees with: access
     * {@code gravity}.
     *
     * @param scale cost at which the weight is 1, above 0
     * @param exponent 0 or less, such as -1
     * @param least smallest cost told apart, above 0: the weight of cost 0 would be infinite
     */
    record Power(double scale, double exponent, double least) implements Decay {

        /**
         * Checks the parameters.
         *
         * @throws IllegalArgumentException if scale or least is not above 0 and finite, or the exponent is not a finite
         *     number of 0 or less
         */
        public Power {
            requirePositive("scale", scale);
            requirePositive("least cost", least);
            if (!(exponent <= 0 && exponent > Double.NEGATIVE_INFINITY)) {
                throw new IllegalArgumentException("exponent " + exponent + ", expected a finite number <= 0");
            }
        }

        @Override
        public double weight(double cost) {
            return Math.pow(Math.max(cost, least) / scale, exponent);
        }

        @Override
        public double end() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Negative exponential: {@code exp(-b c)}. Agrees with: R accessibility {@code decay_exponential}.
     *
     * @param rate b, above 0, per unit of cost
     */
    record Exponential(double rate) implements Decay {

        /**
         * Checks the parameter.
         *
         * @throws IllegalArgumentException if it is not above 0 and finite
         */
        public Exponential {
            requirePositive("rate", rate);
        }

        @Override
        public double weight(double cost) {
            return Math.exp(-rate * cost);
        }

        @Override
        public double end() {
            return Double.POSITIVE_INFINITY;
        }
    }

    /**
     * Straight down: {@code max(0, 1 - c / end)}. Agrees with: R accessibility {@code decay_linear}.
     *
     * @param end cost at which the weight becomes 0, above 0
     */
    record Linear(double end) implements Decay {

        /**
         * Checks the parameter.
         *
         * @throws IllegalArgumentException if it is not above 0 and finite
         */
        public Linear {
            requirePositive("end", end);
        }

        @Override
        public double weight(double cost) {
            return Math.max(0, 1 - cost / end);
        }
    }

    /**
     * S-shaped, 1 at cost 0:
     *
     * <pre>{@code
     * (1 + exp(-m k)) / (1 + exp((c - m) k)),    k = pi / (s sqrt(3))
     * }</pre>
     *
     * <p>Reference: Bauer J, Groneberg DA (2016), Measuring spatial accessibility of health care providers: introduction of a
     * variable distance decay function within the floating catchment area (FCA) method. PLOS ONE 11(7), e0159148.
     * doi:10.1371/journal.pone.0159148. Agrees with: R accessibility {@code decay_logistic}.
     *
     * @param median m, cost at which about half of the weight is left, above 0
     * @param deviation s, above 0; small values make a sharp edge
     */
    record Logistic(double median, double deviation) implements Decay {

        /**
         * Checks the parameters.
         *
         * @throws IllegalArgumentException if one is not above 0 and finite
         */
        public Logistic {
            requirePositive("median", median);
            requirePositive("deviation", deviation);
        }

        @Override
        public double weight(double cost) {
            double steepness = Math.PI / (deviation * Math.sqrt(3));
            return (1 + Math.exp(-median * steepness)) / (1 + Math.exp((cost - median) * steepness));
        }

        @Override
        public double end() {
            return Double.POSITIVE_INFINITY;
        }
    }

    private static void requirePositive(String name, double parameter) {
        if (!(parameter > 0 && parameter < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + parameter + ", expected a finite number > 0");
        }
    }
}
