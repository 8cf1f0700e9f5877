package org.lebenswelten.atlas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.IndexInputs;
import org.lebenswelten.model.Period;

/**
 * The published layer of an index with the index made otherwise: score, class, rank, scores of dimensions and their parts,
 * burdens and flag are computed anew, what a place is stays.
 *
 * <p>By the definition it was published with, all columns come out as published, digit by digit, but for the rank interval and
 * the probabilities: these rest on draws that are not repeated, and are null. So are the score of a dimension that has been
 * left out and parts that the layer has no columns for or that are not defined: of a score that is no mean, sum or power mean
 * of dimensions, or of more than {@value #MOST_SHARED} dimensions that are not added up.
 *
 * <p>Instances never change and may be used by several threads.
 */
public final class RecomputedIndex {

    private static final int MOST_SHARED = 8;
    private static final double DECIMALS = 1e4;
    private static final List<String> DRAWN = List.of("rank_lo", "rank_hi", "p_worst", "p_cls");

    private final AtlasLayer layer;
    private final IndexInputs inputs;
    private final int[] units;
    private final int[] periods;

    private RecomputedIndex(AtlasLayer layer, IndexInputs inputs, int[] units, int[] periods) {
        this.layer = layer;
        this.inputs = inputs;
        this.units = units;
        this.periods = periods;
    }

    /**
     * Finds the unit and period of each feature.
     *
     * @param layer the layer as published by {@link BurdenIndexLayer}
     * @param inputs what the index was computed from
     * @return the layer, ready to be computed anew
     * @throws IllegalArgumentException if a feature is of another unit or period, or a column is missing
     */
    public static RecomputedIndex of(AtlasLayer layer, IndexInputs inputs) {
        Map<String, int[]> places = new HashMap<>();
        List<Period> known = inputs.input().periods();
        for (int unit = 0; unit < inputs.units().size(); unit++) {
            for (int p = 0; p < known.size(); p++) {
                places.put(inputs.units().get(unit) + "." + known.get(p), new int[] {unit, p});
            }
        }
        int[] units = new int[layer.size()];
        int[] periods = new int[layer.size()];
        for (int row = 0; row < units.length; row++) {
            int[] place = places.get(layer.featureId(row));
            if (place == null) {
                throw new IllegalArgumentException("layer '" + layer.name() + "', feature '" + layer.featureId(row)
                        + "': expected a unit and period of the index's inputs");
            }
            units[row] = place[0];
            periods[row] = place[1];
        }
        for (String column : List.of(
                "score",
                ClassLegend.CLASS,
                "rank_no",
                "ranked",
                "burdens",
                "known",
                "which",
                "imputed",
                ClassLegend.FLAG)) {
            if (layer.columnIndex(column) < 0) {
                throw new IllegalArgumentException("layer '" + layer.name() + "': column '" + column
                        + "' is missing, expected the layer of an index");
            }
        }
        return new RecomputedIndex(layer, inputs, units, periods);
    }

    /**
     * The index as it is published.
     *
     * @return its definition, whose indicators are prepared already
     */
    public BurdenIndexDefinition definition() {
        return inputs.definition();
    }

    /**
     * The number of units.
     *
     * @return 0 or more
     */
    public int unitCount() {
        return inputs.units().size();
    }

    /**
     * Computes the layer.
     *
     * @param definition the index, made otherwise of the same indicators
     * @return the layer with the same features
     * @throws org.lebenswelten.index.IndexComputationException if a step has no result for the values
     */
    public AtlasLayer of(BurdenIndexDefinition definition) {
        List<BurdenIndexResult> results =
                BurdenIndex.compute(definition, inputs.input()).results();
        Map<String, double[]> numbers = new LinkedHashMap<>();
        Map<String, @Nullable String[]> texts = new LinkedHashMap<>();
        rank(definition, results, numbers, texts);
        for (AtlasColumn column : layer.columns()) {
            String name = column.name();
            if (DRAWN.contains(name) || name.startsWith("d_") || name.startsWith("c_") || name.equals("part_base")) {
                numbers.put(name, missing());
            }
        }
        for (DimensionNode dimension : definition.dimensions()) {
            List<double[]> scores = results.stream()
                    .map(result -> result.dimensionScores(dimension.id()))
                    .toList();
            numbers.put("d_" + dimension.id(), rounded(scores));
        }
        parts(definition, results, numbers);
        burdens(results, numbers, texts);
        texts.put("imputed", imputed(definition));
        return layer.with(numbers, texts);
    }

