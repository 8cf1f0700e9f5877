package org.lebenswelten.disclosure.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The inequalities known so far, and patterns chosen by them alone. */
final class CoverPool {

    private final List<CoverRow> rows = new ArrayList<>();
    private final double[] loss;

    CoverPool(double[] loss) {
        this.loss = loss;
    }

    List<CoverRow> rows() {
        return rows;
    }

    void addAll(Collection<CoverRow> more) {
        rows.addAll(more);
    }

    boolean isSatisfied(boolean[] isHidden) {
        return rows.stream().allMatch(row -> row.isSatisfied(isHidden));
    }

    /**
     * Hides more candidates until all inequalities from {@code from} on hold, each time the one that fills most of what is
     * missing for its loss, the first by name among equals.
     *
     * @param isHidden the pattern, changed in place
     * @param guide a fractional pattern; the closer to 1, the cheaper a candidate is taken to be
     * @param from number of the first inequality to look at
     */
    void fill(boolean[] isHidden, double[] guide, int from) {
        double[] hidden = new double[isHidden.length];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = isHidden[i] ? 1 : 0;
        }
        List<CoverRow> open = new ArrayList<>(rows.subList(from, rows.size()));
        double[] filled = new double[hidden.length];
        while (true) {
            open.removeIf(row -> row.deficit(hidden) <= Knowledge.TOLERANCE);
            if (open.isEmpty()) {
                return;
            }
            Arrays.fill(filled, 0);
            for (CoverRow row : open) {
                double deficit = row.deficit(hidden);
                for (int k = 0; k < row.candidate().length; k++) {
                    int j = row.candidate()[k];
                    if (!isHidden[j] && row.entry()[k] > 0) {
                        filled[j] += Math.min(row.entry()[k], deficit);
                    }
                }
            }
            int best = -1;
            double worth = 0;
            for (int j = 0; j < filled.length; j++) {
                double w = filled[j] / (loss[j] * (1.0001 - guide[j]));
                if (filled[j] > 0 && w > worth) {
                    worth = w;
                    best = j;
                }
            }
            if (best < 0) {
                throw new UnreliableSolutionException("an inequality for a pattern cannot be met by hiding everything");
            }
            isHidden[best] = true;
            hidden[best] = 1;
        }
    }

    /**
     * A loss that no pattern falls below, without a linear programme: each inequality in turn is given the largest multiplier
     * that leaves no candidate worth more than its loss.
     *
     * <pre>{@code
     * sum of y_r least_r   with   sum over r of y_r entry_rj <= loss_j for every j,   y_r >= 0
     * }</pre>
     *
     * <p>Inequalities with a right-hand side of 0 say nothing here and are passed over.
     */
    double bound() {
        double[] left = loss.clone();
        double bound = 0;
        for (CoverRow row : rows) {
            if (row.least() > 0) {
                double y = Double.POSITIVE_INFINITY;
                for (int k = 0; k < row.candidate().length; k++) {
                    if (row.entry()[k] > 0) {
                        y = Math.min(y, left[row.candidate()[k]] / row.entry()[k]);
                    }
                }
                for (int k = 0; k < row.candidate().length; k++) {
                    left[row.candidate()[k]] -= y * row.entry()[k];
                }
                bound += y * row.least();
            }
        }
        return bound;
    }
}
