package org.lebenswelten.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.model.Period;

/**
 * What it takes to compute an index once more: its tree and the values of its indicators after denominating and imputing.
 * {@link BurdenIndex} gives the same result for them as for the input that the index was made from.
 *
 * <p>The values are those published, or follow from them: a published value, one divided by another, a gap filled from
 * others. Whoever has the published values and the definition learns nothing from them.
 *
 * @param definition the index; its indicators have no denominator and no imputation any more, and nothing is drawn
 * @param units ids of the units in the order of the columns
 * @param input the values of each period
 */
public record IndexInputs(BurdenIndexDefinition definition, List<String> units, IndexInput input) {

    /**
     * Checks that there is a column for each indicator and period and a value for each unit.
     *
     * @throws IllegalArgumentException if not
     */
    public IndexInputs {
        units = List.copyOf(units);
        for (IndicatorNode node : definition.indicators()) {
            for (double[] column : input.column(node.id())) {
                if (column.length != units.size()) {
                    throw new IllegalArgumentException("indicator '" + node.id() + "': " + column.length
                            + " values, expected one for each of " + units.size() + " units");
                }
            }
        }
    }

    /**
     * The inputs of an index that has been computed.
     *
     * @param definition the index
     * @param units ids of its units
     * @param periods its periods
     * @param series its results
     * @return the inputs
     */
    public static IndexInputs of(
            BurdenIndexDefinition definition, List<String> units, List<Period> periods, BurdenIndexSeries series) {
        List<Map<String, double[]>> columns = new ArrayList<>();
        for (BurdenIndexResult result : series.results()) {
            Map<String, double[]> values = new LinkedHashMap<>();
            definition
                    .indicators()
                    .forEach(node ->
                            values.put(node.id(), result.prepared(node.id()).reported()));
            columns.add(values);
        }
        BurdenIndexDefinition prepared = new BurdenIndexDefinition(
                definition.id(),
                definition.title(),
                definition.description(),
                definition.zoningId(),
                prepared(definition.root()),
                definition.classes(),
                definition.burdens(),
                null,
                List.of());
        return new IndexInputs(prepared, units, new IndexInput(periods, columns, Map.of(), null));
    }

    /**
     * The tree of values that are denominated and imputed already.
     *
     * @param dimension a tree
     * @return the same tree whose indicators are only treated
     */
    public static DimensionNode prepared(DimensionNode dimension) {
        return dimension.withEachChild(IndexInputs::prepared);
    }

    private static BurdenIndexNode prepared(BurdenIndexNode node) {
        return node instanceof IndicatorNode indicator
                ? indicator.with(Preparation.NONE.with(indicator.preparation().treatment()))
                : prepared((DimensionNode) node);
    }
}