    private void rank(
            BurdenIndexDefinition definition,
            List<BurdenIndexResult> results,
            Map<String, double[]> numbers,
            Map<String, @Nullable String[]> texts) {
        ClassBreaks breaks = IndexClasses.of(definition, inputs.input().periods(), results);
        double[] score = rounded(results.stream().map(BurdenIndexResult::scores).toList());
        double[] cls = missing();
        double[] rank = missing();
        double[] ranked = missing();
        String[] flag = new String[units.length];
        for (int row = 0; row < units.length; row++) {
            BurdenIndexResult result = results.get(periods[row]);
            int own = result.rank(units[row]);
            cls[row] = Double.isNaN(score[row]) ? Double.NaN : breaks.classOf(score[row]);
            rank[row] = own > 0 ? own : Double.NaN;
            ranked[row] = result.rankedCount();
            flag[row] = (own > 0 ? PublicationFlag.PUBLISHED : PublicationFlag.MISSING).code();
        }
        numbers.put("score", score);
        numbers.put(ClassLegend.CLASS, cls);
        numbers.put("rank_no", rank);
        numbers.put("ranked", ranked);
        texts.put(ClassLegend.FLAG, flag);
    }

    private void parts(
            BurdenIndexDefinition definition, List<BurdenIndexResult> results, Map<String, double[]> numbers) {
        if (!ScoreParts.areToldOf(definition)) {
            return;
        }
        List<String> names =
                ScoreParts.columns(definition).stream().map(AtlasColumn::name).toList();
        boolean shared = names.size() > definition.root().children().size();
        if (names.stream().anyMatch(name -> layer.columnIndex(name) < 0)
                || (shared && definition.root().children().size() > MOST_SHARED)) {
            return;
        }
        List<List<double[]>> parts = results.stream()
                .map(result -> ScoreParts.of(definition, result, DECIMALS))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            int part = i;
            numbers.put(
                    names.get(i),
                    rows(parts.stream().map(each -> each.get(part)).toList()));
        }
    }

    private void burdens(
            List<BurdenIndexResult> results, Map<String, double[]> numbers, Map<String, @Nullable String[]> texts) {
        double[] count = missing();
        double[] known = missing();
        String[] which = new String[units.length];
        for (int row = 0; row < units.length; row++) {
            BurdenIndexResult result = results.get(periods[row]);
            count[row] = result.burdens().count(units[row]);
            known[row] = result.burdens().known(units[row]);
            which[row] = String.join(" ", result.burdens().burdens(units[row]));
        }
        numbers.put("burdens", count);
        numbers.put("known", known);
        texts.put("which", which);
    }

    /** What was imputed, of the indicators that are left. */
    private @Nullable String[] imputed(BurdenIndexDefinition definition) {
        Set<String> left = new HashSet<>();
        definition.indicators().stream().map(BurdenIndexNode::id).forEach(left::add);
        int column = layer.columnIndex("imputed");
        @Nullable String[] imputed = new @Nullable String[units.length];
        for (int row = 0; row < imputed.length; row++) {
            Object published = layer.value(row, column);
            imputed[row] = published == null || published.equals("")
                    ? (String) published
                    : Arrays.stream(published.toString().split(" ", -1))
                            .filter(left::contains)
                            .collect(Collectors.joining(" "));
        }
        return imputed;
    }

    private double[] rounded(List<double[]> columns) {
        double[] rows = rows(columns);
        for (int row = 0; row < rows.length; row++) {
            rows[row] = BurdenIndexLayer.rounded(rows[row]);
        }
        return rows;
    }

    /** The values of all features, of one column a period. */
    private double[] rows(List<double[]> columns) {
        double[] rows = new double[units.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = columns.get(periods[row])[units[row]];
        }
        return rows;
    }

    private double[] missing() {
        double[] numbers = new double[units.length];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }
}
