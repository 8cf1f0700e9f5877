package org.lebenswelten.spatial.scan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.lebenswelten.spatial.neighbour.AreaPoints;

/**
 * The windows of one centre and shape, from the smallest to the largest: each holds the areas whose points it reaches. Areas
 * that lie equally far, to 12 digits, enter together.
 */
final class GrowingWindow {

    private static final double ROUNDING = 1e-12;

    final int centre;
    final WindowShape shape;
    final int[] member;
    final double[] reach;
    /** Expected cases of the window up to each member; NaN where the window is not complete, as the next lies equally far. */
    final double[] expected;

    private GrowingWindow(int centre, WindowShape shape, int[] member, double[] reach, double[] expected) {
        this.centre = centre;
        this.shape = shape;
        this.member = member;
        this.reach = reach;
        this.expected = expected;
    }

    static GrowingWindow of(
            int centre, WindowShape shape, AreaPoints points, double[] expected, double[] people, double mostPeople) {
        double[] distance = IntStream.range(0, points.size())
                .mapToDouble(
                        i -> shape.shortAxis(points.x()[i] - points.x()[centre], points.y()[i] - points.y()[centre]))
                .toArray();
        int[] order = IntStream.range(0, distance.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> distance[i]).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] sums = new double[order.length];
        double sum = 0;
        double inside = 0;
        int end = 0;
        for (int k = 0; k < order.length; k++) {
            sum += expected[order[k]];
            inside += people[order[k]];
            if (inside > mostPeople) {
                break;
            }
            boolean complete = k + 1 == order.length || distance[order[k + 1]] > distance[order[k]] * (1 + ROUNDING);
            sums[k] = complete ? sum : Double.NaN;
            end = complete ? k + 1 : end;
        }
        int[] member = Arrays.copyOf(order, end);
        return new GrowingWindow(
                centre,
                shape,
                member,
                Arrays.stream(member).mapToDouble(i -> distance[i]).toArray(),
                Arrays.copyOf(sums, end));
    }

    /** The best statistic that these windows reach over some map's cases, 0 if none is unusual. */
    double best(double[] cases, double all, ScannedRates rates, double factor) {
        double best = 0;
        double observed = 0;
        for (int k = 0; k < member.length; k++) {
            observed += cases[member[k]];
            if (rates.bound(observed, expected[k], all) * factor > best) {
                best = Math.max(best, rates.logLikelihoodRatio(observed, expected[k], all) * factor);
            }
        }
        return best;
    }

    /** The first window that reaches the best statistic over the observed map. */
    ScanWindow bestWindow(double[] cases, double all, ScannedRates rates, double factor) {
        double best = 0;
        double bestObserved = 0;
        double observed = 0;
        int end = 0;
        for (int k = 0; k < member.length; k++) {
            observed += cases[member[k]];
            double statistic = rates.logLikelihoodRatio(observed, expected[k], all) * factor;
            if (statistic > best) {
                best = statistic;
                bestObserved = observed;
                end = k + 1;
            }
        }
        return new ScanWindow(
                centre,
                Arrays.copyOf(member, end),
                shape,
                end == 0 ? 0 : reach[end - 1],
                bestObserved,
                end == 0 ? 0 : expected[end - 1],
                best);
    }
}
