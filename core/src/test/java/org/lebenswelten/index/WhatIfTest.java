package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.WhatIfException.Reason;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;

/**
 * Two dimensions of one indicator each over three areas. Min-max makes 0, 1/2, 1 of {@code dust} 0, 5, 10 and 1, 0, 1/2 of
 * {@code poor} 10, 0, 5; expected scores are worked out from these by hand.
 */
class WhatIfTest {

    private static final Map<String, double[]> COLUMNS =
            Map.of("dust", new double[] {0, 5, 10}, "poor", new double[] {10, 0, 5});

    private static final BurdenIndexDefinition INDEX = index(GivenWeights.GIVEN);

    /** Means (0 + 1) / 2, (1/2 + 0) / 2, (1 + 1/2) / 2. */
    @Test
    void withoutAChangeTheIndexIsTheSame() {
        assertThat(change(Map.of(), Set.of(), null, null).of(INDEX), equalTo(INDEX));
        assertThat(scores(change(Map.of(), Set.of(), null, null)), equalTo(new double[] {0.5, 0.25, 0.75}));
    }

    /** (3 x 0 + 1) / 4, (3 x 1/2 + 0) / 4, (3 + 1/2) / 4. */
    @Test
    void weightsCount() {
        assertThat(
                scores(change(Map.of("air", 3.0), Set.of(), null, null)), equalTo(new double[] {0.25, 0.375, 0.875}));
    }

    @Test
    void whatIsLeftOutNeitherCountsNorBurdens() {
        WhatIf without = change(Map.of(), Set.of("social"), null, null);
        assertThat(scores(without), equalTo(new double[] {0, 0.5, 1}));
        assertThat(
                without.of(INDEX).burdens().stream()
                        .map(BurdenCriterion::nodeId)
                        .toList(),
                contains("air"));
    }

    /** Maxima of the pairs; of ranks 1, 2, 3 and 3, 1, 2 the means are 2, 1.5, 2.5. */
    @Test
    void methodsCount() {
        assertThat(scores(change(Map.of(), Set.of(), null, Aggregation.MAXIMUM)), equalTo(new double[] {1, 0.5, 1}));
        assertThat(scores(change(Map.of(), Set.of(), Normalisation.RANK, null)), equalTo(new double[] {2, 1.5, 2.5}));
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        refused(INDEX, Map.of("noise", 1.0), Set.of(), Reason.UNKNOWN_NODE, "noise");
        refused(INDEX, Map.of("burden", 1.0), Set.of(), Reason.UNKNOWN_NODE, "burden");
        refused(INDEX, Map.of(), Set.of("noise"), Reason.UNKNOWN_NODE, "noise");
        refused(INDEX, Map.of("air", 0.0, "social", 0.0), Set.of(), Reason.ALL_WEIGHTS_ZERO, "burden");
        refused(INDEX, Map.of("air", 0.0), Set.of("social"), Reason.ALL_WEIGHTS_ZERO, "burden");
        refused(INDEX, Map.of(), Set.of("dust"), Reason.NOTHING_LEFT, "air");
        refused(INDEX, Map.of(), Set.of("air", "social"), Reason.NOTHING_LEFT, "burden");
        refused(index(Weighting.EQUAL), Map.of("air", 2.0), Set.of(), Reason.WEIGHT_NOT_GIVEN, "air");
        refused(
                index(new PrincipalComponentWeights(PrincipalComponentWeights.Use.ROTATION, 0)),
                Map.of(),
                Set.of("air"),
                Reason.FITTED_TO_CHILDREN,
                "burden");
    }

    private static void refused(
            BurdenIndexDefinition index, Map<String, Double> weights, Set<String> without, Reason reason, String node) {
        WhatIf change = change(weights, without, null, null);
        WhatIfException refused = assertThrows(WhatIfException.class, () -> change.of(index));
        assertThat(refused.reason(), is(reason));
        assertThat(refused.node(), is(node));
    }

    private static double[] scores(WhatIf change) {
        return BurdenIndex.compute(change.of(INDEX), COLUMNS).scores();
    }

    private static WhatIf change(
            Map<String, Double> weights,
            Set<String> without,
            @org.jspecify.annotations.Nullable Normalisation normalisation,
            @org.jspecify.annotations.Nullable Aggregation aggregation) {
        return new WhatIf(
                new TreeMap<>(weights),
                new TreeSet<>(without),
                new MethodAlternative(normalisation, null, aggregation));
    }

    private static BurdenIndexDefinition index(WeightingStep weighting) {
        DimensionNode root = DimensionNode.of(
                "burden",
                DimensionNode.of("air", IndicatorNode.of("dust", Direction.HIGHER_IS_WORSE, Normalisation.MIN_MAX)),
                DimensionNode.of("social", IndicatorNode.of("poor", Direction.HIGHER_IS_WORSE, Normalisation.MIN_MAX)));
        return new BurdenIndexDefinition(
                "burden",
                BilingualText.same("Burden"),
                BilingualText.same("Burden."),
                "quarter",
                root.with(root.combination().with(weighting)),
                ClassScheme.quantiles(3),
                List.of(
                        new BurdenCriterion("air", new BurdenThreshold.WorstShare(0.5)),
                        new BurdenCriterion("social", new BurdenThreshold.FixedThreshold(0.5))),
                null,
                List.of());
    }
}
