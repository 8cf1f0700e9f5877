package org.lebenswelten.index;

/**
 * The six classes of a box plot: what lies beyond the fences, and the quarters between.
 *
 * <pre>{@code
 * bounds = q1 - h (q3 - q1), q1, q2, q3, q3 + h (q3 - q1)
 * }</pre>
 *
 * <p>q are the quartiles by {@link QuantileDefinition#HF7}, h the hinge: 1.5 for Tukey's outliers, 3 for far-out ones. Each
 * break goes to between the values that its bound parts, so that it tells none; a class without values falls away, as that
 * beyond a fence mostly does.
 *
 * <p>Reference: Tukey JW (1977), Exploratory Data Analysis. Agrees with: mapclassify 2 {@code BoxPlot}, bounds 1e-9, all
 * counts.
 *
 * @param hinge how many interquartile ranges the fences lie beyond the quartiles, above 0
 */
public record BoxPlotClasses(double hinge) implements ClassScheme.Rule {

    /** Number of classes. */
    public static final int COUNT = 6;

    /** Tukey's hinge. */
    public static final double TUKEY = 1.5;

    /**
     * Checks the hinge.
     *
     * @throws IllegalArgumentException if it is not a finite number above 0
     */
    public BoxPlotClasses {
        if (!(hinge > 0 && hinge < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("hinge " + hinge + ", expected a finite number > 0");
        }
    }

    @Override
    public ClassBreaks breaks(double[] scores, int count) {
        return ClassMethod.breaksAt(scores, count, this::bounds);
    }

    /** The five bounds. */
    double[] bounds(double[] sorted) {
        double[] q = QuantileDefinition.HF7.quantiles(sorted, 0.25, 0.5, 0.75);
        double reach = hinge * (q[2] - q[0]);
        return new double[] {q[0] - reach, q[0], q[1], q[2], q[2] + reach};
    }
}
