package org.lebenswelten.rate.smooth;

import java.util.Arrays;

/**
 * Whether the draws of several chains look like draws of one distribution, and how many independent ones they are worth.
 *
 * <p>Each chain of draws is cut into two halves; {@code M} halves of {@code N} draws each have the mean {@code W} of their
 * variances and the variance {@code B / N} of their means:
 *
 * <pre>{@code
 * var = (N - 1) / N W + B / N
 * rHat = sqrt(var / W)
 * ess = M N / (1 + 2 sum r_t)
 * }</pre>
 *
 * with the autocorrelation {@code r_t = 1 - (W - mean of autocovariances at lag t) / var} over all halves, summed while sums
 * of pairs of neighbouring lags are above 0, and made to fall (Geyer's initial monotone sequence). {@code rHat} is 1 where
 * all halves agree.
 *
 * <p>Special results: draws that are all equal have {@code rHat} 1 and as many effective draws as draws.
 *
 * <p>Reference: Gelman A, Carlin JB, Stern HS, Dunson DB, Vehtari A, Rubin DB (2013), Bayesian data analysis, 3rd edition.
 * CRC Press, Boca Raton, sections 11.4 and 11.5. doi:10.1201/b16018
 *
 * @param rHat potential scale reduction, 1 or slightly below where the chains agree
 * @param effectiveSize number of independent draws with the same uncertainty of the mean
 */
public record Convergence(double rHat, double effectiveSize) {

    /**
     * Judges the draws of one quantity.
     *
     * @param draws one row of draws for each chain, all of the same even length of 4 or more
     * @return potential scale reduction and effective size
     * @throws IllegalArgumentException if there is no chain, or their lengths differ, are odd or below 4
     */
    public static Convergence of(double[]... draws) {
        if (draws.length == 0 || draws[0].length < 4 || draws[0].length % 2 != 0) {
            throw new IllegalArgumentException("draws of " + draws.length
                    + " chains, expected at least one with an even number of draws, 4 or more");
        }
        int n = draws[0].length / 2;
        double[][] halves = new double[2 * draws.length][];
        for (int chain = 0; chain < draws.length; chain++) {
            if (draws[chain].length != 2 * n) {
                throw new IllegalArgumentException("chain " + chain + " has " + draws[chain].length
                        + " draws, expected as many as the first: " + 2 * n);
            }
            halves[2 * chain] = Arrays.copyOfRange(draws[chain], 0, n);
            halves[2 * chain + 1] = Arrays.copyOfRange(draws[chain], n, 2 * n);
        }
        return ofHalves(halves, n);
    }

    /**
     * The worse of two judgements.
     *
     * @param other another judgement
     * @return the higher potential scale reduction and the lower effective size
     */
    public Convergence worse(Convergence other) {
        return new Convergence(Math.max(rHat, other.rHat), Math.min(effectiveSize, other.effectiveSize));
    }

    private static Convergence ofHalves(double[][] halves, int n) {
        int m = halves.length;
        double[] means = new double[m];
        double within = 0;
        for (int half = 0; half < m; half++) {
            means[half] = Arrays.stream(halves[half]).sum() / n;
            double mean = means[half];
            within += Arrays.stream(halves[half])
                            .map(x -> (x - mean) * (x - mean))
                            .sum()
                    / (n - 1)
                    / m;
        }
        double grand = Arrays.stream(means).sum() / m;
        double between =
                Arrays.stream(means).map(x -> (x - grand) * (x - grand)).sum() / (m - 1);
        double total = (n - 1.0) / n * within + between;
        if (total == 0) {
            return new Convergence(1, (double) m * n);
        }
        double sum = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int lag = 0; lag + 1 < n; lag += 2) {
            double pair =
                    correlation(halves, means, lag, within, total) + correlation(halves, means, lag + 1, within, total);
            if (pair <= 0) {
                break;
            }
            least = Math.min(least, pair);
            sum += least;
        }
        double times = Math.max(2 * sum - 1, 1 / Math.log10((double) m * n));
        return new Convergence(Math.sqrt(total / within), m * n / times);
    }

    private static double correlation(double[][] halves, double[] means, int lag, double within, double total) {
        if (lag == 0) {
            return 1;
        }
        double covariance = 0;
        for (int half = 0; half < halves.length; half++) {
            double[] draws = halves[half];
            double sum = 0;
            for (int i = lag; i < draws.length; i++) {
                sum += (draws[i] - means[half]) * (draws[i - lag] - means[half]);
            }
            covariance += sum / (draws.length - 1) / halves.length;
        }
        return 1 - (within - covariance) / total;
    }
}
