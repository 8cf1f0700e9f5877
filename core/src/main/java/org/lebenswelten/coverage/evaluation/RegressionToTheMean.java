package org.lebenswelten.coverage.evaluation;

import java.util.Arrays;
import org.apache.commons.math3.distribution.FDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Change that areas chosen for extreme values have on average although nothing acts on them.
 *
 * <p>A value is taken as {@code overall mean + area + chance}, where the lasting part varies between areas by {@code between}
 * and chance varies within an area from period to period by {@code within}. Of the mean of {@code m} values before, the share
 *
 * <pre>{@code
 * q = (within / m) / (between + within / m)
 * }</pre>
 *
 * is chance that does not come back. Estimand: the expected change without any effect,
 *
 * <pre>{@code
 * drift = -q (mean of the chosen before - mean of all before)
 * drift = -q sqrt(between + within / m) phi(z) / (1 - Phi(z))     of all above a cut point c, z = (c - mean) / sqrt(between + within / m)
 * }</pre>
 *
 * negative for areas chosen because they were high. The second is the first with the mean of a normal distribution beyond a cut
 * point. If areas were chosen for something else, or by values of other periods, the drift is smaller: it is an upper bound then.
 *
 * <p>{@code q} is {@code NaN} where neither varies; a negative estimate of {@code between} is taken as 0, then {@code q} is 1.
 *
 * <p>Reference: Gardner MJ, Heady JA (1973), Some effects of within-person variability in epidemiological studies. Journal of
 * Chronic Diseases 26, 781-795. doi:10.1016/0021-9681(73)90013-1; Davis CE (1976), The effect of regression to the mean in
 * epidemiologic and clinical studies. American Journal of Epidemiology 104, 493-498.
 * doi:10.1093/oxfordjournals.aje.a112321; Barnett AG, van der Pols JC, Dobson AJ (2005), Regression to the mean: what it is and
 * how to deal with it. International Journal of Epidemiology 34, 215-220. doi:10.1093/ije/dyh299
 *
 * @param between variance of the lasting part between areas, 0 or more
 * @param within variance of chance of one value, 0 or more
 * @param shareLower lower 95 % limit of {@code q} for as many values as the variances were told from; {@code NaN} where there is none
 * @param shareUpper upper 95 % limit of {@code q}
 */
public record RegressionToTheMean(double between, double within, double shareLower, double shareUpper) {

    private static final double BEYOND = 0.025;

    /**
     * Checks the variances.
     *
     * @throws IllegalArgumentException if a variance is negative or missing
     */
    public RegressionToTheMean {
        if (!(between >= 0 && within >= 0)) {
            throw new IllegalArgumentException(
                    "variance between areas " + between + ", within " + within + ": expected numbers of 0 or more");
        }
    }

    /**
     * An expected change.
     *
     * @param value the change
     * @param lower lower 95 % limit; {@code NaN} where there is none
     * @param upper upper 95 % limit
     */
    public record Drift(double value, double lower, double upper) {}

    /**
     * Known variances.
     *
     * @param between variance of the lasting part between areas
     * @param within variance of chance of one value
     * @return without limits
     */
    public static RegressionToTheMean of(double between, double within) {
        return new RegressionToTheMean(between, within, Double.NaN, Double.NaN);
    }

