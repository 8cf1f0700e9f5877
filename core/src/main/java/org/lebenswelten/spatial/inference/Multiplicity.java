package org.lebenswelten.spatial.inference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Keeps many tests at once from finding clusters by chance.
 *
 * <pre>{@code
 * none:                p* = p
 * Bonferroni:          p* = min(1, m p)
 * Benjamini-Hochberg:  p*_(k) = min over l >= k of min(1, m p_(l) / l),   p_(1) <= ... <= p_(m)
 * significant:         p* <= alpha
 * }</pre>
 *
 * <p>m is the number of tests that have a p-value; {@code NaN} takes no part and is never significant. Bonferroni bounds the
 * chance of even one false finding, Benjamini-Hochberg the expected share of false ones among the findings. With R
 * permutations no p is below 1/(R + 1): under Bonferroni nothing can be significant if m / (R + 1) exceeds alpha.
 *
 * <p>References: Benjamini, Y., Hochberg, Y. (1995): Controlling the false discovery rate. Journal of the Royal Statistical
 * Society B 57, 289-300, doi:10.1111/j.2517-6161.1995.tb02031.x. Caldas de Castro, M., Singer, B. H. (2006): Controlling the
 * false discovery rate: a new application to account for multiple and dependent tests in local statistics of spatial
 * association. Geographical Analysis 38, 180-208, doi:10.1111/j.0016-7363.2006.00682.x. Agrees with: R {@code p.adjust},
 * 1e-15.
 */
public final class Multiplicity {

    private final Method method;
    private final double alpha;

    private Multiplicity(Method method, double alpha) {
        this.method = method;
        this.alpha = alpha;
    }

    /** How p-values are adjusted. */
    public enum Method {
        /** Not at all. */
        NONE,
        /** Bonferroni. */
        BONFERRONI,
        /** Benjamini and Hochberg's false discovery rate. */
        BENJAMINI_HOCHBERG
    }

    /**
     * Benjamini-Hochberg at a level of 0.05.
     *
     * @return the control
     */
    public static Multiplicity withDefaults() {
        return new Multiplicity(Method.BENJAMINI_HOCHBERG, 0.05);
    }

    /**
     * The same level by another method.
     *
     * @param newMethod the method
     * @return the control
     */
    public Multiplicity with(Method newMethod) {
        return new Multiplicity(newMethod, alpha);
    }

    /**
     * The same method at another level.
     *
     * @param newAlpha the level, above 0, below 1
     * @return the control
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public Multiplicity withAlpha(double newAlpha) {
        if (newAlpha > 0 && newAlpha < 1) {
            return new Multiplicity(method, newAlpha);
        }
        throw new IllegalArgumentException("level " + newAlpha + ", expected a number above 0 and below 1");
    }

    /**
     * The method.
     *
     * @return the method
     */
    public Method method() {
        return method;
    }

    /**
     * The level.
     *
     * @return alpha
     */
    public double alpha() {
        return alpha;
    }

    /**
     * Adjusts p-values.
     *
     * @param p the p-values, {@code NaN} where there is no test
     * @return the adjusted p-values in the same order
     */
    public double[] adjusted(double[] p) {
        int[] order = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        Arrays.fill(adjusted, Double.NaN);
        double smallest = 1;
        for (int k = order.length - 1; k >= 0; k--) {
            double own = p[order[k]];
            smallest = Math.min(smallest, own * order.length / (k + 1));
            adjusted[order[k]] = switch (method) {
                case NONE -> own;
                case BONFERRONI -> Math.min(1, own * order.length);
                case BENJAMINI_HOCHBERG -> smallest;
            };
        }
        return adjusted;
    }

    /**
     * Tells which tests are significant.
     *
     * @param p the p-values, {@code NaN} where there is no test
     * @return true where the adjusted p-value is at most the level
     */
    public boolean[] significant(double[] p) {
        double[] adjusted = adjusted(p);
        boolean[] significant = new boolean[p.length];
        for (int i = 0; i < p.length; i++) {
            significant[i] = adjusted[i] <= alpha;
        }
        return significant;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Multiplicity control && control.method == method && control.alpha == alpha;
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, alpha);
    }

    @Override
    public String toString() {
        return "Multiplicity[" + method + ", " + alpha + "]";
    }
}
