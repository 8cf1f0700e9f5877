package org.lebenswelten.disclosure.pattern;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * Least loss subject to the inequalities known so far, over whole patterns, by the integer solver of ojAlgo.
 *
 * <pre>{@code
 * minimise   sum of loss_j * hidden_j
 * such that  sum of entry_rj * hidden_j >= least_r   for every inequality r,   hidden_j 0 or 1
 * }</pre>
 *
 * <p>One thread, and limits of nodes instead of time, so that the same inequalities give the same answer. An answer is
 * returned only if it satisfies every inequality when put into them again. That it is the least is the library's word and
 * no more; {@link PartSearch} proves it or finds better.
 *
 * <p>The release and its settings were chosen on the final programmes of 1,037 parts (fuzz systems of the tests with other
 * seeds, Musterstadt, tables of {@code CityTables}; 2 to 317 columns), with HiGHS (scipy 1.17.1, {@code milp}, gap 0) as
 * the judge:
 *
 * <pre>{@code
 * release   Gomory cuts   right   "infeasible"   "optimal", but not the least
 * 56.2.1    on              983             51    3
 * 56.2.1    off           1,037              0    0
 * 57.1.0    on            1,033              0    4  (such as 113 for 112 of 265 columns and 286 rows)
 * 57.1.0    off           1,029              0    8  (such as 15 for 13 of 8 columns and 9 rows)
 * }</pre>
 *
 * <p>So Gomory cuts are off and release 57 is not used. Not for several threads.
 */
final class WholeProgramme {

    private static final IntegerStrategy STRATEGY = IntegerStrategy.newConfigurable()
            .withParallelism(() -> 1)
            .withGapTolerance(NumberContext.of(8, 9))
            .withGMICutConfiguration(new IntegerStrategy.GMICutConfiguration().withFractionality(1));

    private final double[] loss;
    private final int nodeLimit;

    /**
     * Prepares the programme.
     *
     * @param loss loss of each cell
     * @param nodeLimit number of nodes after which the library gives up
     */
    WholeProgramme(double[] loss, int nodeLimit) {
        this.loss = loss;
        this.nodeLimit = nodeLimit;
    }

    /** Number of coefficients of the tableau, of which the library keeps one for each level of its search tree. */
    static long size(List<CoverRow> rows, boolean[] isHideable) {
        long columns = 0;
        for (boolean hideable : isHideable) {
            columns += hideable ? 1 : 0;
        }
        return columns * rows.size();
    }

    /**
     * Solves it.
     *
     * @param rows the inequalities
     * @param isHideable which cells may be hidden
     * @return which cells are hidden; null if the library found nothing that satisfies the inequalities
     */
    boolean @Nullable [] leastLoss(List<CoverRow> rows, boolean[] isHideable) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(STRATEGY);
        model.options.time_abort = Long.MAX_VALUE;
        model.options.time_suffice = Long.MAX_VALUE;
        model.options.iterations_abort = nodeLimit;
        @Nullable Variable[] hidden = new Variable[loss.length];
        for (int j = 0; j < loss.length; j++) {
            if (isHideable[j]) {
                hidden[j] = model.newVariable("hidden" + j).binary().weight(loss[j]);
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            CoverRow row = rows.get(r);
            Expression sum = model.newExpression("row" + r).lower(row.least());
            for (int k = 0; k < row.candidate().length; k++) {
                Variable variable = hidden[row.candidate()[k]];
                if (variable != null) {
                    sum.set(variable, row.entry()[k]);
                }
            }
        }
        Optimisation.Result result = model.minimise();
        boolean[] isHidden = new boolean[loss.length];
        int next = 0;
        for (int j = 0; j < loss.length; j++) {
            isHidden[j] = isHideable[j] && result.doubleValue(next++) > 0.5;
        }
        return rows.stream().allMatch(row -> row.isSatisfied(isHidden)) ? isHidden : null;
    }
}
