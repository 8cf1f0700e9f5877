package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;

/**
 * The ASEM example of COINr 1.1.14 from raw values to the index in one definition: denominated, imputed by the mean of
 * Europe or Asia, treated, normalised, aggregated. COINr turns indicators whose low values are the heavy burden after
 * treatment, as here.
 */
class AsemStagesTest {

    private static final double EXACT = 1e-12;

    private static final Map<String, String> DENOMINATORS = AsemExample.table("iMeta").stream()
            .filter(row ->
                    row.get("Level").equals("1") && !row.get("Denominator").isBlank())
            .collect(Collectors.toMap(row -> row.get("iCode"), row -> row.get("Denominator")));

    @Test
    void everyStageAgreesWithCoinr() {
        List<Map<String, String>> raw = AsemExample.table("step_raw");
        Map<String, Map<String, String>> countries =
                AsemExample.table("iData_raw").stream().collect(Collectors.toMap(row -> row.get("uCode"), row -> row));
        List<Map<String, String>> sizes =
                raw.stream().map(row -> countries.get(row.get("uCode"))).toList();
        Map<String, double[]> columns = new HashMap<>();
        AsemExample.nodes(1).forEach(node -> columns.put(node.code(), AsemExample.column(raw, node.code())));
        DENOMINATORS.values().forEach(size -> columns.put(size, ReferenceData.column(sizes, size)));
        IndexInput input = new IndexInput(
                List.of(Period.ofYear(2018)),
                List.of(columns),
                Map.of(
                        "continent",
                        sizes.stream().map(row -> row.get("EurAsia_group")).toList()),
                null);
        BilingualText title = BilingualText.same("ASEM");
        BurdenIndexDefinition definition =
                new BurdenIndexDefinition("ASEM", title, title, "", tree("Index", 4, 1), 5, 0.2);

        BurdenIndexResult result =
                BurdenIndex.compute(definition, input).results().get(0);

        assertThat(DENOMINATORS.size(), is(17));
        for (AsemExample.Node node : AsemExample.nodes(1)) {
            PreparedColumn prepared = result.prepared(node.code());
            requireEqual("step_imputed", raw, node.code(), prepared.reported(), 1);
            requireEqual("step_treated", raw, node.code(), prepared.values(), 1);
            requireEqual("step_normalised", raw, node.code(), result.normalised(node.code()), 100);
        }
        Stream.of(2, 3, 4)
                .flatMap(level -> AsemExample.nodes(level).stream())
                .forEach(node ->
                        requireEqual("step_aggregated", raw, node.code(), result.dimensionScores(node.code()), 100));
    }

    /** Compares in the order of units of the published table; relative to the largest value of the column. */
    private static void requireEqual(
            String stage, List<Map<String, String>> units, String code, double[] actual, double factor) {
        Map<String, Map<String, String>> rows =
                AsemExample.table(stage).stream().collect(Collectors.toMap(row -> row.get("uCode"), row -> row));
        double[] expected = ReferenceData.column(
                units.stream().map(row -> rows.get(row.get("uCode"))).toList(), code);
        double largest = 0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        double[] published = new double[expected.length];
        double[] relative = new double[expected.length];
        for (int i = 0; i < expected.length; i++) {
            published[i] = expected[i] / largest;
            relative[i] = actual[i] * factor / largest;
        }
        AsemExample.requireEqual(stage + " " + code, relative, published, EXACT);
    }

    private static DimensionNode tree(String code, int level, double weight) {
        List<BurdenIndexNode> children = AsemExample.nodes(level - 1).stream()
                .filter(child -> child.parent().equals(code))
                .map(child -> child.level() > 1
                        ? (BurdenIndexNode) tree(child.code(), level - 1, child.weight())
                        : indicator(child))
                .toList();
        return new DimensionNode(
                code,
                BilingualText.same(code),
                weight,
                Normalisation.NONE,
                Aggregation.ARITHMETIC_MEAN,
                MissingValuePolicy.COMPLETE,
                children);
    }

    private static IndicatorNode indicator(AsemExample.Node node) {
        String size = DENOMINATORS.get(node.code());
        Preparation preparation = new Preparation(
                size == null ? null : new Denominator(size, Denomination.PER_ONE),
                new ImputationStep.OfGroup(ImputationStep.Typical.MEAN, "continent"),
                OutlierTreatment.withDefaults());
        return new IndicatorNode(node.code(), node.direction(), node.weight(), Normalisation.MIN_MAX).with(preparation);
    }
}
