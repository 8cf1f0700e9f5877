package org.lebenswelten.index.sensitivity;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * How much of a result's variance comes from each uncertain factor: alone (first order), and with all its interactions
 * (total).
 *
 * <pre>{@code
 * S_i  = mean((y_B - mean) (y_ABi - y_A)) / V
 * ST_i = mean((y_A - y_ABi)^2) / (2 V)
 * }</pre>
 *
 * from two matrices {@code A}, {@code B} of {@code N} points each and {@code ABi}, which is {@code A} with the column of
 * factor {@code i} from {@code B}; {@code mean} and {@code V} are the mean and the sample variance of {@code y_A} and {@code y_B} together. That takes
 * {@code N (d + 2)} evaluations for {@code d} factors. Estimates of small indices can be a little below 0. Points are of a
 * Sobol sequence, shifted at random; limits are percentiles over bootstrap samples of the {@code N} rows.
 *
 * <p>Reference: Saltelli A et al. (2010), Variance based sensitivity analysis of model output. Computer Physics
 * Communications 181, 259-270. doi:10.1016/j.cpc.2009.09.018 (its formulas (b) and (f)). COINr 1.1.14
 * {@code get_sensitivity} does not take off the mean, which only adds noise.
 *
 * @param factors the indices of each factor, in order
 * @param variance variance of the result, {@code V}
 */
public record SobolIndices(List<Factor> factors, double variance) {

    /**
     * The indices of a factor with their limits; all {@code NaN} where the result does not vary.
     *
     * @param first share of the variance that the factor alone makes
     * @param firstLower lower limit
     * @param firstUpper upper limit
     * @param total share of the variance that the factor takes part in
     * @param totalLower lower limit
     * @param totalUpper upper limit
     */
    public record Factor(
            double first, double firstLower, double firstUpper, double total, double totalLower, double totalUpper) {}

    /**
     * What to run.
     *
     * @param points number of points {@code N}, 2 or more; powers of two are best
     * @param bootstraps number of bootstrap samples, 1 or more
     * @param confidence confidence of the limits, above 0 and below 1
     * @param seed seed of the shift and the bootstrap
     * @param threads number of threads, 1 or more; it does not change the result
     */
    public record Plan(int points, int bootstraps, double confidence, long seed, int threads) {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if a number is out of range
         */
        public Plan {
            if (points < 2 || bootstraps < 1 || threads < 1 || !(confidence > 0 && confidence < 1)) {
                throw new IllegalArgumentException("points " + points + ", bootstraps " + bootstraps + ", threads "
                        + threads + ", confidence " + confidence
                        + ", expected at least 2, 1 and 1, and a confidence above 0 and below 1");
            }
        }
    }

    /** Copies the factors. */
    public SobolIndices {
        factors = List.copyOf(factors);
    }

    /**
     * Estimates the indices of a function of uniform factors.
     *
     * @param function a function of {@code dimension} numbers from 0 to 1, safe to call from several threads
     * @param dimension number of factors, 1 to 500
     * @param plan what to run
     * @return the indices
     * @throws IllegalArgumentException if the dimension is out of range or a result is not finite
     */
    public static SobolIndices of(ToDoubleFunction<double[]> function, int dimension, Plan plan) {
        if (dimension < 1 || dimension > 500) {
            throw new IllegalArgumentException(dimension + " factors, expected 1 to 500");
        }
        RandomGenerator random = new Well19937c(plan.seed());
        double[][] points = points(plan.points(), 2 * dimension, random);
        double[][] results = new double[dimension + 2][plan.points()];
        OrderedDraws.run(plan.points(), plan.threads(), row -> {
            double[] a = Arrays.copyOf(points[row], dimension);
            double[] b = Arrays.copyOfRange(points[row], dimension, 2 * dimension);
            results[0][row] = result(function, a.clone());
            results[1][row] = result(function, b.clone());
            for (int factor = 0; factor < dimension; factor++) {
                double[] mixed = a.clone();
                mixed[factor] = b[factor];
                results[factor + 2][row] = result(function, mixed);
            }
        });
        int[] rows = new int[plan.points()];
        Arrays.setAll(rows, row -> row);
        double[][] estimates = estimates(results, rows);
        double[][][] samples = new double[2][dimension][plan.bootstraps()];
        for (int sample = 0; sample < plan.bootstraps(); sample++) {
            Arrays.setAll(rows, row -> random.nextInt(plan.points()));
            double[][] estimate = estimates(results, rows);
            for (int factor = 0; factor < dimension; factor++) {
                samples[0][factor][sample] = estimate[0][factor];
                samples[1][factor][sample] = estimate[1][factor];
            }
        }
        Factor[] factors = new Factor[dimension];
        double low = (1 - plan.confidence()) / 2;
        for (int factor = 0; factor < dimension; factor++) {
            double[] first = samples[0][factor];
            double[] total = samples[1][factor];
            Arrays.sort(first);
            Arrays.sort(total);
            factors[factor] = new Factor(
                    estimates[0][factor],
                    quantile(first, low),
                    quantile(first, 1 - low),
                    estimates[1][factor],
                    quantile(total, low),
                    quantile(total, 1 - low));
        }
        return new SobolIndices(Arrays.asList(factors), estimates[2][0]);
    }

    private static double[][] points(int count, int dimension, RandomGenerator random) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimension);
        double[] shift = new double[dimension];
        Arrays.setAll(shift, j -> random.nextDouble());
        double[][] points = new double[count][];
        for (int i = 0; i < count; i++) {
            points[i] = sequence.nextVector();
            for (int j = 0; j < dimension; j++) {
                points[i][j] = (points[i][j] + shift[j]) % 1;
            }
        }
        return points;
    }

    private static double result(ToDoubleFunction<double[]> function, double[] point) {
        double result = function.applyAsDouble(point);
        if (!Double.isFinite(result)) {
            throw new IllegalArgumentException(
                    "result " + result + " at " + Arrays.toString(point) + ", expected a finite number");
        }
        return result;
    }

    /** First-order indices, total indices and the variance, over rows that may stand there more than once. */
    private static double[][] estimates(double[][] results, int[] rows) {
        double mean = 0;
        for (int row : rows) {
            mean += (results[0][row] + results[1][row]) / (2.0 * rows.length);
        }
        double squares = 0;
        for (int row : rows) {
            squares += (results[0][row] - mean) * (results[0][row] - mean)
                    + (results[1][row] - mean) * (results[1][row] - mean);
        }
        double variance = squares / (2.0 * rows.length - 1);
        double[] first = new double[results.length - 2];
        double[] total = new double[results.length - 2];
        for (int factor = 0; factor < first.length; factor++) {
            for (int row : rows) {
                double change = results[factor + 2][row] - results[0][row];
                first[factor] += (results[1][row] - mean) * change / rows.length;
                total[factor] += change * change / (2.0 * rows.length);
            }
            first[factor] = variance == 0 ? Double.NaN : first[factor] / variance;
            total[factor] = variance == 0 ? Double.NaN : total[factor] / variance;
        }
        return new double[][] {first, total, {variance}};
    }

    /** Quantile by linear interpolation between order statistics (type 7). */
    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
