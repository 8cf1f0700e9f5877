package org.lebenswelten.coverage;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.lebenswelten.disclosure.ProtectedTable;

/**
 * A coverage in the city as a whole in one period, from published figures of areal units only.
 *
 * <pre>{@code
 * share of reached      = 100 * sum of reached / sum of target            over units with both
 * need-weighted share   = sum b_u D_u share_u / sum b_u D_u               over units with all three
 * weights b_u           = burden score, less the lowest score where that is below 0
 * }</pre>
 *
 * <p>Units in which a figure is withheld are in none of its sums, so it is not that of all; each {@link Part} tells how many
 * were counted. Places are those that the sites of known capacity offer in the period, and with who hosts a site they are
 * public.
 *
 * @param target persons of the target group in all units whose size is published
 * @param reached those within reach
 * @param twice those within reach of at least two measures
 * @param acceptable those within reach of a site that fits the stated needs
 * @param supply what sites offer
 * @param participants persons who took part, {@code NaN} where unknown or withheld
 * @param success share of them who met the criterion of success, 0 to 1, or {@code NaN}
 * @param needWeightedShare reached share weighted by burden, in per cent; {@code NaN} without burden
 * @param unmetNeed persons who are to be served and are not, in the units where that is known
 * @param settings which setting units take part
 * @param adopting the target group by the share of the people of setting units who are in one that takes part
 * @param needWeightedAdoption the same share weighted by burden, in per cent; {@code NaN} without burden
 */
public record CityCoverage(
        double target,
        Part reached,
        Part twice,
        Part acceptable,
        Supply supply,
        double participants,
        double success,
        double needWeightedShare,
        double unmetNeed,
        SettingAdoption settings,
        Part adopting,
        double needWeightedAdoption) {

    /**
     * Sums the units of a period.
     *
     * @param coverage the coverage
     * @param period position of the period
     * @param burden scores of the units in the period, {@code NaN} where unknown; empty without burden
     * @param supply what the sites offer
     * @param settings which setting units take part
     * @return the figures
     */
    public static CityCoverage of(
            MeasureCoverage coverage, int period, double[] burden, Supply supply, SettingAdoption settings) {
        int unitCount = coverage.reach().target().frame().unitCount();
        CoverageCounts[] units = new CoverageCounts[unitCount];
        double[] adopting = new double[unitCount];
        double target = 0;
        double unmet = 0;
        ProtectedTable adoption = coverage.adoption();
        for (int unit = 0; unit < unitCount; unit++) {
            int cell = period * unitCount + unit;
            units[unit] = coverage.counts(cell);
            adopting[unit] = adoption == null ? Double.NaN : adoption.value(cell) / 100 * units[unit].target();
            target += zeroIfUnknown(units[unit].target());
            unmet += zeroIfUnknown(coverage.unmetNeed(cell));
        }
        double[] weights = weights(burden, unitCount);
        double[] reached = column(units, CoverageCounts::reached);
        double[] ones = new double[unitCount];
        Arrays.fill(ones, 1);
        return new CityCoverage(
                target,
                Part.of(units, reached, ones),
                Part.of(units, column(units, CoverageCounts::twice), ones),
                Part.of(units, column(units, CoverageCounts::acceptable), ones),
                supply,
                coverage.attendance().inCity()[period],
                coverage.attendance().success()[period],
                Part.of(units, reached, weights).share(),
                unmet,
                settings,
                Part.of(units, adopting, ones),
                Part.of(units, adopting, weights).share());
    }

    /**
     * The five steps from the target group to success.
     *
     * @return the steps of the city
     */
    public CoverageSteps steps() {
        double contact = target > 0 ? 100 * participants / target : Double.NaN;
        return new CoverageSteps(
                Math.min(100, placesPer100()),
                reached.share(),
                acceptable.share(),
                Math.min(100, contact),
                Math.min(100, contact * success));
    }

    /**
     * Person-places for 100 of the target group.
     *
     * @return places offered in the city, or {@code NaN}
     */
    public double placesPer100() {
        return target > 0 ? 100 * supply.places / target : Double.NaN;
    }

    private static double zeroIfUnknown(double count) {
        return Double.isNaN(count) ? 0 : count;
    }

    /** Weights of 0 or more; units of unknown burden have none. */
    private static double[] weights(double[] burden, int unitCount) {
        double least = Arrays.stream(burden)
                .filter(score -> !Double.isNaN(score))
                .min()
                .orElse(0);
        double[] weights = new double[unitCount];
        Arrays.setAll(weights, unit -> burden.length == 0 ? Double.NaN : burden[unit] - Math.min(0, least));
        return weights;
    }

    private static double[] column(CoverageCounts[] units, ToDoubleFunction<CoverageCounts> count) {
        return Arrays.stream(units).mapToDouble(count).toArray();
    }

    /**
     * A figure of the units in which it is known.
     *
     * @param units number of these units
     * @param persons persons it counts in them
     * @param target persons of the target group in them
     */
    public record Part(int units, double persons, double target) {

        static Part of(CoverageCounts[] counts, double[] persons, double[] weights) {
            int units = 0;
            double sum = 0;
            double whole = 0;
            for (int unit = 0; unit < counts.length; unit++) {
                if (!Double.isNaN(persons[unit]) && !Double.isNaN(weights[unit])) {
                    units++;
                    sum += weights[unit] * persons[unit];
                    whole += weights[unit] * counts[unit].target();
                }
            }
            return new Part(units, sum, whole);
        }

        /**
         * The share of the target group.
         *
         * @return per cent, or {@code NaN} where no unit tells
         */
        public double share() {
            return target > 0 ? 100 * persons / target : Double.NaN;
        }
    }

    /**
     * What sites offer in a period.
     *
     * @param places person-places of the sites of known capacity; {@code NaN} where there is none
     * @param sitesWithoutCapacity number of running sites of unknown capacity, which is not zero
     */
    public record Supply(double places, int sitesWithoutCapacity) {}

    /**
     * Which Kitas and schools take part.
     *
     * @param takingPart setting units that host a running site
     * @param units all setting units of their types
     * @param placesTakingPart places of those that take part
     * @param places places of all; {@code NaN} where a capacity is unknown
     */
    public record SettingAdoption(int takingPart, int units, double placesTakingPart, double places) {

        /** Where the project has no setting units. */
        public static final SettingAdoption NONE = new SettingAdoption(0, 0, Double.NaN, Double.NaN);

        /**
         * The share of setting units that take part.
         *
         * @return per cent, or {@code NaN} where there are none
         */
        public double unitShare() {
            return units > 0 ? 100.0 * takingPart / units : Double.NaN;
        }

        /**
         * The share of their places that belongs to units that take part.
         *
         * @return per cent, or {@code NaN}
         */
        public double placeShare() {
            return places > 0 ? 100 * placesTakingPart / places : Double.NaN;
        }
    }
}
