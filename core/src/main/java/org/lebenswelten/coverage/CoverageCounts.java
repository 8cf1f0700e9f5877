package org.lebenswelten.coverage;

import org.lebenswelten.coverage.CoverageOptions.Served;

/**
 * Persons and places of one areal unit, or of several together. Counts are kept and can be added; every ratio is derived from
 * them. {@code NaN} stands for a count that is unknown or withheld, which is not zero.
 *
 * <pre>{@code
 * reached share  = 100 * reached / target           places per 100 = 100 * places / target
 * share twice    = 100 * twice / target             share of nobody in reach = 100 * (target - reached) / target
 * contact share  = 100 * participants / target      effective share = 100 * successes / target
 * unmet need     = max(0, target * rate - served)
 * }</pre>
 *
 * <p>Special results: a ratio of an unknown count, or of a target group of nobody, is {@code NaN}. Ratios may exceed 100 where
 * more people take part than are counted in the target group.
 *
 * <p>Reference: Tanahashi T (1978), Health service coverage and its evaluation. Bulletin of the World Health Organization 56,
 * 295-303.
 *
 * @param target persons of the target group
 * @param reached those of them within reach of at least one measure
 * @param twice those within reach of at least two
 * @param acceptable those within reach of a site that fits their needs
 * @param places person-places that they can claim
 * @param participants those who took part
 * @param successes participants who met the criterion of success
 */
public record CoverageCounts(
        double target,
        double reached,
        double twice,
        double acceptable,
        double places,
        double participants,
        double successes) {

    /** Nobody and nothing: what sums begin with. */
    public static final CoverageCounts NONE = new CoverageCounts(0, 0, 0, 0, 0, 0, 0);

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public CoverageCounts {
        requireCount("target", target);
        requireCount("reached", reached);
        requireCount("twice", twice);
        requireCount("acceptable", acceptable);
        requireCount("places", places);
        requireCount("participants", participants);
        requireCount("successes", successes);
    }

    /**
     * These people together with others.
     *
     * @param other people of other units or periods
     * @return the sums; unknown where one of the two is
     */
    public CoverageCounts plus(CoverageCounts other) {
        return new CoverageCounts(
                target + other.target,
                reached + other.reached,
                twice + other.twice,
                acceptable + other.acceptable,
                places + other.places,
                participants + other.participants,
                successes + other.successes);
    }

    /**
     * The share within reach.
     *
     * @return per cent, or {@code NaN}
     */
    public double reachedShare() {
        return share(reached);
    }

    /**
     * The share within reach of at least two measures.
     *
     * @return per cent, or {@code NaN}
     */
    public double twiceShare() {
        return share(twice);
    }

    /**
     * The share within reach of none.
     *
     * @return per cent, or {@code NaN}
     */
    public double unreachedShare() {
        return share(Math.max(0, target - reached));
    }

    /**
     * Of those within reach, the share whom two measures reach.
     *
     * @return per cent, or {@code NaN}
     */
    public double duplication() {
        return reached > 0 ? 100 * twice / reached : Double.NaN;
    }

    /**
     * Person-places for 100 of the target group.
     *
     * @return places, or {@code NaN}
     */
    public double placesPer100() {
        return share(places);
    }

    /**
     * The share that took part.
     *
     * @return per cent, or {@code NaN}
     */
    public double contactShare() {
        return share(participants);
    }

    /**
     * The five steps from the target group to success.
     *
     * @return the steps
     */
    public CoverageSteps steps() {
        return new CoverageSteps(
                Math.min(100, share(places)),
                share(reached),
                share(acceptable),
                Math.min(100, share(participants)),
                Math.min(100, share(successes)));
    }

    /**
     * How many persons of those who are to be served are not.
     *
     * @param targetRate share of the target group that is to be served
     * @param by what counts as served
     * @return persons, 0 or more; {@code NaN} where target group or service is unknown
     */
    public double unmetNeed(double targetRate, Served by) {
        double served =
                switch (by) {
                    case PLACES -> Math.min(places, target);
                    case PARTICIPANTS -> participants;
                    case REACH -> reached;
                };
        double missing = target * targetRate - served;
        return Double.isNaN(missing) ? Double.NaN : Math.max(0, missing);
    }

    private double share(double persons) {
        return target > 0 ? 100 * persons / target : Double.NaN;
    }

    private static void requireCount(String name, double count) {
        if (count < 0 || Double.isInfinite(count)) {
            throw new IllegalArgumentException(name + " " + count + ", expected a finite number >= 0");
        }
    }
}
