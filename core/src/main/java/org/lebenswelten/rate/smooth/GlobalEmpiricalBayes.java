package org.lebenswelten.rate.smooth;

import java.util.ArrayList;
import java.util.List;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/**
 * Rates pulled towards the rate of all areas by Marshall's moment estimator.
 *
 * <pre>{@code
 * b = sum o / sum n
 * A = max(0, sum n (o / n - b)^2 / sum n - b / mean(n))
 * smoothed = b + A / (A + b / n) (o / n - b)
 * }</pre>
 *
 * with {@code o} events and {@code n} persons (or expected events) of an area, the common rate {@code b} and the variance
 * {@code A} between the areas' true rates. If chance alone explains the spread, {@code A} is 0 and all areas have the
 * common rate.
 *
 * <p>Proportions have a form of their own, in which {@code A} is the whole spread, and {@code N} the mean of {@code n}:
 *
 * <pre>{@code
 * A = sum n (o / n - b)^2 / sum n
 * w = (n A - n / N b (1 - b)) / ((n - 1) A + (N - n) / N b (1 - b))
 * smoothed = w o / n + (1 - w) b
 * }</pre>
 *
 * <p>There {@code w} is kept within 0 and 1, which the peer does not do.
 *
 * <p>Special results: areas without a rate of their own are left out and have none; there are no limits.
 *
 * <p>Reference: Marshall RJ (1991), Mapping disease and mortality rates using empirical Bayes estimators. Applied
 * Statistics 40, 283-294. doi:10.2307/2347593
 *
 * <p>Agrees with: spdep 1.2-7 {@code EBest(o, n, family = "poisson")}, 1e-12 relative, and {@code family = "binomial"},
 * 1e-12 relative, where {@code w} is within 0 and 1.
 */
public final class GlobalEmpiricalBayes {

    private GlobalEmpiricalBayes() {}

    /**
     * Smoothed rates and what they are pulled towards.
     *
     * @param mean common rate {@code b}; {@code NaN} if no area has a rate
     * @param variance variance {@code A} between true rates, 0 or more; {@code NaN} if no area has a rate
     * @param estimates one for each area, without limits
     */
    public record Result(double mean, double variance, List<Estimate> estimates) {}

    /**
     * Smooths the rates of all areas.
     *
     * @param counts events and persons
     * @return smoothed rates
     */
    public static Result smooth(AreaCounts counts) {
        Moments moments = Moments.of(counts);
        double variance = Math.max(0, moments.excess());
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            estimates.add(
                    counts.hasRate(i)
                            ? Estimate.of(pull(counts, i, moments.mean(), variance), Limits.NONE)
                            : Estimate.none(counts.availability(i)));
        }
        return new Result(moments.mean(), variance, List.copyOf(estimates));
    }

    /**
     * Smooths the proportions of all areas.
     *
     * @param counts persons with the property, and all persons
     * @return smoothed proportions
     */
    public static Result smoothProportions(AreaCounts counts) {
        Moments moments = Moments.of(counts);
        double size = 0;
        int areas = 0;
        for (int i = 0; i < counts.size(); i++) {
            size += counts.hasRate(i) ? counts.denominators()[i] : 0;
            areas += counts.hasRate(i) ? 1 : 0;
        }
        double mean = moments.mean();
        double variance = moments.excess() + mean * areas / size;
        double chance = mean * (1 - mean);
        List<Estimate> estimates = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            double n = counts.denominators()[i];
            double relative = n * areas / size;
            double numerator = n * variance - relative * chance;
            double weight = numerator > 0 ? Math.min(1, numerator / ((n - 1) * variance + (1 - relative) * chance)) : 0;
            estimates.add(
                    counts.hasRate(i)
                            ? Estimate.of(mean + weight * (counts.rate(i) - mean), Limits.NONE)
                            : Estimate.none(counts.availability(i)));
        }
        return new Result(mean, variance, List.copyOf(estimates));
    }

    /** The rate of an area pulled towards a common one; without any event and variance that is the common one. */
    static double pull(AreaCounts counts, int area, double mean, double variance) {
        if (variance == 0) {
            return mean;
        }
        double weight = variance / (variance + mean / counts.denominators()[area]);
        return mean + weight * (counts.rate(area) - mean);
    }
}
