package org.lebenswelten.atlas;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.cluster.ClusterDefinition;
import org.lebenswelten.spatial.cluster.ClusterStatistic;
import org.lebenswelten.spatial.cluster.ClusterVariable;
import org.lebenswelten.spatial.cluster.NeighbourRule;
import org.lebenswelten.spatial.inference.Multiplicity;
import org.lebenswelten.spatial.inference.PValueConvention;
import org.lebenswelten.spatial.inference.PermutationPlan;
import org.lebenswelten.spatial.neighbour.ContiguityRule;
import org.lebenswelten.spatial.neighbour.IslandRule;
import org.lebenswelten.spatial.neighbour.Kernel;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** Four squares: three in a row, one apart. */
class ClusterLayerTest {

    private static final Zoning ZONING =
            new Zoning("quarter", BilingualText.same("Quarters"), null, List.of(unit(0), unit(1), unit(2), unit(5)));

    @Test
    void kindSaysWhyThereIsNothing() {
        double gap = Double.NaN;
        // 1, 2, 4 and 9 apart; two values; all the same; no values
        assertThat(kinds(1, 2, 4, 9), is(List.of("ns", "ns", "ns", "alone")));
        assertThat(kinds(1, 2, 4, gap), is(List.of("ns", "ns", "ns", "missing")));
        assertThat(kinds(1, 2, gap, gap), is(List.of("few", "few", "missing", "missing")));
        assertThat(kinds(7, 7, 7, 7), is(List.of("const", "const", "const", "const")));
        // no two that touch have values
        assertThat(kinds(1, gap, 2, 3), is(List.of("alone", "missing", "alone", "alone")));
    }

    /** The findings of one statistic share a map; those without a value are all white. */
    @ParameterizedTest
    @MethodSource("definitions")
    void findingsCanBeToldApartWithAnySight(ClusterDefinition definition) {
        List<String> colours = layer(definition, 1, 2, 4, 9).style().rules().stream()
                .map(rule -> rule.symbol().fill())
                .distinct()
                .toList();
        assertThat(colours.size() > 2, is(true));
        for (int i = 0; i < colours.size(); i++) {
            for (int j = 0; j < i; j++) {
                for (ColourDifference.Vision vision : ColourDifference.Vision.values()) {
                    assertThat(
                            colours.get(i) + "/" + colours.get(j) + ", " + vision,
                            ColourDifference.between(colours.get(i), colours.get(j), vision),
                            greaterThan(8.0));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void everyOptionHasWordsInBothLanguagesAndEveryKindARule(ClusterDefinition definition) {
        AtlasLayer layer = layer(definition, 1, 2, 4, 9);
        for (String text : List.of(layer.description().de(), layer.description().en())) {
            assertThat(text, containsString("Burden"));
            assertThat(text, not(containsString("{")));
        }
        int kind = layer.columnIndex("kind");
        for (int row = 0; row < layer.size(); row++) {
            Object value = layer.value(row, kind);
            assertThat(
                    layer.style().rules().stream()
                            .filter(rule -> rule.value().equals(value))
                            .count(),
                    is(1L));
        }
    }

    static Stream<ClusterDefinition> definitions() {
        ClusterDefinition d = ClusterDefinition.withDefaults("burden");
        NeighbourRule queen = d.neighbours();
        PermutationPlan plan = PermutationPlan.withDefaults();
        return Stream.of(
                        Stream.of(ClusterStatistic.values())
                                .map(s -> of(s, queen, d.style(), d.islands(), plan, d.control())),
                        Stream.of(
                                        new NeighbourRule.Touching(ContiguityRule.QUEEN, 0.5, 2),
                                        new NeighbourRule.Touching(ContiguityRule.ROOK, 0, 1),
                                        new NeighbourRule.Touching(ContiguityRule.ROOK, 0, 3),
                                        new NeighbourRule.Nearest(2),
                                        new NeighbourRule.Inverse(2, 3),
                                        new NeighbourRule.Given(
                                                "pairs.csv", List.of(new NeighbourRule.Given.Pair(0, 1, 1))),
                                        new NeighbourRule.Within(2))
                                .map(n -> of(d.statistic(), n, d.style(), d.islands(), plan, d.control())),
                        Stream.of(
                                        new ClusterVariable.Marked(3, 5),
                                        new ClusterVariable.Marked(Double.NEGATIVE_INFINITY, 5))
                                .map(marked -> of(
                                        ClusterStatistic.LOCAL_JOIN_COUNT,
                                        queen,
                                        d.style(),
                                        d.islands(),
                                        plan,
                                        d.control(),
                                        marked)),
                        Stream.of(Kernel.values())
                                .map(k -> of(
                                        d.statistic(),
                                        new NeighbourRule.Weighted(k, 3),
                                        d.style(),
                                        d.islands(),
                                        plan,
                                        d.control())),
                        Stream.of(WeightStyle.values())
                                .map(w -> of(d.statistic(), queen, w, d.islands(), plan, d.control())),
                        Stream.of(IslandRule.values())
                                .map(i -> of(d.statistic(), queen, d.style(), i, plan, d.control())),
                        Stream.of(PValueConvention.values())
                                .map(p -> of(d.statistic(), queen, d.style(), d.islands(), plan.with(p), d.control())),
                        Stream.of(Multiplicity.Method.values())
                                .map(m -> of(
                                        d.statistic(),
                                        queen,
                                        d.style(),
                                        d.islands(),
                                        plan,
                                        d.control().with(m))))
                .flatMap(each -> each);
    }

    private static ClusterDefinition of(
            ClusterStatistic statistic,
            NeighbourRule neighbours,
            WeightStyle style,
            IslandRule islands,
            PermutationPlan plan,
            Multiplicity control) {
        ClusterVariable variable = statistic.compares() == ClusterVariable.Other.class
                ? new ClusterVariable.Other("poor")
                : statistic.compares() == ClusterVariable.Marked.class
                        ? new ClusterVariable.Marked(3, Double.POSITIVE_INFINITY)
                        : new ClusterVariable.Own();
        return of(statistic, neighbours, style, islands, plan, control, variable);
    }

    private static ClusterDefinition of(
            ClusterStatistic statistic,
            NeighbourRule neighbours,
            WeightStyle style,
            IslandRule islands,
            PermutationPlan plan,
            Multiplicity control,
            ClusterVariable variable) {
        return new ClusterDefinition(
                "burden", "burden", statistic, neighbours, style, islands, plan, control, variable);
    }

    private static List<String> kinds(double... values) {
        AtlasLayer layer = layer(ClusterDefinition.withDefaults("burden"), values);
        int kind = layer.columnIndex("kind");
        return Stream.iterate(0, row -> row < layer.size(), row -> row + 1)
                .map(row -> String.valueOf(layer.value(row, kind)))
                .toList();
    }

    private static AtlasLayer layer(ClusterDefinition definition, double... values) {
        SpatialWeights weights = definition
                .neighbours()
                .find(
                        ZONING.units().stream().map(ArealUnit::geometry).toList(),
                        Crs.of(25832).orElseThrow(),
                        definition.style())
                .weights();
        return ClusterLayer.of(
                definition,
                BilingualText.same("Burden"),
                ZONING,
                List.of(new ClusterLayer.InPeriod(Period.ofYear(2024), definition.clusters(values, weights))));
    }

    private static ArealUnit unit(int x) {
        return new ArealUnit(
                String.valueOf(x),
                "Quarter " + x,
                null,
                new GeometryFactory().toGeometry(new Envelope(x, x + 1, 0, 1)));
    }
}
