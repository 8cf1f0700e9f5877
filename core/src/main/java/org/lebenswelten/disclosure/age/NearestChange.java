package org.lebenswelten.disclosure.age;

import org.jspecify.annotations.Nullable;
import org.ojalgo.array.Array1D;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.IntermediateSolver;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.Variable;

/**
 * The smallest change of counts by age in real numbers, rounded, that changes one band by a number and leaves the number of all
 * events and some printed numbers as they are:
 *
 * <pre>{@code
 * minimise   sum of |d_b|
 * such that  d_band = by,   sum of d_b = 0,   lower_r <= gradient_r d <= upper_r   for every condition r
 * }</pre>
 *
 * <p>By the linear solver of ojAlgo. It is a start for a search of whole changes and nothing is taken on its word.
 */
final class NearestChange {

    private NearestChange() {}

    /** The change, or null where there is none. */
    static double @Nullable [] of(Moves moves, int band, int by, int bands) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] more = new Variable[bands];
        Variable[] fewer = new Variable[bands];
        Expression sum = model.newExpression("sum").level(-by);
        for (int b = 0; b < bands; b++) {
            boolean isFree = b != band;
            more[b] = model.newVariable("more" + b)
                    .lower(0)
                    .upper(isFree ? moves.most(b) : 0)
                    .weight(1);
            fewer[b] = model.newVariable("fewer" + b)
                    .lower(0)
                    .upper(isFree ? -moves.fewest(b) : 0)
                    .weight(1);
            sum.set(more[b], 1).set(fewer[b], -1);
        }
        for (int r = 0; r < moves.conditions().size(); r++) {
            Condition condition = moves.conditions().get(r);
            double[] gradient = condition.gradient();
            double given = gradient[band] * by;
            Expression row = model.newExpression("row" + r)
                    .lower(condition.lower() - given)
                    .upper(condition.upper() - given);
            for (int b = 0; b < bands; b++) {
                row.set(more[b], gradient[b]).set(fewer[b], -gradient[b]);
            }
        }
        Optimisation.Result result = model.prepare(Unwritten::new)
                .solve(new Optimisation.Result(State.UNEXPLORED, Array1D.R064.make(2 * bands)));
        if (!result.getState().isFeasible()) {
            return null;
        }
        double[] change = new double[bands];
        for (int b = 0; b < bands; b++) {
            change[b] = Math.rint(result.doubleValue(2 * b) - result.doubleValue(2 * b + 1));
        }
        change[band] = by;
        return change;
    }

    /** Solves a model and does not write the solution back to it, which takes longer than to find it. Minimises, as models do. */
    private static final class Unwritten extends IntermediateSolver {

        Unwritten(ExpressionsBasedModel model) {
            super(model);
        }
    }
}
