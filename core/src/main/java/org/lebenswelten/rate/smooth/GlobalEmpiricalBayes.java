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
 * <p>Special results: areas without a rate of their own are left out and have none; there are no limits.
 *
 * <p>Reference: Marshall RJ (1991), Mapping disease and mortality rates using empirical Bayes estimators. Applied
 * Statistics 40, 283-294. doi:10.2307/2347593
 *
 * <p>Agrees with: spdep 1.2-7 {@code EBest(o, n, family = "poisson")}, 1e-12 relative.
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

    /** The rate of an area pulled towards a common one; without any event and variance that is the common one. */
    static double pull(AreaCounts counts, int area, double mean, double variance) {
        if (variance == 0) {
            return mean;
        }
        double weight = variance / (variance + mean / counts.denominators()[area]);
        return mean + weight * (counts.rate(area) - mean);
    }
}
