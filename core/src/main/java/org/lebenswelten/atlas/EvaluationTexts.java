package org.lebenswelten.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lebenswelten.coverage.evaluation.BeforeAfter;
import org.lebenswelten.coverage.evaluation.Effect;
import org.lebenswelten.coverage.evaluation.EvaluationDesign;
import org.lebenswelten.coverage.evaluation.EvaluationResult;
import org.lebenswelten.coverage.evaluation.EvaluationResult.Compared;
import org.lebenswelten.coverage.evaluation.EvaluationResult.DriftBasis;
import org.lebenswelten.coverage.evaluation.InterruptedSeries;
import org.lebenswelten.coverage.evaluation.MatchedControls;
import org.lebenswelten.coverage.evaluation.PermutationTest;
import org.lebenswelten.coverage.evaluation.PreTrend.Testability;
import org.lebenswelten.coverage.evaluation.RegressionToTheMean.Drift;
import org.lebenswelten.model.BilingualText;

/** Says in words what an evaluation tells and what it does not. */
public final class EvaluationTexts {

    private static final int DIGITS = 4;
    private static final int MOST_DECIMALS = 6;
    private static final double P_DECIMALS = 1e4;
    private static final double ALPHA = 0.05;

    private final EvaluatedAreas areas;
    private final EvaluationResult result;
    private final double scale;
    private final List<BilingualText> sentences = new ArrayList<>();

    private EvaluationTexts(EvaluatedAreas areas) {
        this.areas = areas;
        this.result = areas.result();
        this.scale = scale(result.change());
    }

    /**
     * The sentences in the order in which they are to be read.
     *
     * @param areas the evaluation
     * @return one or more sentences
     */
    public static List<BilingualText> of(EvaluatedAreas areas) {
        return new EvaluationTexts(areas).all();
    }

    /** As many decimals as leave about four digits of the means. */
    private static double scale(BeforeAfter.Result change) {
        double largest = Math.max(Math.abs(change.before()), Math.abs(change.after()));
        int decimals = largest > 0 ? DIGITS - (int) Math.ceil(Math.log10(largest)) : 0;
        return Math.pow(10, Math.max(0, Math.min(MOST_DECIMALS, decimals)));
    }

    private List<BilingualText> all() {
        EvaluationDesign design = areas.definition().design();
        if (result.treatedIds().isEmpty()) {
            say("none", areas.ofTitle(), years());
            return sentences;
        }
        say("basis", areas.ofTitle(), result.treatedIds().size(), listed(result.treatedIds()), years());
        say("direction." + areas.direction());
        if (!result.leftOutIds().isEmpty()) {
            say("leftout", listed(result.leftOutIds()));
        }
        change();
        drift();
        if (design == EvaluationDesign.CONTROLLED) {
            compared();
        } else if (design == EvaluationDesign.INTERRUPTED_SERIES) {
            series();
        }
        permutation();
        say("not." + design);
        return sentences;
    }

    private void change() {
        BeforeAfter.Result change = result.change();
        if (change.change().hasLimits()) {
            say("change", number(change.before()), number(change.after()), effect(change.change()));
        } else {
            say(
                    "change.alone",
                    number(change.before()),
                    number(change.after()),
                    number(change.change().value()));
        }
        if (result.published().hasLimits()) {
            say(
                    "published",
                    number(result.published().lower()),
                    number(result.published().upper()));
        }
    }

    private void drift() {
        EvaluationResult.ExpectedDrift expected = result.drift();
        Drift drift = expected.drift();
        if (expected.basis() == DriftBasis.NOT_TESTABLE) {
            say("drift.not");
            return;
        }
        say(
                "drift",
                number(drift.value()),
                Math.rint(100 * expected.share()),
                number(expected.overall()),
                LayerTexts.of("evaluation.drift." + expected.basis()));
        if (!Double.isNaN(drift.lower())) {
            say("drift.limits", number(drift.lower()), number(drift.upper()));
        }
        double change = result.change().change().value();
        if (change * drift.value() > 0 && Math.abs(drift.value()) >= Math.abs(change)) {
            say("drift.all");
        }
    }

    private void compared() {
        Compared compared = result.compared();
        if (compared == null) {
            say("controls.none");
            return;
        }
        Effect effect = compared.changes().effect();
        say(
                "controls",
                compared.changes().controls(),
                listed(List.copyOf(compared.controls().keySet())),
                number(compared.changes().treatedChange()),
                number(compared.changes().controlChange()),
                effect.hasLimits() ? effect(effect) : number(effect.value()));
        if (effect.hasLimits()) {
            say(effect.isToldFromZero() ? "told" : "nottold");
        }
        if (!compared.unmatchedIds().isEmpty()) {
            say("unmatched", listed(compared.unmatchedIds()));
        }
        if (compared.poorlyBalanced()) {
            say(
                    "balance",
                    MatchedControls.POOR_BALANCE,
                    compared.balance().entrySet().stream()
                            .filter(entry -> Math.abs(entry.getValue()) > MatchedControls.POOR_BALANCE)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.joining(", ")));
        }
        preTrend(compared);
    }

    private void preTrend(Compared compared) {
        Testability testability = compared.preTrend().testability();
        Effect difference = compared.preTrend().difference();
        if (testability != Testability.TESTED) {
            say("pretrend." + testability);
        } else {
            say(difference.isToldFromZero() ? "pretrend.differs" : "pretrend.same", effect(difference));
        }
    }

    private void series() {
        InterruptedSeries.Result series = result.series();
        if (series == null || !series.level().isKnown()) {
            say("series.none");
            return;
        }
        say("series", effect(series.level()), effect(series.slope()));
        say(series.level().isToldFromZero() || series.slope().isToldFromZero() ? "series.told" : "series.nottold");
        if (series.isShort()) {
            say("series.short", series.before(), series.after(), InterruptedSeries.ENOUGH_EACH);
        }
    }

    private void permutation() {
        PermutationTest.Result permutation = result.permutation();
        if (permutation == null || Double.isNaN(permutation.pValue())) {
            return;
        }
        say(
                permutation.exact() ? "permutation.exact" : "permutation.drawn",
                permutation.choices(),
                LayerTexts.of("evaluation.permutation." + areas.definition().design()),
                Math.rint(permutation.pValue() * P_DECIMALS) / P_DECIMALS);
        if (permutation.smallest() > ALPHA) {
            say("permutation.few", Math.rint(permutation.smallest() * P_DECIMALS) / P_DECIMALS);
        }
    }

    private void say(String key, Object... arguments) {
        sentences.add(LayerTexts.of("evaluation." + key, arguments));
    }

    private BilingualText effect(Effect effect) {
        return LayerTexts.of(
                "evaluation.effect", number(effect.value()), number(effect.lower()), number(effect.upper()));
    }

    private double number(double value) {
        return Math.rint(value * scale) / scale + 0.0;
    }

    private BilingualText years() {
        return LayerTexts.of("evaluation.years", listed(result.before()), listed(result.after()));
    }

    private static String listed(List<?> things) {
        return things.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
