package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.ImputationStep.OfGroup;
import org.lebenswelten.index.ImputationStep.Simple;
import org.lebenswelten.index.ImputationStep.Typical;
import org.lebenswelten.index.OutlierTreatment.Step;
import org.lebenswelten.index.OutlierTreatment.Treated;

/** Makes an indicator ready to be normalised, in all periods: see {@link Preparation}. */
final class IndicatorPreparation {

    private static final BitSet NOTHING = new BitSet();

    private final IndexInput input;

    IndicatorPreparation(IndexInput input) {
        this.input = input;
    }

    /** The indicator in each period. */
    List<PreparedColumn> of(IndicatorNode node) {
        Preparation preparation = node.preparation();
        double[][] values = input.column(node.id());
        if (preparation.equals(Preparation.NONE)) {
            List<PreparedColumn> columns = new ArrayList<>();
            for (double[] column : values) {
                columns.add(new PreparedColumn(column, column, NOTHING, Step.NONE, NOTHING));
            }
            return columns;
        }
        Denominator denominator = preparation.denominator();
        if (denominator != null) {
            double[][] sizes = input.column(denominator.indicatorId());
            for (int p = 0; p < values.length; p++) {
                values[p] = denominator.denomination().apply(values[p], sizes[p]);
            }
        }
        List<PreparedColumn> columns = new ArrayList<>();
        for (Imputation filled : imputed(preparation.imputation(), values)) {
            Treated treated = preparation.treatment().apply(filled.values());
            columns.add(new PreparedColumn(
                    filled.values(), treated.values(), filled.imputed(), treated.step(), treated.changed()));
        }
        return columns;
    }

    private List<Imputation> imputed(ImputationStep step, double[][] values) {
        if (step == Simple.LINEAR_IN_TIME) {
            return Imputation.linearInTime(values, input.times());
        }
        List<Imputation> filled = new ArrayList<>();
        for (double[] column : values) {
            filled.add(imputed(step, column));
        }
        return filled;
    }

    private Imputation imputed(ImputationStep step, double[] column) {
        if (step instanceof OfGroup group) {
            List<String> groups = input.groups().get(group.zoningId());
            if (groups == null) {
                throw new IllegalArgumentException("groups by zoning '" + group.zoningId() + "', known are those by "
                        + input.groups().keySet());
            }
            return typical(group.typical(), column, groups);
        }
        List<String> everyone = Collections.nCopies(column.length, "");
        return switch ((Simple) step) {
            case NONE, LINEAR_IN_TIME -> Imputation.none(column);
            case MEAN -> typical(Typical.MEAN, column, everyone);
            case MEDIAN -> typical(Typical.MEDIAN, column, everyone);
            case MEAN_OF_NEIGHBOURS -> {
                int[][] neighbours = input.neighbours();
                if (neighbours == null) {
                    throw new IllegalArgumentException("mean of neighbours, but no neighbours are known");
                }
                yield Imputation.meanOfNeighbours(column, neighbours);
            }
        };
    }

    private static Imputation typical(Typical typical, double[] column, List<String> groups) {
        return typical == Typical.MEAN
                ? Imputation.meanOfGroup(column, groups)
                : Imputation.medianOfGroup(column, groups);
    }
}
