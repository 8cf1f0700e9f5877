package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.lebenswelten.model.Direction.HIGHER_IS_WORSE;
import static org.lebenswelten.model.Direction.LOWER_IS_WORSE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.model.BilingualText;

class BurdenIndexTest {

    private static final double NA = Double.NaN;

    /** COINr 1.1.14: three levels over 49 indicators; its scores run to 100. */
    @Test
    void threeLevelsOfTheAsemExampleAgreeWithCoinr() {
        List<Map<String, String>> treated = AsemExample.table("step_treated");
        Map<String, double[]> columns = new HashMap<>();
        for (AsemExample.Node indicator : AsemExample.nodes(1)) {
            columns.put(indicator.code(), AsemExample.column(treated, indicator.code()));
        }
        BurdenIndexResult result = BurdenIndex.compute(asemTree("Index", 4, 1), columns);
        List<Map<String, String>> expected = AsemExample.table("step_aggregated");
        for (int level = 2; level <= 4; level++) {
            for (AsemExample.Node node : AsemExample.nodes(level)) {
                double[] scores = result.dimensionScores(node.code());
                for (int i = 0; i < scores.length; i++) {
                    scores[i] *= 100;
                }
                AsemExample.requireEqual(node.code(), scores, AsemExample.column(expected, node.code()), 1e-12);
            }
        }
        assertThat(result.rankedCount(), equalTo(51));
        for (Map<String, String> row : AsemExample.table("results_full")) {
            int unit = treated.stream().map(r -> r.get("uCode")).toList().indexOf(row.get("uCode"));
            assertThat(row.get("uCode"), result.rank(unit), equalTo(Integer.parseInt(row.get("Rank"))));
        }
        assertThat(result.burdens().dimensionIds(), contains("Conn", "Sust"));
    }

    private static DimensionNode asemTree(String code, int level, double weight) {
        List<BurdenIndexNode> children = AsemExample.nodes(level - 1).stream()
                .filter(child -> child.parent().equals(code))
                .map(child -> child.level() == 1
                        ? new IndicatorNode(child.code(), child.direction(), child.weight(), Normalisation.MIN_MAX)
                        : (BurdenIndexNode) asemTree(child.code(), level - 1, child.weight()))
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

    private static final DimensionNode SOCIAL = dimension(
            "social",
            0.5,
            new IndicatorNode("poor", HIGHER_IS_WORSE, 2, Normalisation.MIN_MAX),
            new IndicatorNode("school", LOWER_IS_WORSE, 1, Normalisation.MIN_MAX));
    private static final DimensionNode AIR =
            dimension("air", 1, IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.MIN_MAX));
    private static final DimensionNode ROOT = dimension("burden", 0.5, SOCIAL, AIR);

    /**
     * By hand. poor 0, 1, .5, .25, -; school turned 1, 0, .5, -, 0; social (2 poor + school) / 3 = 1/3, 2/3, .5, .25
     * (poor alone), 0 (school alone). dust 0, .5, -, 1, .25. Score: means 1/6, 7/12, .5, .625, .125.
     */
    @Test
    void computesATreeWithGaps() {
        Map<String, double[]> columns = Map.of(
                "poor", new double[] {10, 30, 20, 15, NA},
                "school", new double[] {50, 90, 70, NA, 90},
                "dust", new double[] {8, 12, NA, 16, 10});
        BurdenIndexResult result = BurdenIndex.compute(ROOT, columns);
        requireClose(result.dimensionScores("social"), 1 / 3.0, 2 / 3.0, 0.5, 0.25, 0);
        requireClose(result.dimensionScores("air"), 0, 0.5, NA, 1, 0.25);
        requireClose(result.scores(), 1 / 6.0, 7 / 12.0, 0.5, 0.625, 0.125);
        requireClose(result.normalised("school"), 1, 0, 0.5, NA, 0);
        assertThat(ranks(result), equalTo(new int[] {4, 2, 3, 1, 5}));
        assertThat(result.burdens().burdens(1), contains("social"));
        assertThat(result.burdens().burdens(2), empty());
        assertThat(result.burdens().known(2), equalTo(1));
        assertThat(result.nodesWithoutRange(), empty());
    }

    @Test
    void unitsWithoutEnoughValuesAreNotRanked() {
        Map<String, double[]> columns = Map.of(
                "poor", new double[] {10, NA, 20},
                "school", new double[] {50, NA, 70},
                "dust", new double[] {8, NA, 9});
        BurdenIndexResult result = BurdenIndex.compute(ROOT, columns);
        assertThat(result.unitCount(), equalTo(3));
        assertThat(result.rankedCount(), equalTo(2));
        assertThat(result.rank(1), equalTo(0));
        assertThat(result.score(1), equalTo(NA));
    }

