package org.lebenswelten.rate.smooth;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/**
 * Ratios of observed to expected events under a gamma distribution of the true ratios, fitted by moments.
 *
 * <pre>{@code
 * theta = (O + nu) / (E + alpha)
 * m = mean(theta)
 * v = sum (1 + alpha / E) (theta - m)^2 / (k - 1)
 * alpha = m / v, nu = m^2 / v
 * }</pre>
 *
 * with {@code O} observed and {@code E} expected events in {@code k} areas, repeated from {@code theta = O / E} until
 * {@code alpha} and {@code nu} stand still to 1e-13 of themselves.
 *
 * <p>Special results: areas without a rate of their own are left out and have none. If the observed ratios spread no more
 * than chance makes them, there is no such distribution: then all have {@link Availability#NOT_CONVERGED}, as they have
 * with {@link Availability#TOO_FEW_EVENTS} for fewer than two areas or no event. There are no limits.
 *
 * <p>Reference: Clayton D, Kaldor J (1987), Empirical Bayes estimates of age-standardized relative risks for use in disease
 * mapping. Biometrics 43, 671-681. doi:10.2307/2532003
 *
 * <p>Agrees with: SpatialEpi data {@code scotland} by two routes in R and NumPy, 1e-9 relative.
 */
public final class GammaEmpiricalBayes {

    private static final int MOST_ITERATIONS = 10_000;

    private static final double STANDS_STILL = 1e-13;

    private GammaEmpiricalBayes() {}

    /**
     * Smoothed ratios and the fitted gamma distribution.
     *
     * @param nu shape; {@code NaN} if there is none
     * @param alpha rate; {@code NaN} if there is none
     * @param estimates one ratio for each area, without limits
     */
    public record Result(double nu, double alpha, List<Estimate> estimates) {}

    /**
     * Smooths the ratios of all areas.
     *
     * @param counts observed and expected events
     * @return smoothed ratios
     */
    public static Result smooth(AreaCounts counts) {
        double events = 0;
        int areas = 0;
        for (int i = 0; i < counts.size(); i++) {
            events += counts.hasRate(i) ? counts.events()[i] : 0;
            areas += counts.hasRate(i) ? 1 : 0;
        }
        if (areas < 2 || events == 0) {
            return none(counts, Availability.TOO_FEW_EVENTS);
        }
        double nu = 0;
        double alpha = 0;
        for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            double mean = 0;
            for (int i = 0; i < counts.size(); i++) {
                mean += counts.hasRate(i) ? theta(counts, i, nu, alpha) / areas : 0;
            }
            double variance = 0;
            for (int i = 0; i < counts.size(); i++) {
                if (counts.hasRate(i)) {
                    double deviation = theta(counts, i, nu, alpha) - mean;
                    variance += (1 + alpha / counts.denominators()[i]) * deviation * deviation / (areas - 1);
                }
            }
            double nextAlpha = mean / variance;
            double nextNu = mean * mean / variance;
            if (!Double.isFinite(nextAlpha)) {
                return none(counts, Availability.NOT_CONVERGED);
            }
            boolean still = Math.abs(nextAlpha - alpha) <= STANDS_STILL * nextAlpha
                    && Math.abs(nextNu - nu) <= STANDS_STILL * nextNu;
            alpha = nextAlpha;
            nu = nextNu;
            if (still) {
                return result(counts, nu, alpha);
            }
        }
        return none(counts, Availability.NOT_CONVERGED);
    }

    private static double theta(AreaCounts counts, int area, double nu, double alpha) {
        return (counts.events()[area] + nu) / (counts.denominators()[area] + alpha);
    }

    private static Result result(AreaCounts counts, double nu, double alpha) {
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            estimates.add(
                    counts.hasRate(i)
                            ? Estimate.of(theta(counts, i, nu, alpha), Limits.NONE)
                            : Estimate.none(counts.availability(i)));
        }
        return new Result(nu, alpha, List.copyOf(estimates));
    }

    private static Result none(AreaCounts counts, Availability reason) {
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            estimates.add(Estimate.none(counts.hasRate(i) ? reason : counts.availability(i)));
        }
        return new Result(Double.NaN, Double.NaN, List.copyOf(estimates));
    }
}
