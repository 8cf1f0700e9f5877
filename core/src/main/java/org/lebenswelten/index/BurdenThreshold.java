package org.lebenswelten.index;

/** From where on a node counts as a burden of a unit. */
public sealed interface BurdenThreshold {

    /**
     * Among the worst units of the period: {@code rank <= share n} of {@code n} units with a value, see
     * {@link MultipleBurden}.
     *
     * @param share above 0 and at most 0.5
     */
    record WorstShare(double share) implements BurdenThreshold {

        /**
         * Checks the share.
         *
         * @throws IllegalArgumentException if it is out of range
         */
        public WorstShare {
            if (!(share > 0 && share <= 0.5)) {
                throw new IllegalArgumentException("worst share " + share + ", expected a number above 0, at most 0.5");
            }
        }
    }

    /**
     * A stated value, such as a limit for health: {@code value >= from}, or {@code value <= from} for an indicator whose low
     * values are the heavy burden. Of indicators the value before treatment and normalisation is meant, in its own unit; of
     * dimensions the score.
     *
     * @param from the value from which on it is a burden
     */
    record FixedThreshold(double from) implements BurdenThreshold {

        /**
         * Checks the value.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public FixedThreshold {
            if (!Double.isFinite(from)) {
                throw new IllegalArgumentException("threshold " + from + ", expected a finite number");
            }
        }
    }

    /**
     * A value on the common scale, such as a percent rank: {@code value >= from} of what enters the parent, normalised and
     * rounded, high for a heavy burden.
     *
     * @param from the value from which on it is a burden
     */
    record NormalisedThreshold(double from) implements BurdenThreshold {

        /**
         * Checks the value.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public NormalisedThreshold {
            if (!Double.isFinite(from)) {
                throw new IllegalArgumentException("normalised threshold " + from + ", expected a finite number");
            }
        }
    }

    /**
     * One of the upper classes, made of the node's values as the index's classes are made of its scores; class 1 is the
     * lightest burden.
     *
     * @param from the lowest class that is a burden, 2 or more
     */
    record FromClass(int from) implements BurdenThreshold {

        /**
         * Checks the class.
         *
         * @throws IllegalArgumentException if it is below 2
         */
        public FromClass {
            if (from < 2) {
                throw new IllegalArgumentException("class " + from + ", expected 2 or more");
            }
        }
    }
}
