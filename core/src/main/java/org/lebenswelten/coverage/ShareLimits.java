package org.lebenswelten.coverage;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Limits of a share in per cent; what they mean depends on how the share was found.
 *
 * @param lower lower limit, 0 or more; {@code NaN} where there is none
 * @param upper upper limit, at most 100; {@code NaN} where there is none
 */
public record ShareLimits(double lower, double upper) {

    /** Where nothing is known. */
    public static final ShareLimits NONE = new ShareLimits(Double.NaN, Double.NaN);

    /** The normal quantile of 97.5 %. */
    private static final double Z = 1.959963984540054;

    private static final double TAIL = 0.025;

    /**
     * Limits of a share that was estimated from where all residents live: if each of the n persons of the target group lives
     * at one of the points like any resident, the number within reach is binomial with the estimated share p, and lies between
     * these limits in at least 95 of 100 cases.
     *
     * <pre>{@code
     * lower = 100 / n * (smallest k with P(X <= k) >= 0.025),    X ~ B(n, p)
     * upper = 100 / n * (smallest k with P(X <= k) >= 0.975)
     * }</pre>
     *
     * <p>They say how far chance alone may put the true share of so few persons. That the target group may live elsewhere than
     * residents as a whole is not in them. The number of persons is rounded to a whole one.
     *
     * <p>Special results: none for an unknown share or nobody; both ends are the share for 0 and 100 %.
     *
     * <p>Agrees with: R 4.2.2 {@code qbinom(c(0.025, 0.975), n, p)}.
     *
     * @param share estimated share in per cent
     * @param persons persons of the target group
     * @return the limits
     */
    public static ShareLimits ofEstimate(double share, double persons) {
        int n = (int) Math.rint(persons);
        if (Double.isNaN(share) || !(n > 0)) {
            return NONE;
        }
        BinomialDistribution count = new BinomialDistribution(null, n, Math.min(1, Math.max(0, share / 100)));
        return new ShareLimits(
                100.0 * count.inverseCumulativeProbability(TAIL) / n,
                100.0 * count.inverseCumulativeProbability(1 - TAIL) / n);
    }

    /**
     * Limits of a share that was counted, such as participants among the target group, by Wilson's score: those shares in the
     * long run that are compatible with it at 95 %.
     *
     * <pre>{@code
     * (2 n p + z^2 -/+ z sqrt(z^2 + 4 n p (1 - p))) / (2 (n + z^2))
     * }</pre>
     *
     * <p>Special results: none for an unknown share, nobody, or a share beyond 100 %.
     *
     * <p>Reference: Wilson EB (1927), Probable inference, the law of succession, and statistical inference. Journal of the
     * American Statistical Association 22, 209-212. doi:10.1080/01621459.1927.10502953
     *
     * <p>Agrees with: R 4.2.2 {@code prop.test(x, n, correct = FALSE)$conf.int}.
     *
     * @param share counted share in per cent
     * @param persons persons of the target group
     * @return the limits
     */
    public static ShareLimits ofCount(double share, double persons) {
        double p = share / 100;
        if (!(p >= 0 && p <= 1 && persons > 0)) {
            return NONE;
        }
        double centre = 2 * persons * p + Z * Z;
        double half = Z * Math.sqrt(Z * Z + 4 * persons * p * (1 - p));
        double whole = 2 * (persons + Z * Z);
        return new ShareLimits(
                p == 0 ? 0 : 100 * (centre - half) / whole, p == 1 ? 100 : 100 * (centre + half) / whole);
    }
}
