package org.lebenswelten.geotools;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.process.ProcessException;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.Combination;
import org.lebenswelten.index.IndexComputationException;
import org.lebenswelten.index.MissingValuePolicy;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.model.Direction;

/** Computes a {@link BurdenIndex} of attributes of any layer. */
@DescribeProcess(
        title = "Belastungsindex / Burden index",
        description = "Fasst Attribute zu einem Index zusammen und fügt Punktzahl und Rang an. / "
                + "Makes an index of attributes and adds score and rank.")
public final class BurdenIndexProcess extends WholeLayerProcess {

    private static final int MOST_ATTRIBUTES = 64;

    /** Makes the process, as GeoTools asks for it. */
    public BurdenIndexProcess() {}

    /**
     * Computes the index. A feature of which an attribute is null has no score.
     *
     * @param features the features
     * @param attributes names of attributes of numbers, separated by blanks; a minus before a name says that low is the
     *     heavy burden
     * @param weights one number of 0 or more for each attribute, separated by blanks; 1 for each if null
     * @param normalise a constant of {@link Normalisation}; min-max if null
     * @param aggregate a constant of {@link Aggregation}; arithmetic mean if null
     * @return the features with {@code score} and {@code rank_no}, 1 for the heaviest burden
     * @throws ProcessException if a parameter does not fit, or a step has no result for the values
     */
    @DescribeResult(
            name = "result",
            description = "Die Objekte mit score und rank_no / The features with score and rank_no")
    public SimpleFeatureCollection execute(
            @DescribeParameter(name = "features", description = "Objekte / Features") SimpleFeatureCollection features,
            @DescribeParameter(
                            name = "attributes",
                            description =
                                    "Attribute mit Zahlen, durch Leerzeichen getrennt; Minus davor: niedrig belastet /"
                                            + " Attributes of numbers, separated by blanks; minus before: low is a burden")
                    String attributes,
            @DescribeParameter(
                            name = "weights",
                            description = "Gewichte in gleicher Folge (sonst gleich) / Weights in the same order (else"
                                    + " equal)",
                            min = 0)
                    @Nullable
                    String weights,
            @DescribeParameter(
                            name = "normalise",
                            description = "Normalisierung (sonst minMax) / Normalisation (else minMax)",
                            min = 0)
                    @Nullable
                    String normalise,
            @DescribeParameter(
                            name = "aggregate",
                            description = "Aggregation (sonst arithmeticMean) / Aggregation (else arithmeticMean)",
                            min = 0)
                    @Nullable
                    String aggregate) {
        FeatureTable table = FeatureTable.ofSome(features, "features");
        List<String> names = List.of(attributes.strip().split("\\s+", -1));
        double[] given = weights(weights, names.size());
        Normalisation step = normalise == null
                ? Normalisation.MIN_MAX
                : Words.constant(Normalisation.class, "normalise", normalise, "");
        Map<String, double[]> columns = new LinkedHashMap<>();
        List<BurdenIndexNode> nodes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            boolean turned = names.get(i).startsWith("-");
            String name = turned ? names.get(i).substring(1) : names.get(i);
            if (!seen.add(name)) {
                throw FeatureTable.refusal(
                        "Attribut " + WhatIfRefusal.quoted(name) + ": zweimal genannt",
                        "attribute " + WhatIfRefusal.quoted(name) + ": named twice");
            }
            columns.put(name, table.numbers(name));
            nodes.add(new IndicatorNode(
                    name, turned ? Direction.LOWER_IS_WORSE : Direction.HIGHER_IS_WORSE, given[i], step));
        }
        Aggregation by = aggregate == null
                ? Aggregation.ARITHMETIC_MEAN
                : Words.constant(Aggregation.class, "aggregate", aggregate, "mean");
        DimensionNode root = DimensionNode.of("score", nodes.toArray(BurdenIndexNode[]::new))
                .with(Combination.of(by, MissingValuePolicy.COMPLETE));
        BurdenIndexResult result;
        try {
            result = BurdenIndex.compute(root, columns);
        } catch (IndexComputationException e) {
            throw FeatureTable.refusal(
                    "so nicht berechenbar: " + WhatIfIndex.reason(e).de(),
                    "cannot be computed so: " + WhatIfIndex.reason(e).en());
        }
        int[] ranks = new int[result.unitCount()];
        for (int unit = 0; unit < ranks.length; unit++) {
            ranks[unit] = result.rank(unit);
        }
        return table.with(
                List.of(FeatureTable.Column.of("score", result.scores()), FeatureTable.Column.of("rank_no", ranks)));
    }

    private static double[] weights(@Nullable String weights, int count) {
        if (count > MOST_ATTRIBUTES) {
            throw FeatureTable.refusal(
                    count + " Attribute, erwartet höchstens " + MOST_ATTRIBUTES,
                    count + " attributes, expected at most " + MOST_ATTRIBUTES);
        }
        double[] given = new double[count];
        java.util.Arrays.fill(given, 1);
        if (weights == null) {
            return given;
        }
        List<String> texts = List.of(weights.strip().split("\\s+", -1));
        if (texts.size() != count) {
            throw FeatureTable.refusal(
                    texts.size() + " Gewichte, erwartet eines für jedes der " + count + " Attribute",
                    texts.size() + " weights, expected one for each of " + count + " attributes");
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            given[i] = Words.weight("weights", texts.get(i));
            sum += given[i];
        }
        if (sum == 0) {
            throw FeatureTable.refusal("alle Gewichte sind 0", "all weights are 0");
        }
        return given;
    }
}
