package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Period;

/**
 * The runs of years behind sums over periods that overlap, such as 2019-2021 and 2020-2022: years that belong to the same
 * sums are one run. What each run contributed is not known; some contributions that make the sums are found, as an attacker
 * would take them to exist.
 *
 * <p>With C the cumulated contributions, each sum over a period is a difference {@code C(end) - C(start)} and no contribution
 * is negative: a system of difference constraints, solved by shortest paths (Bellman and Ford), whole for whole sums. It has
 * no solution exactly if the sums contradict each other.
 */
final class YearsBehindSums {

    private static final double TOLERANCE = 1e-9;

    private final List<Period> periods;
    private final List<Integer> starts;
    private final List<Integer> runs = new ArrayList<>();
    private final double[] contribution;

    private YearsBehindSums(List<Period> periods, List<Integer> starts, double[] cumulated) {
        this.periods = periods;
        this.starts = starts;
        this.contribution = new double[starts.size()];
        for (int i = 0; i + 1 < starts.size(); i++) {
            int start = starts.get(i);
            if (periods.stream().anyMatch(p -> p.firstYear() <= start && start <= p.lastYear())) {
                runs.add(i);
                contribution[i] = Math.max(0, cumulated[i + 1] - cumulated[i]);
            }
        }
    }

    /**
     * Finds the runs of years.
     *
     * @param periods the periods
     * @param sums the sum over each
     * @return the runs, or null if the sums contradict each other
     */
    static @Nullable YearsBehindSums of(List<Period> periods, double[] sums) {
        TreeSet<Integer> borders = new TreeSet<>();
        for (Period period : periods) {
            borders.add(period.firstYear());
            borders.add(period.lastYear() + 1);
        }
        List<Integer> starts = List.copyOf(borders);
        double[] cumulated = new double[starts.size()];
        double tolerance = TOLERANCE * Math.max(1, Arrays.stream(sums).max().orElse(1));
        for (int round = 0; round <= starts.size(); round++) {
            if (!relax(periods, sums, starts, cumulated, tolerance)) {
                return new YearsBehindSums(periods, starts, cumulated);
            }
        }
        return null;
    }

    private static boolean relax(
            List<Period> periods, double[] sums, List<Integer> starts, double[] cumulated, double tolerance) {
        boolean changed = false;
        for (int p = 0; p < sums.length; p++) {
            int from = starts.indexOf(periods.get(p).firstYear());
            int to = starts.indexOf(periods.get(p).lastYear() + 1);
            changed |= lower(cumulated, to, cumulated[from] + sums[p], tolerance);
            changed |= lower(cumulated, from, cumulated[to] - sums[p], tolerance);
        }
        for (int i = starts.size() - 1; i > 0; i--) {
            changed |= lower(cumulated, i - 1, cumulated[i], tolerance);
        }
        return changed;
    }

    private static boolean lower(double[] cumulated, int at, double most, double tolerance) {
        if (cumulated[at] > most + tolerance) {
            cumulated[at] = most;
            return true;
        }
        return false;
    }

    /** The number of runs. */
    int size() {
        return runs.size();
    }

    /** The first year of a run. */
    int firstYear(int run) {
        return starts.get(runs.get(run));
    }

    /** A contribution of the run that fits the sums. */
    double contribution(int run) {
        return contribution[runs.get(run)];
    }

    /** Whether a period contains a run. */
    boolean isIn(int run, int period) {
        int start = firstYear(run);
        return periods.get(period).firstYear() <= start
                && start <= periods.get(period).lastYear();
    }
}
