package org.lebenswelten.coverage.equity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.index.Ranks;
import org.lebenswelten.index.TieRule;

/**
 * Coverage of the target group in the fifths of burden, counted and then divided.
 *
 * <p>Areas are ordered by burden, the least burdened first; each goes whole to the fifth in which the middle of its people
 * lies:
 *
 * <pre>{@code
 * F_i   = (people before i + half of the people of i) / all people
 * fifth = smallest k with F_i <= k / 5
 * }</pre>
 *
 * Areas tied in burden (see {@link TieRule}) are taken as one block and share its middle, so that the order of rows does not
 * matter. Areas without burden, target group or coverage are left out of counts and shares alike and counted in {@link
 * #missing()}.
 *
 * @param fifths the least to the most burdened fifth, five of them; one may be empty
 * @param missing number of areas left out
 */
public record CoverageByBurdenFifth(List<Fifth> fifths, int missing) {

    private static final int COUNT = 5;

    /** Copies the list. */
    public CoverageByBurdenFifth {
        fifths = List.copyOf(fifths);
    }

    /**
     * The counts of one fifth.
     *
     * @param areas number of areas
     * @param people target group
     * @param covered those of them who are covered
     */
    public record Fifth(int areas, double people, double covered) {

        /**
         * Covered over target group.
         *
         * @return 0 or more; {@code NaN} for a fifth without people
         */
        public double share() {
            return people == 0 ? Double.NaN : covered / people;
        }
    }

    /**
     * Counts.
     *
     * @param burden a value an area, high for a heavy burden, {@code NaN} for missing
     * @param people target group of each area, {@code NaN} for missing
     * @param covered covered people of each area, or places they can claim, {@code NaN} for missing
     * @return the fifths
     * @throws IllegalArgumentException if lengths differ, a burden is infinite, or a count negative or infinite
     */
    public static CoverageByBurdenFifth of(double[] burden, double[] people, double[] covered) {
        EquityColumns.requireLength("people", people, burden.length);
        EquityColumns.requireLength("covered", covered, burden.length);
        double[] known = burden.clone();
        double total = 0;
        int missing = 0;
        for (int area = 0; area < burden.length; area++) {
            EquityColumns.requireValue("burden", burden[area], area);
            if (Double.isNaN(people[area]) || Double.isNaN(covered[area]) || Double.isNaN(burden[area])) {
                known[area] = Double.NaN;
                missing++;
            } else {
                EquityColumns.requireCount("people", people[area], area);
                EquityColumns.requireCount("covered", covered[area], area);
                total += people[area];
            }
        }
        double[] ranks = Ranks.ascending(known, TieRule.LOWEST);
        int[] order = IntStream.range(0, known.length)
                .filter(area -> !Double.isNaN(ranks[area]))
                .boxed()
                .sorted((a, b) -> Double.compare(ranks[a], ranks[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        Fifth[] fifths = new Fifth[COUNT];
        Arrays.fill(fifths, new Fifth(0, 0, 0));
        double before = 0;
        for (int start = 0; start < order.length; ) {
            int end = start;
            Fifth block = new Fifth(0, 0, 0);
            while (end < order.length && ranks[order[end]] == ranks[order[start]]) {
                block = plus(block, new Fifth(1, people[order[end]], covered[order[end]]));
                end++;
            }
            double middle = total > 0 ? (before + block.people() / 2) / total : 0;
            int fifth = (int) Math.max(0, Math.min(COUNT - 1.0, Math.ceil(COUNT * middle - 1e-9) - 1));
            fifths[fifth] = plus(fifths[fifth], block);
            before += block.people();
            start = end;
        }
        return new CoverageByBurdenFifth(Arrays.asList(fifths), missing);
    }

    /**
     * Share of the most burdened fifth less that of the least burdened.
     *
     * @return above 0 where coverage favours the burdened; {@code NaN} where one of the two is empty
     */
    public double gap() {
        return fifths.get(COUNT - 1).share() - fifths.get(0).share();
    }

    /**
     * Share of the most burdened fifth over that of the least burdened.
     *
     * @return above 1 where coverage favours the burdened, infinite where the least burdened have none and the most burdened
     *     some; {@code NaN} where one of the two is empty or both have none
     */
    public double ratio() {
        return fifths.get(COUNT - 1).share() / fifths.get(0).share();
    }

    private static Fifth plus(Fifth a, Fifth b) {
        return new Fifth(a.areas() + b.areas(), a.people() + b.people(), a.covered() + b.covered());
    }
}
