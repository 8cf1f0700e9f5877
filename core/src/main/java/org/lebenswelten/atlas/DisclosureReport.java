package org.lebenswelten.atlas;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.lebenswelten.disclosure.ProtectionSummary;

/**
 * What disclosure control of an atlas did, in sums of which none tells anything of a single cell: numbers of cells withheld for
 * themselves and for others are rounded to multiples of five and told only where both are ten or more, and losses are shares of
 * all information in tenths of a per cent. What merging would change is told as everyone can work it out from what is published,
 * see {@link org.lebenswelten.disclosure.PoolingAdvice#ofPublished}: what it changes in truth depends on the very counts that are
 * withheld. The measure of information is the sum over values of the square root of the people behind them.
 *
 * @param published number of values of indicators from counts that are published
 * @param withheld number that is withheld; as everyone can count
 * @param unreliable number that is not shown because it is not reliable
 * @param primary about how many of those withheld tell something by themselves, or empty
 * @param complementary about how many of those withheld protect others, or empty
 * @param lostPercent information lost in all, in per cent
 * @param lostForOthersPercent information lost to protect others, in per cent, or empty: of few cells it would say which of them
 *     are withheld for others
 * @param gapPercent how far the loss for others may lie above the least possible, in per cent of it
 * @param provenMinimal whether it is proven to be the least possible
 * @param narrowestInterval the narrowest interval, in persons, in which an attacker can place a withheld count, rounded down to
 *     a whole number; -1 where nothing is withheld
 * @param demandedInterval the width that the rules demand at least
 * @param pooling what the proposed merging of areas and periods would change
 * @param ages what was done to figures by age for what they would tell of single ages
 */
public record DisclosureReport(
        int published,
        int withheld,
        int unreliable,
        OptionalInt primary,
        OptionalInt complementary,
        double lostPercent,
        OptionalDouble lostForOthersPercent,
        double gapPercent,
        boolean provenMinimal,
        int narrowestInterval,
        int demandedInterval,
        Pooling pooling,
        Ages ages) {

    private static final int FEWEST = 10;
    private static final int BASE = 5;

    /**
     * What merging of areas and periods would change by what is published, all proposals taken together.
     *
     * @param areas number of pairs of areas proposed
     * @param periods number of indicators proposed for longer periods
     * @param withheldAfter number of values that would then be withheld, counted for areas and periods as they are now; -1 if
     *     nothing is proposed
     * @param lostPercentAfter information that would then be lost, counted likewise, in tenths of a per cent of all information
     *     now; -1 if nothing is proposed
     */
    public record Pooling(int areas, int periods, int withheldAfter, double lostPercentAfter) {

        /** Nothing is proposed. */
        public static final Pooling NONE = new Pooling(0, 0, -1, -1);

        /**
         * What merging would change.
         *
         * @param areas number of pairs of areas proposed
         * @param periods number of indicators proposed for longer periods
         * @param withheldAfter number of values that would then be withheld
         * @param lossAfter information that would then be lost
         * @param total all information now
         * @return the same, with the loss as a share
         */
        public static Pooling of(int areas, int periods, int withheldAfter, double lossAfter, double total) {
            return new Pooling(areas, periods, withheldAfter, tenths(100 * lossAfter / total));
        }
    }

    /**
     * What was done to figures by age, as everyone can count.
     *
     * @param rounded number of figures printed with fewer digits than the rules allow
     * @param withoutLimits number of figures printed without limits
     * @param withheld number of figures withheld; among those {@link #withheld} in all
     */
    public record Ages(int rounded, int withoutLimits, int withheld) {

        /** Nothing was done. */
        public static final Ages NONE = new Ages(0, 0, 0);

        /** Whether anything was done. */
        public boolean isAny() {
            return rounded + withoutLimits + withheld > 0;
        }
    }

    /**
     * The report of a summary.
     *
     * @param summary what the protection cost
     * @param demandedInterval width that the rules demand at least
     * @param pooling what the proposals would change
     * @param ages what was done to figures by age
     * @return the report
     */
    public static DisclosureReport of(ProtectionSummary summary, int demandedInterval, Pooling pooling, Ages ages) {
        boolean tell = summary.primary() >= FEWEST && summary.complementary() >= FEWEST;
        return new DisclosureReport(
                summary.published() - ages.withheld,
                summary.primary() + summary.complementary() + ages.withheld,
                summary.unreliable(),
                tell ? OptionalInt.of(rounded(summary.primary())) : OptionalInt.empty(),
                tell ? OptionalInt.of(rounded(summary.complementary())) : OptionalInt.empty(),
                tenths(100 * summary.lostShare()),
                tell ? OptionalDouble.of(tenths(100 * summary.loss() / summary.total())) : OptionalDouble.empty(),
                tenths(100 * summary.gap()),
                summary.otherParts() == 0 && summary.gap() < 1e-9,
                Double.isInfinite(summary.narrowest()) ? -1 : (int) Math.floor(summary.narrowest() + 1e-6),
                demandedInterval,
                pooling,
                ages);
    }

    private static int rounded(int count) {
        return (count + BASE / 2) / BASE * BASE;
    }

    private static double tenths(double percent) {
        return Math.rint(10 * percent) / 10;
    }
}