    /**
     * Variances from two or more periods before, by analysis of variance of areas and periods; what all areas have in common in
     * a period is no chance.
     *
     * <pre>{@code
     * within = residual mean square        between = max(0, (mean square of areas - within) / T)
     * q for T values = within / mean square of areas, with limits by the F distribution
     * }</pre>
     *
     * @param areas values of each area in each period; areas with a missing value are left out
     * @return variances and limits
     * @throws IllegalArgumentException if fewer than 2 areas have all of at least 2 values, or lengths differ
     */
    public static RegressionToTheMean ofPeriods(double[][] areas) {
        double[][] full = Arrays.stream(areas)
                .filter(values -> Arrays.stream(values).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        int n = full.length;
        int periods = n == 0 ? 0 : full[0].length;
        if (n < 2 || periods < 2) {
            throw new IllegalArgumentException(
                    "areas with all values: " + n + ", values each: " + periods + ", expected at least 2 of both");
        }
        double[] areaMeans = new double[n];
        double[] periodMeans = new double[periods];
        for (int i = 0; i < n; i++) {
            Sample.requireSameLength("area", full[i], "the first", full[0]);
            for (int t = 0; t < periods; t++) {
                areaMeans[i] += full[i][t] / periods;
                periodMeans[t] += full[i][t] / n;
            }
        }
        double overall = Sample.of(areaMeans).mean();
        double ofAreas = 0;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            ofAreas += periods * (areaMeans[i] - overall) * (areaMeans[i] - overall);
            for (int t = 0; t < periods; t++) {
                double residual = full[i][t] - areaMeans[i] - periodMeans[t] + overall;
                rest += residual * residual;
            }
        }
        double meanSquare = ofAreas / (n - 1.0);
        double freedom = (n - 1.0) * (periods - 1.0);
        double within = rest / freedom;
        double ratio = meanSquare / within;
        FDistribution f = new FDistribution(null, n - 1.0, freedom);
        return new RegressionToTheMean(
                Math.max(0, (meanSquare - within) / periods),
                within,
                Math.min(1, f.inverseCumulativeProbability(BEYOND) / ratio),
                Math.min(1, f.inverseCumulativeProbability(1 - BEYOND) / ratio));
    }

    /**
     * Variances from the standard errors of one period, where chance is sampling error only.
     *
     * <pre>{@code
     * within = mean e^2        between = max(0, s^2 - within)
     * }</pre>
     *
     * @param values value of each area
     * @param errors their standard errors; areas without one are left out
     * @return variances without limits
     * @throws IllegalArgumentException if fewer than 2 areas have both, or lengths differ
     */
    public static RegressionToTheMean ofErrors(double[] values, double[] errors) {
        Sample.requireSameLength("values", values, "errors", errors);
        double[] known = new double[values.length];
        double within = 0;
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && !Double.isNaN(errors[i])) {
                known[n++] = values[i];
                within += errors[i] * errors[i];
            }
        }
        if (n < 2) {
            throw new IllegalArgumentException("areas with value and standard error: " + n + ", expected at least 2");
        }
        double spread = Sample.of(Arrays.copyOf(known, n)).varianceOfMean() * n;
        return of(Math.max(0, spread - within / n), within / n);
    }

    /**
     * The share of a deviation that does not come back.
     *
     * @param measurements number of values whose mean deviates, 1 or more
     * @return 0 to 1; {@code NaN} where nothing varies
     * @throws IllegalArgumentException if there is no measurement
     */
    public double share(int measurements) {
        if (measurements < 1) {
            throw new IllegalArgumentException("measurements " + measurements + ", expected at least 1");
        }
        return within / measurements / (between + within / measurements);
    }

    /**
     * Expected change of chosen areas.
     *
     * @param mean mean of all areas before
     * @param chosen mean of the chosen areas before
     * @param measurements number of periods before; limits hold for as many as the variances were told from
     * @return the change without any effect
     */
    public Drift ofChosen(double mean, double chosen, int measurements) {
        double deviation = chosen - mean;
        double one = -shareLower * deviation;
        double other = -shareUpper * deviation;
        return new Drift(-share(measurements) * deviation + 0.0, Math.min(one, other), Math.max(one, other));
    }

    /**
     * Expected change of all areas whose mean before exceeds a cut point, if areas and chance are normally distributed.
     *
     * @param mean mean of all areas
     * @param cut the cut point
     * @param measurements number of values in the mean before
     * @return the change without any effect, 0 or less
     */
    public double ofAllAbove(double mean, double cut, int measurements) {
        double spread = Math.sqrt(between + within / measurements);
        double z = (cut - mean) / spread;
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        return -share(measurements) * spread * normal.density(z) / normal.cumulativeProbability(-z);
    }
}
