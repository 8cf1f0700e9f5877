package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An index rolled up from its units to one zone of a coarser zoning, such as from quarters to a district, in the five ways
 * of the English Indices of Deprivation. They answer different questions: a zone with some very heavy and many light
 * burdens has a middling average and a high concentration.
 *
 * <p>Symbols: {@code s} is the score of a unit, {@code p} its population, {@code N} the number of all units with a score,
 * {@code r} the unit's rank among them from 1 for the heaviest burden. Tied units share their average rank. Sums run over
 * the units of the zone that have a score; units without one are left out altogether.
 *
 * <pre>{@code
 * averageScore  = sum p s / sum p
 * averageRank   = sum p (N + 1 - r) / sum p                          N for the heaviest burden
 * proportion    = number of units with r <= 0.1 N / number of units
 * extent        = sum p w / sum p
 *                 w = 1                         for c <= 10,         c = ceil(100 r / N)
 *                 w = 0.95 - 0.9 (c - 11) / 19  for c = 11 .. 30     0.95 down to 0.05
 *                 w = 0                         for c > 30
 * concentration = mean of N + 1 - r over the people of the most burdened units of the zone that hold exactly a tenth of
 *                 its people; the last of these units counts with the people still needed
 * }</pre>
 *
 * <p>Reference: McLennan D et al. (2019), The English Indices of Deprivation 2019: technical report, section 3.8. Agrees
 * with: the published average scores, proportions and extents of all 317 districts in 2019, within their rounding.
 *
 * @param unitCount number of units with a score
 * @param population their people
 * @param averageScore mean score of the people; {@code NaN} without people
 * @param averageRank mean rank of the people, high for heavy burdens; {@code NaN} without people
 * @param proportion share of the units that are among the most burdened tenth of all, 0 to 1; {@code NaN} without units
 * @param extent share of the people who live in the most burdened units of all, those beyond the first tenth counted less
 *     and less, 0 to 1; {@code NaN} without people
 * @param concentration mean rank of the zone's most burdened tenth of people, high for heavy burdens; {@code NaN} without
 *     people
 */
public record ZoneSummary(
        int unitCount,
        double population,
        double averageScore,
        double averageRank,
        double proportion,
        double extent,
        double concentration) {

    private static final double WORST_SHARE = 0.1;

    /** Room for the rounding of {@code 100 r / N} and {@code 0.1 N}. */
    private static final double PRECISION = 1e-12;

    /**
     * Rolls scores up.
     *
     * @param scores the score of each unit, high for a heavy burden, {@code NaN} for missing
     * @param populations the people of each unit, 0 or more
     * @param zones the number of each unit's zone, 0 to {@code zoneCount - 1}, or -1 for a unit in none: it has a rank but
     *     enters no summary
     * @param zoneCount number of zones
     * @return one summary a zone
     * @throws IllegalArgumentException if columns differ in length, a score is infinite, a population is negative or not
     *     finite, or a zone is out of range
     */
    public static List<ZoneSummary> of(double[] scores, double[] populations, int[] zones, int zoneCount) {
        requireFit(scores, populations, zones, zoneCount);
        double[] ranks = Ranks.descending(scores, TieRule.AVERAGE);
        int[] heaviestFirst = Order.ascending(ranks);
        int[] sizes = new int[zoneCount];
        for (int unit : heaviestFirst) {
            if (zones[unit] >= 0) {
                sizes[zones[unit]]++;
            }
        }
        int[][] members = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(sizes, 0);
        for (int unit : heaviestFirst) {
            int zone = zones[unit];
            if (zone >= 0) {
                members[zone][sizes[zone]++] = unit;
            }
        }
        List<ZoneSummary> summaries = new ArrayList<>();
        for (int[] units : members) {
            summaries.add(of(units, scores, populations, ranks, heaviestFirst.length));
        }
        return List.copyOf(summaries);
    }

    /** The summary of units given from the heaviest burden on. */
    private static ZoneSummary of(int[] units, double[] scores, double[] populations, double[] ranks, int all) {
        double people = 0;
        double score = 0;
        double rank = 0;
        double extent = 0;
        int worst = 0;
        for (int unit : units) {
            people += populations[unit];
            score += populations[unit] * scores[unit];
            rank += populations[unit] * (all + 1 - ranks[unit]);
            extent += populations[unit] * extentWeight(ranks[unit], all);
            if (ranks[unit] <= WORST_SHARE * all * (1 + PRECISION)) {
                worst++;
            }
        }
        double tenth = WORST_SHARE * people;
        double counted = 0;
        double concentration = 0;
        for (int i = 0; i < units.length && counted < tenth; i++) {
            double part = Math.min(populations[units[i]], tenth - counted);
            concentration += part * (all + 1 - ranks[units[i]]);
            counted += part;
        }
        return new ZoneSummary(
                units.length,
                people,
                score / people,
                rank / people,
                (double) worst / units.length,
                extent / people,
                concentration / tenth);
    }

    private static double extentWeight(double rank, int all) {
        double percentile = Math.ceil(100 * rank / all * (1 - PRECISION));
        if (percentile <= 10) {
            return 1;
        }
        return percentile > 30 ? 0 : 0.95 - 0.9 * (percentile - 11) / 19;
    }

    private static void requireFit(double[] scores, double[] populations, int[] zones, int zoneCount) {
        if (populations.length != scores.length || zones.length != scores.length) {
            throw new IllegalArgumentException(scores.length + " scores, " + populations.length + " populations and "
                    + zones.length + " zones, expected equal numbers");
        }
        for (int unit = 0; unit < zones.length; unit++) {
            if (Double.isInfinite(scores[unit])) {
                throw new IllegalArgumentException(
                        "score " + scores[unit] + " of unit " + unit + ", expected a finite number or NaN");
            }
            if (!(populations[unit] >= 0) || Double.isInfinite(populations[unit])) {
                throw new IllegalArgumentException(
                        "population " + populations[unit] + " of unit " + unit + ", expected a finite number >= 0");
            }
            if (zones[unit] < -1 || zones[unit] >= zoneCount) {
                throw new IllegalArgumentException(
                        "zone " + zones[unit] + " of unit " + unit + ", expected -1 to " + (zoneCount - 1));
            }
        }
    }
}
