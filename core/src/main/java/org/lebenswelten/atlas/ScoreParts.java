package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.index.PowerMean;
import org.lebenswelten.index.sensitivity.ScoreDecomposition;

/**
 * The parts of the dimensions in the published score, which add up to it digit by digit: each is rounded down to the
 * decimals of the score, and the last digits that are then missing go to the parts with the largest remainders.
 */
final class ScoreParts {

    /** The part that stands before those of the dimensions, where the score is no mean or sum of them. */
    private static final String BASE = "part_base";

    private static final int MOST_DIMENSIONS = 16;

    private ScoreParts() {}

    /** Whether scores are decomposed: those whose parts are dimensions, aggregated area by area and not normalised after. */
    static boolean areToldOf(BurdenIndexDefinition definition) {
        DimensionNode root = definition.root();
        boolean direct = root.aggregation() instanceof Aggregation || root.aggregation() instanceof PowerMean;
        boolean few = isLinear(root) || root.children().size() <= MOST_DIMENSIONS;
        return direct
                && few
                && root.scaling().step() == Normalisation.NONE
                && root.scaling().decimals().isEmpty()
                && root.children().stream().allMatch(DimensionNode.class::isInstance);
    }

    /** The columns of the parts. */
    static List<AtlasColumn> columns(BurdenIndexDefinition definition) {
        List<AtlasColumn> columns = new ArrayList<>();
        if (!isLinear(definition.root())) {
            columns.add(AreaPeriodColumns.real(BASE));
        }
        for (BurdenIndexNode child : definition.root().children()) {
            columns.add(new AtlasColumn(
                    "c_" + child.id(), ColumnType.REAL, LayerTexts.of("column.contribution", child.title())));
        }
        return columns;
    }

    /** The parts of each unit's score in the order of the columns, in units of the last decimal of the score. */
    static List<double[]> of(BurdenIndexDefinition definition, BurdenIndexResult result, double decimals) {
        ScoreDecomposition decomposition = ScoreDecomposition.of(definition.root(), result);
        List<double[]> parts = new ArrayList<>();
        if (!isLinear(definition.root())) {
            parts.add(decomposition.base());
        }
        for (BurdenIndexNode child : definition.root().children()) {
            parts.add(
                    decomposition.children().contains(child.id())
                            ? decomposition.part(child.id())
                            : new double[result.unitCount()]);
        }
        for (int unit = 0; unit < result.unitCount(); unit++) {
            round(parts, unit, Math.rint(result.score(unit) * decimals), decimals);
        }
        return parts;
    }

    private static void round(List<double[]> parts, int unit, double whole, double decimals) {
        double[] exact =
                parts.stream().mapToDouble(part -> part[unit] * decimals).toArray();
        double[] rounded = Arrays.stream(exact).map(Math::floor).toArray();
        Integer[] byRemainder = new Integer[exact.length];
        Arrays.setAll(byRemainder, i -> i);
        Arrays.sort(byRemainder, Comparator.comparingDouble((Integer i) -> rounded[i] - exact[i]));
        double missing = whole - Arrays.stream(rounded).sum();
        for (int i = 0; i < byRemainder.length && i < missing; i++) {
            rounded[byRemainder[i]]++;
        }
        for (int i = 0; i < rounded.length; i++) {
            parts.get(i)[unit] = Double.isNaN(whole) ? Double.NaN : rounded[i] / decimals;
        }
    }

    private static boolean isLinear(DimensionNode root) {
        return root.aggregation() == Aggregation.ARITHMETIC_MEAN || root.aggregation() == Aggregation.SUM;
    }
}
