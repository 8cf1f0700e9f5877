package org.lebenswelten.coverage.evaluation;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * How unusual the treated areas are among all choices of as many areas.
 *
 * <pre>{@code
 * p = count / choices                    where all C(n, k) choices are looked at, the real one among them
 * p = (count + 1) / (draws + 1)          where choices are drawn
 * count = choices whose statistic is at least as far from 0 as that of the treated areas
 * }</pre>
 *
 * <p>Estimand: the probability of such a statistic if the measure changed nothing anywhere and any {@code k} of the {@code n}
 * areas were as likely to be treated. The second is an assumption: areas are chosen for reasons. It is meant for fewer than
 * 5 treated areas, where limits by the t distribution rest on too little; {@code 1 / C(n, k)} is the smallest p there can be.
 *
 * <p>All choices are looked at where there are at most as many as {@code draws}. A statistic that is {@code NaN} does not count,
 * neither among choices nor draws. Draws depend on the order of the areas, all choices do not. Equal statistics count as at least as far, within 1e-9 relative.
 *
 * <p>Reference: Fisher RA (1935), The design of experiments. Oliver and Boyd, Edinburgh, section 21; Conley TG, Taber CR (2011),
 * Inference with "difference in differences" with a small number of policy changes. Review of Economics and Statistics 93,
 * 113-125. doi:10.1162/REST_a_00049; Phipson B, Smyth GK (2010), Permutation p-values should never be zero. Statistical
 * Applications in Genetics and Molecular Biology 9, 39. doi:10.2202/1544-6115.1585
 *
 * <p>Agrees with: R 4.2.2 {@code combn}, exactly.
 *
 * @param draws number of draws, 1 or more
 * @param seed where random numbers start
 */
public record PermutationTest(int draws, long seed) {

    /** Fewer treated areas than this are tested by permutation. */
    public static final int FEW_AREAS = 5;

    private static final double TIE = 1e-9;

    /**
     * Checks the number of draws.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public PermutationTest {
        if (draws < 1) {
            throw new IllegalArgumentException("draws " + draws + ", expected at least 1");
        }
    }

    /**
     * What came out.
     *
     * @param statistic statistic of the treated areas
     * @param pValue two-sided probability; {@code NaN} where the treated areas have no statistic
     * @param choices number of choices that count, the real one included
     * @param exact whether these are all there are
     */
    public record Result(double statistic, double pValue, int choices, boolean exact) {

        /**
         * The smallest probability that this test could have given.
         *
         * @return {@code 1 / choices}
         */
        public double smallest() {
            return 1.0 / choices;
        }
    }

    /**
     * 9,999 draws from seed 1.
     *
     * @return the test
     */
    public static PermutationTest withDefaults() {
        return new PermutationTest(9_999, 1);
    }

    /**
     * Tests the mean change of the treated areas less that of all others.
     *
     * @param changes change of each area; those of {@code NaN} are never chosen
     * @param treated positions of the treated areas
     * @return the probability
     * @throws IllegalArgumentException as for {@link #test}
     */
    public Result ofChanges(double[] changes, int[] treated) {
        int[] known = IntStream.range(0, changes.length)
                .filter(i -> !Double.isNaN(changes[i]))
                .toArray();
        double[] values = Arrays.stream(known).mapToDouble(i -> changes[i]).toArray();
        int[] own = Arrays.stream(treated)
                .map(area -> Arrays.binarySearch(known, area))
                .filter(position -> position >= 0)
                .toArray();
        double total = Arrays.stream(values).sum();
        return test(values.length, own, chosen -> {
            double sum = Arrays.stream(chosen).mapToDouble(i -> values[i]).sum();
            return sum / chosen.length - (total - sum) / (values.length - chosen.length);
        });
    }

    /**
     * Tests any statistic.
     *
     * @param areas number of areas to choose from
     * @param treated positions of the treated areas, each once
     * @param statistic statistic of chosen areas, whose positions ascend; it must depend on nothing else
     * @return the probability
     * @throws IllegalArgumentException if no area or every area is treated, or a position is out of range or stands twice
     */
    public Result test(int areas, int[] treated, ToDoubleFunction<int[]> statistic) {
        int[] own = Arrays.stream(treated).sorted().distinct().toArray();
        if (own.length != treated.length || own.length == 0 || own.length >= areas) {
            throw new IllegalArgumentException("treated areas " + treated.length + " (different: " + own.length
                    + ") of " + areas + ", expected different ones, at least 1 and not all");
        }
        if (own[0] < 0 || own[own.length - 1] >= areas) {
            throw new IllegalArgumentException(
                    "treated areas " + Arrays.toString(own) + ", expected positions from 0 to below " + areas);
        }
        double observed = statistic.applyAsDouble(own.clone());
        boolean exact = choices(areas, own.length, draws) <= draws;
        if (Double.isNaN(observed)) {
            return new Result(observed, Double.NaN, 0, exact);
        }
        double least = Math.abs(observed) * (1 - TIE);
        return exact
                ? all(areas, own.length, statistic, observed, least)
                : drawn(areas, own.length, statistic, observed, least);
    }

    private static Result all(int areas, int size, ToDoubleFunction<int[]> statistic, double observed, double least) {
        int count = 0;
        int looked = 0;
        int[] chosen = new int[size];
        Arrays.setAll(chosen, i -> i);
        do {
            double other = statistic.applyAsDouble(chosen.clone());
            looked += Double.isNaN(other) ? 0 : 1;
            count += Math.abs(other) >= least ? 1 : 0;
        } while (next(chosen, areas));
        return new Result(observed, count / (double) looked, looked, true);
    }

    private Result drawn(int areas, int size, ToDoubleFunction<int[]> statistic, double observed, double least) {
        int count = 1;
        int looked = 1;
        int[] order = new int[areas];
        Arrays.setAll(order, i -> i);
        RandomGenerator random = new Well19937c(new int[] {(int) (seed >>> 32), (int) seed});
        for (int draw = 0; draw < draws; draw++) {
            for (int i = 0; i < size; i++) {
                int other = i + random.nextInt(areas - i);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
            int[] chosen = Arrays.copyOf(order, size);
            Arrays.sort(chosen);
            double drawn = statistic.applyAsDouble(chosen);
            looked += Double.isNaN(drawn) ? 0 : 1;
            count += Math.abs(drawn) >= least ? 1 : 0;
        }
        return new Result(observed, count / (double) looked, looked, false);
    }

    /** Advances to the next choice in the order of the alphabet; false after the last. */
    private static boolean next(int[] chosen, int areas) {
        int last = chosen.length - 1;
        while (last >= 0 && chosen[last] == areas - chosen.length + last) {
            last--;
        }
        if (last < 0) {
            return false;
        }
        chosen[last]++;
        for (int i = last + 1; i < chosen.length; i++) {
            chosen[i] = chosen[i - 1] + 1;
        }
        return true;
    }

    /** Number of choices, or more than a limit. */
    private static long choices(int areas, int size, int limit) {
        long choices = 1;
        int smaller = Math.min(size, areas - size);
        for (int i = 1; i <= smaller; i++) {
            choices = choices * (areas - smaller + i) / i;
            if (choices > limit) {
                return choices;
            }
        }
        return choices;
    }
}
