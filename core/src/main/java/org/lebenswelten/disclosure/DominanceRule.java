package org.lebenswelten.disclosure;

/**
 * When few contributors stand behind a numerator, so that one of them could work out another's contribution. With
 * contributions x1, x2 (the largest two) to a numerator X of m contributors, a cell tells too much if
 *
 * <pre>{@code
 * 0 < m < minimumContributors
 * X > 0 and x1 > share * X                       for n = 1
 * X > 0 and x1 + x2 > share * X                  for n = 2
 * x1 > 0 and X - x1 - x2 < p / 100 * x1
 * }</pre>
 *
 * <p>A rule that is switched off has {@code minimumContributors} 0, {@code share} 1 or {@code p} 0. Where the number or a
 * contribution is not known the rules that need it say nothing.
 *
 * <p>Reference: Hundepool et al. (2012), <em>Statistical Disclosure Control</em>, section 4.2.2,
 * doi:10.1002/9781118348239.
 *
 * @param minimumContributors fewer contributors than this tell too much
 * @param largest n of the (n, k) rule, 1 or 2
 * @param share k of the (n, k) rule as a share, above 0 to 1
 * @param p p of the p % rule, 0 to 100
 */
public record DominanceRule(int minimumContributors, int largest, double share, double p) {

    /** No rule at all. */
    public static final DominanceRule NONE = new DominanceRule(0, 1, 1, 0);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public DominanceRule {
        if (minimumContributors < 0) {
            throw new IllegalArgumentException(
                    "minimumContributors " + minimumContributors + ", expected a number >= 0");
        }
        if (largest != 1 && largest != 2) {
            throw new IllegalArgumentException("largest " + largest + ", expected 1 or 2");
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share " + share + ", expected a number > 0 and <= 1");
        }
        if (!(p >= 0 && p <= 100)) {
            throw new IllegalArgumentException("p " + p + ", expected a number from 0 to 100");
        }
    }

    /**
     * Whether a numerator tells too much of a contributor.
     *
     * @param numerator the numerator
     * @param contributors number of contributors, {@code NaN} where unknown
     * @param first the largest contribution, {@code NaN} where unknown
     * @param second the second largest, {@code NaN} where unknown
     * @return true if one of the rules is broken
     */
    public boolean isBroken(double numerator, double contributors, double first, double second) {
        if (contributors > 0 && contributors < minimumContributors) {
            return true;
        }
        double top = largest == 1 ? first : first + second;
        if (share < 1 && numerator > 0 && top > share * numerator) {
            return true;
        }
        return p > 0 && first > 0 && numerator - first - second < p / 100 * first;
    }

    /**
     * What holds if both this rule and another must be kept. Where the two count different numbers of contributors in the
     * (n, k) rule, two contributors and the smaller share are taken, which is stricter than both.
     *
     * @param other the other rule
     * @return the stricter of each part
     */
    public DominanceRule and(DominanceRule other) {
        int both = share == 1 ? other.largest : other.share == 1 ? largest : Math.max(largest, other.largest);
        return new DominanceRule(
                Math.max(minimumContributors, other.minimumContributors),
                both,
                Math.min(share, other.share),
                Math.max(p, other.p));
    }
}
