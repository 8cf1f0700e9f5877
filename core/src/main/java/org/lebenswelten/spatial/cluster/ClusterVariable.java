package org.lebenswelten.spatial.cluster;

/** What a statistic of clusters compares. */
public sealed interface ClusterVariable {

    /** The values of areas with those of their neighbours. */
    record Own() implements ClusterVariable {
        @Override
        public String toString() {
            return "own values";
        }
    }

    /**
     * The values of areas with other values of their neighbours.
     *
     * @param id id of the other index or indicator
     */
    record Other(String id) implements ClusterVariable {
        @Override
        public String toString() {
            return "with " + id;
        }
    }

    /**
     * Whether areas lie in a range with whether their neighbours do.
     *
     * @param from values from here on are marked
     * @param below values from here on are not, above {@code from}
     */
    record Marked(double from, double below) implements ClusterVariable {

        /** Checks the range. */
        public Marked {
            if (!(from < below)) {
                throw new IllegalArgumentException("marked from " + from + " to below " + below + ", which is empty");
            }
        }

        /**
         * Marks values.
         *
         * @param values a value an area, {@code NaN} for missing
         * @return 1 for a mark, 0 without, {@code NaN} for missing
         */
        double[] of(double[] values) {
            double[] marks = new double[values.length];
            for (int i = 0; i < marks.length; i++) {
                marks[i] = Double.isNaN(values[i]) ? Double.NaN : values[i] >= from && values[i] < below ? 1 : 0;
            }
            return marks;
        }

        @Override
        public String toString() {
            return "marked from " + from + " to below " + below;
        }
    }
}
