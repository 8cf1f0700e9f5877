package org.lebenswelten.rate.smooth;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.special.Gamma;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/**
 * Ratios of observed to expected events under a gamma distribution of the true ratios, fitted by maximum likelihood of the
 * negative binomial distribution of the observed events.
 *
 * <pre>{@code
 * O ~ NegativeBinomial(size nu, mean mu E)
 * sum (O - mu E) / (nu + mu E) = 0
 * sum psi(O + nu) - psi(nu) + ln(nu / (nu + mu E)) + 1 - (O + nu) / (nu + mu E) = 0
 * theta = (O + nu) / (E + nu / mu)
 * }</pre>
 *
 * with {@code O} observed and {@code E} expected events of an area and the digamma function {@code psi}. Both equations are
 * solved by halving, the first for {@code mu} within the second for {@code nu}.
 *
 * <p>Special results: areas without a rate of their own are left out and have none. If the observed ratios spread no more than
 * chance makes them, the likelihood rises with {@code nu} without end: then all have {@link Availability#NOT_CONVERGED}, as they
 * have {@link Availability#TOO_FEW_EVENTS} for fewer than two areas or no event. There are no limits.
 *
 * <p>{@link GammaEmpiricalBayes} fits the same distribution by moments.
 *
 * <p>Reference: Clayton D, Kaldor J (1987), Empirical Bayes estimates of age-standardized relative risks for use in disease
 * mapping. Biometrics 43, 671-681. doi:10.2307/2532003
 *
 * <p>Agrees with: SpatialEpi data {@code scotland} by maximum likelihood in R and SciPy, 1e-5 relative.
 */
public final class GammaMaximumLikelihood {

    private static final double SMALLEST_SIZE = 1e-6;

    private static final double LARGEST_SIZE = 1e7;

    private GammaMaximumLikelihood() {}

    /**
     * Smoothed ratios and the fitted distribution.
     *
     * @param size shape {@code nu}; {@code NaN} if there is none
     * @param mean mean {@code mu} of the true ratios; {@code NaN} if there is none
     * @param logLikelihood natural logarithm of the likelihood; {@code NaN} if there is none
     * @param estimates one ratio for each area, without limits
     */
    public record Result(double size, double mean, double logLikelihood, List<Estimate> estimates) {}

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
        double low = SMALLEST_SIZE;
        double high = LARGEST_SIZE;
        if (slope(counts, high, mean(counts, high)) >= 0) {
            return none(counts, Availability.NOT_CONVERGED);
        }
        while (high / low > 1 + 1e-12) {
            double size = Math.sqrt(low * high);
            boolean rising = slope(counts, size, mean(counts, size)) > 0;
            low = rising ? size : low;
            high = rising ? high : size;
        }
        double mean = mean(counts, low);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double theta = (counts.events()[i] + low) / (counts.denominators()[i] + low / mean);
            estimates.add(counts.hasRate(i) ? Estimate.of(theta, Limits.NONE) : Estimate.none(counts.availability(i)));
        }
        return new Result(low, mean, logLikelihood(counts, low, mean), List.copyOf(estimates));
    }

    /** The mean at which the likelihood of a size is largest: the left side of the first equation falls with it. */
    private static double mean(AreaCounts counts, double size) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < counts.size(); i++) {
            high = counts.hasRate(i) ? Math.max(high, counts.events()[i] / counts.denominators()[i]) : high;
        }
        while (high - low > 1e-14 * high) {
            double mean = (low + high) / 2;
            double sum = 0;
            for (int i = 0; i < counts.size(); i++) {
                double expected = mean * counts.denominators()[i];
                sum += counts.hasRate(i) ? (counts.events()[i] - expected) / (size + expected) : 0;
            }
            low = sum > 0 ? mean : low;
            high = sum > 0 ? high : mean;
        }
        return high;
    }

    /** The derivative of the log likelihood by the size. */
    private static double slope(AreaCounts counts, double size, double mean) {
        double slope = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (counts.hasRate(i)) {
                double events = counts.events()[i];
                double all = size + mean * counts.denominators()[i];
                slope += Gamma.digamma(events + size)
                        - Gamma.digamma(size)
                        - Math.log1p((all - size) / size)
                        + 1
                        - (events + size) / all;
            }
        }
        return slope;
    }

    private static double logLikelihood(AreaCounts counts, double size, double mean) {
        double sum = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (counts.hasRate(i)) {
                double events = counts.events()[i];
                double expected = mean * counts.denominators()[i];
                sum += Gamma.logGamma(events + size)
                        - Gamma.logGamma(size)
                        - Gamma.logGamma(events + 1)
                        - size * Math.log1p(expected / size)
                        + (events == 0 ? 0 : events * Math.log(expected / (size + expected)));
            }
        }
        return sum;
    }

    private static Result none(AreaCounts counts, Availability reason) {
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            estimates.add(Estimate.none(counts.hasRate(i) ? reason : counts.availability(i)));
        }
        return new Result(Double.NaN, Double.NaN, Double.NaN, List.copyOf(estimates));
    }
}