    @Test
    void tiedUnitsShareTheLowestNumber() {
        DimensionNode tree = DimensionNode.of("burden", IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.NONE));
        BurdenIndexResult result = BurdenIndex.compute(tree, Map.of("dust", new double[] {3, 5, 0.1 + 0.2, 5, 0.3}));
        assertThat(ranks(result), equalTo(new int[] {3, 1, 4, 1, 4}));
    }

    /** A constant indicator says nothing: the other one decides, and the result names the node. */
    @Test
    void aConstantIndicatorIsNamedAndLeftOut() {
        Map<String, double[]> columns = Map.of(
                "poor", new double[] {10, 30, 20},
                "school", new double[] {50, 50, 50},
                "dust", new double[] {8, 12, 16});
        BurdenIndexResult result = BurdenIndex.compute(ROOT, columns);
        assertThat(result.nodesWithoutRange(), contains("school"));
        requireClose(result.dimensionScores("social"), 0, 1, 0.5);
        BurdenIndexResult middle = BurdenIndex.compute(with(ROOT, ZeroRange.MIDPOINT), columns);
        requireClose(middle.dimensionScores("social"), 1 / 6.0, 5 / 6.0, 0.5);
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> BurdenIndex.compute(with(ROOT, ZeroRange.FAIL), columns));
        assertThat(e.getMessage(), containsString("node 'school': LW-431: MIN_MAX"));
    }

    @Test
    void dimensionsCanBeNormalisedBeforeTheyEnter() {
        DimensionNode ranked = new DimensionNode(
                "social",
                BilingualText.same("social"),
                1,
                Normalisation.PERCENT_RANK,
                Aggregation.SUM,
                MissingValuePolicy.COMPLETE,
                List.of(IndicatorNode.of("poor", HIGHER_IS_WORSE, Normalisation.NONE)));
        BurdenIndexResult result =
                BurdenIndex.compute(DimensionNode.of("burden", ranked), Map.of("poor", new double[] {1, 100, 2}));
        requireClose(result.dimensionScores("social"), 1, 100, 2);
        requireClose(result.normalised("social"), 0, 1, 0.5);
        requireClose(result.scores(), 0, 1, 0.5);
    }

    @Test
    void theDefinitionStatesTreeAndShare() {
        BurdenIndexDefinition definition = new BurdenIndexDefinition(
                "burden", BilingualText.same("B"), BilingualText.same("B"), "quarters", ROOT, 5, 0.5);
        Map<String, double[]> columns = Map.of(
                "poor", new double[] {10, 30, 20, 15},
                "school", new double[] {50, 90, 70, 60},
                "dust", new double[] {8, 12, 9, 16});
        BurdenIndexResult result = BurdenIndex.compute(definition, columns);
        assertThat(result.burdens().burdens(3), contains("air"));
        assertThat(result.burdens().burdens(1), contains("social", "air"));
        assertThat(result.scores(), equalTo(BurdenIndex.compute(ROOT, columns).scores()));
    }

    @Test
    void resultsAreCopies() {
        Map<String, double[]> columns = Map.of(
                "poor", new double[] {10, 30},
                "school", new double[] {50, 90},
                "dust", new double[] {8, 12});
        BurdenIndexResult result = BurdenIndex.compute(ROOT, columns);
        Arrays.fill(result.scores(), 7);
        Arrays.fill(result.dimensionScores("burden"), 7);
        requireClose(result.scores(), 1 / 6.0, 5 / 6.0);
    }

    @Test
    void refusesBadColumns() {
        Map<String, double[]> columns = new HashMap<>();
        columns.put("poor", new double[] {10, 30});
        columns.put("school", new double[] {50, 90});
        refuses(columns, "indicator 'dust' has no column");
        columns.put("dust", new double[0]);
        refuses(columns, "indicator 'dust' has an empty column");
        columns.put("dust", new double[] {1, 2, 3});
        refuses(columns, "node 'burden': columns of 2 and 3 rows");
        columns.put("dust", new double[] {1, Double.POSITIVE_INFINITY});
        refuses(columns, "node 'dust', row 1: LW-434 'Infinity'");
    }

    @Test
    void unknownNodesAreNamed() {
        BurdenIndexResult result = BurdenIndex.compute(
                DimensionNode.of("burden", IndicatorNode.of("dust", HIGHER_IS_WORSE, Normalisation.NONE)),
                Map.of("dust", new double[] {1}));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> result.dimensionScores("dust"));
        assertThat(e.getMessage(), containsString("dimension 'dust' is not in the index, there are: burden"));
    }

    private static void refuses(Map<String, double[]> columns, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> BurdenIndex.compute(ROOT, columns));
        assertThat(e.getMessage(), containsString(message));
    }

    private static DimensionNode dimension(String id, double minimumShare, BurdenIndexNode... children) {
        return new DimensionNode(
                id,
                BilingualText.same(id),
                1,
                Normalisation.NONE,
                Aggregation.ARITHMETIC_MEAN,
                new MissingValuePolicy(minimumShare),
                List.of(children));
    }

    private static DimensionNode with(DimensionNode dimension, ZeroRange zeroRange) {
        return dimension.withEachChild(child -> child instanceof DimensionNode below
                ? with(below, zeroRange)
                : child.with(child.scaling().with(zeroRange)));
    }

    private static int[] ranks(BurdenIndexResult result) {
        int[] ranks = new int[result.unitCount()];
        Arrays.setAll(ranks, result::rank);
        return ranks;
    }

    private static void requireClose(double[] actual, double... expected) {
        assertThat(actual.length, equalTo(expected.length));
        for (int i = 0; i < expected.length; i++) {
            if (Double.isNaN(expected[i])) {
                assertThat(actual[i], equalTo(NA));
            } else {
                assertThat(actual[i], closeTo(expected[i], 1e-15));
            }
        }
    }
}
