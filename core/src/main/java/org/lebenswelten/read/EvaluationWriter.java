package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.EvaluatedAreas;
import org.lebenswelten.atlas.EvaluationTexts;
import org.lebenswelten.coverage.evaluation.Effect;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationResult;
import org.lebenswelten.coverage.evaluation.EvaluationResult.Compared;
import org.lebenswelten.coverage.evaluation.EvaluationResult.DriftBasis;
import org.lebenswelten.coverage.evaluation.EvaluationResult.ExpectedDrift;
import org.lebenswelten.coverage.evaluation.InterruptedSeries;
import org.lebenswelten.coverage.evaluation.PermutationTest;
import org.lebenswelten.coverage.evaluation.PreTrend;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;

/**
 * Writes an evaluation as JSON, the document {@code <id>.evaluation}: what was compared, every figure with its limits, and in both
 * languages what that says and what not. Numbers have 6 decimals; what is not known is null, what cannot be tested says so.
 */
public final class EvaluationWriter {

    private static final int FORMAT = 1;
    private static final double DECIMALS = 1e6;

    private EvaluationWriter() {}

    /**
     * Writes an evaluation.
     *
     * @param areas the evaluation
     * @return JSON
     */
    public static String write(EvaluatedAreas areas) {
        EvaluationDefinition definition = areas.definition();
        EvaluationResult result = areas.result();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("evaluation", definition.id());
        text(root.putObject("title"), definition.title());
        root.put("of", definition.of());
        text(root.putObject("ofTitle"), areas.ofTitle());
        BilingualText unit = areas.unit();
        if (unit != null) {
            text(root.putObject("unit"), unit);
        }
        root.put("higherIsWorse", areas.direction() == Direction.HIGHER_IS_WORSE);
        root.put("design", definition.design().code())
                .put("start", definition.start().toString());
        list(root.putArray("before"), result.before());
        list(root.putArray("after"), result.after());
        root.put("zoning", definition.zoningId());
        list(root.putArray("treated"), result.treatedIds());
        list(root.putArray("leftOut"), result.leftOutIds());
        ObjectNode change = root.putObject("beforeAfter");
        change.put("meanBefore", number(result.change().before()))
                .put("meanAfter", number(result.change().after()));
        effect(change.putObject("change"), result.change().change());
        effect(change.putObject("samplingErrorOnly"), result.published());
        drift(root.putObject("regressionToTheMean"), result.drift());
        switch (definition.design()) {
            case BEFORE_AFTER -> {}
            case CONTROLLED -> compared(root.putObject("controlled"), result.compared());
            case INTERRUPTED_SERIES -> series(root.putObject("interruptedSeries"), result.series());
        }
        permutation(root, result.permutation());
        ArrayNode sentences = root.putArray("sentences");
        EvaluationTexts.of(areas).forEach(sentence -> text(sentences.addObject(), sentence));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void drift(ObjectNode node, ExpectedDrift expected) {
        boolean testable = expected.basis() != DriftBasis.NOT_TESTABLE;
        node.put("testable", testable);
        if (testable) {
            node.put("from", expected.basis() == DriftBasis.PERIODS ? "periods" : "limits")
                    .put("areas", expected.areas())
                    .put("meanOfAll", number(expected.overall()))
                    .put("shareOfChance", number(expected.share()))
                    .put("drift", number(expected.drift().value()))
                    .put("low", number(expected.drift().lower()))
                    .put("high", number(expected.drift().upper()));
        }
    }

    private static void compared(ObjectNode node, @Nullable Compared compared) {
        node.put("testable", compared != null);
        if (compared == null) {
            return;
        }
        ArrayNode controls = node.putArray("controls");
        compared.controls()
                .forEach(
                        (area, weight) -> controls.addObject().put("area", area).put("weight", number(weight)));
        list(node.putArray("withoutControl"), compared.unmatchedIds());
        ObjectNode balance = node.putObject("balance");
        compared.balance().forEach((name, difference) -> balance.put(name, number(difference)));
        node.put("poorlyBalanced", compared.poorlyBalanced())
                .put("treatedChange", number(compared.changes().treatedChange()))
                .put("controlChange", number(compared.changes().controlChange()));
        effect(node.putObject("effect"), compared.changes().effect());
        ObjectNode preTrend = node.putObject("preTrend");
        boolean tested = compared.preTrend().testability() == PreTrend.Testability.TESTED;
        preTrend.put("testable", tested);
        if (tested) {
            effect(preTrend.putObject("slopeDifference"), compared.preTrend().difference());
        }
    }

    private static void series(ObjectNode node, InterruptedSeries.@Nullable Result series) {
        boolean testable = series != null && series.level().isKnown();
        node.put("testable", testable);
        if (series != null && testable) {
            node.put("lag", series.lag())
                    .put("short", series.isShort())
                    .put("slopeBefore", number(series.slopeBefore()));
            effect(node.putObject("level"), series.level());
            effect(node.putObject("slope"), series.slope());
        }
    }

    private static void permutation(ObjectNode root, PermutationTest.@Nullable Result permutation) {
        if (permutation != null && !Double.isNaN(permutation.pValue())) {
            root.putObject("permutation")
                    .put("statistic", number(permutation.statistic()))
                    .put("p", number(permutation.pValue()))
                    .put("smallestP", number(permutation.smallest()))
                    .put("choices", permutation.choices())
                    .put("exact", permutation.exact());
        }
    }

    private static void effect(ObjectNode node, Effect effect) {
        node.put("value", number(effect.value()))
                .put("low", number(effect.lower()))
                .put("high", number(effect.upper()))
                .put("p", number(effect.pValue()));
    }

    private static void text(ObjectNode node, BilingualText text) {
        node.put("de", text.de()).put("en", text.en());
    }

    private static void list(ArrayNode node, List<?> things) {
        things.forEach(thing -> node.add(String.valueOf(thing)));
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? Double.valueOf(Math.rint(value * DECIMALS) / DECIMALS + 0.0) : null;
    }
}
