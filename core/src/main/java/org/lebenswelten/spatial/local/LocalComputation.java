package org.lebenswelten.spatial.local;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.inference.Outcome;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.inference.Sample;
import org.lebenswelten.spatial.neighbour.IslandRule;

/** Computes a local statistic of every area of a sample and spreads it over all areas. */
final class LocalComputation {

    /** Areas computed by one thread at a time; of no influence on the result. */
    private static final int BLOCK = 64;

    private LocalComputation() {}

    /** A result in which no area has a value. */
    static LocalResult undefined(int size, Sample sample) {
        LocalResult result = empty(size, sample);
        for (int area : sample.position()) {
            result.outcome()[area] = sample.outcome();
        }
        return result;
    }

    static LocalResult of(int size, Sample sample, IslandRule islands, LocalForm form, @Nullable PermutationPlan plan) {
        LocalResult result = empty(size, sample);
        for (int i = 0; i < sample.size(); i++) {
            int at = sample.position()[i];
            if (sample.weights().isIsland(i)) {
                result.outcome()[at] = Outcome.NO_NEIGHBOURS;
                result.statistic()[at] = islands == IslandRule.ZERO_LAG ? form.observed(i) : Double.NaN;
            } else {
                result.outcome()[at] = Outcome.DEFINED;
                result.statistic()[at] = form.observed(i);
                result.expectation()[at] = form.expectation(i);
                result.variance()[at] = form.variance(i);
            }
        }
        if (plan != null) {
            DistinctRows rows = NeighbourDraw.rows(sample.weights().neighbours(), plan);
            IntStream.range(0, (sample.size() + BLOCK - 1) / BLOCK)
                    .parallel()
                    .forEach(block -> permute(block * BLOCK, sample, form, plan, rows, result));
        }
        return result;
    }

    private static void permute(
            int first, Sample sample, LocalForm form, PermutationPlan plan, DistinctRows rows, LocalResult result) {
        double[] reference = new double[plan.permutations()];
        NeighbourDraw draw = new NeighbourDraw(sample.size(), rows);
        for (int i = first; i < Math.min(first + BLOCK, sample.size()); i++) {
            int at = sample.position()[i];
            if (result.outcome()[at] == Outcome.DEFINED && form.isTested(i)) {
                draw.start(i, sample.weights().neighbours().count(i), plan.stream(at));
                Arrays.fill(reference, 0);
                for (int r = 0; r < reference.length; r += draw.batch()) {
                    int choices = Math.min(draw.batch(), reference.length - r);
                    form.permuted(i, draw.next(choices), choices, reference, r);
                }
                result.p()[at] = plan.convention().p(result.statistic()[at], reference);
            }
        }
    }

    private static LocalResult empty(int size, Sample sample) {
        Outcome[] outcome = new Outcome[size];
        Arrays.fill(outcome, Outcome.MISSING_VALUE);
        for (int area : sample.leftOut()) {
            outcome[area] = Outcome.NO_NEIGHBOURS;
        }
        return new LocalResult(outcome, missing(size), missing(size), missing(size), missing(size));
    }

    private static double[] missing(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
