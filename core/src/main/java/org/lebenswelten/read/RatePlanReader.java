package org.lebenswelten.read;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.RateInterval;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.FigureMethod;
import org.lebenswelten.rate.plan.FigureMethod.Crude;
import org.lebenswelten.rate.plan.FigureMethod.Direct;
import org.lebenswelten.rate.plan.FigureMethod.Indirect;
import org.lebenswelten.rate.plan.FigureMethod.LifeYears;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.RelativeFigure;
import org.lebenswelten.rate.plan.SmoothingRule;
import org.lebenswelten.rate.plan.SmoothingRule.Method;
import org.lebenswelten.rate.plan.TrendRule;
import org.lebenswelten.rate.smooth.LerouxModel;
import org.lebenswelten.rate.standard.StandardPopulation;

/** Reads what is to be made of an indicator's counts: {@code estimate, comparison, relative, trend, smoothing}. */
final class RatePlanReader {

    private static final Map<String, RateInterval> INTERVALS = Map.of(
            "wilson", RateInterval.WILSON_SCORE,
            "clopperPearson", RateInterval.CLOPPER_PEARSON,
            "jeffreys", RateInterval.JEFFREYS,
            "jeffreysModified", RateInterval.JEFFREYS_MODIFIED,
            "byar", RateInterval.BYAR,
            "exactPoisson", RateInterval.EXACT_POISSON,
            "byarExactBelow10", RateInterval.BYAR_EXACT_BELOW_10);

    private static final Set<RateInterval> POISSON =
            EnumSet.of(RateInterval.BYAR, RateInterval.EXACT_POISSON, RateInterval.BYAR_EXACT_BELOW_10);

    private static final Map<String, Method> SMOOTHINGS = Map.of(
            "none", Method.NONE,
            "globalEmpiricalBayes", Method.GLOBAL,
            "localEmpiricalBayes", Method.LOCAL_NEIGHBOURS_MEANS,
            "localEmpiricalBayesOwnMean", Method.LOCAL_OWN_MEAN,
            "gamma", Method.GAMMA,
            "standardisedDeviation", Method.STANDARDISED_DEVIATION,
            "parentShrinkage", Method.PARENT_SHRINKAGE,
            "leroux", Method.LEROUX);

    private static final List<String> OF_COUNTS =
            List.of("estimate", "pool", "poolOverlapping", "comparison", "relative", "smoothing");

    private final Declared<StandardPopulation> standards;
    private final ProblemLog log;
    private boolean sound = true;

    /**
     * A reader for one indicator.
     *
     * @param standards standard populations
     * @param log where to report
     */
    RatePlanReader(Declared<StandardPopulation> standards, ProblemLog log) {
        this.standards = standards;
        this.log = log;
    }

    /**
     * Reads the plan of an indicator. The stated reference of an indirect method is read with the table.
     *
     * @param entry entry of the indicator, which is sound
     * @param zoning its zoning
     * @return the plan, or null where its parts do not go together
     */
    @Nullable
    RatePlan read(YamlNode entry, Zoning zoning) {
        IndicatorKind kind = entry.at("kind").constant(IndicatorKind.class);
        RatePlan usual = RatePlan.defaultOf(kind);
        if (kind == IndicatorKind.VALUE) {
            OF_COUNTS.stream().filter(entry::has).forEach(option -> unfit(entry.at(option), option, "unfit.value"));
            return sound
                    ? new RatePlan(
                            usual.method(), usual.comparison(), usual.relative(), trend(entry), SmoothingRule.NONE)
                    : null;
        }
        FigureMethod method = method(entry, kind);
        ComparisonRule comparison =
                entry.has("comparison") ? entry.at("comparison").constant(ComparisonRule.class) : usual.comparison();
        boolean funnelled = method instanceof Crude || method instanceof Indirect;
        if (method != null && comparison == ComparisonRule.FUNNEL && !funnelled) {
            unfit(entry.at("comparison"), "funnel", "unfit.counts");
        }
        RelativeFigure relative =
                entry.has("relative") ? entry.at("relative").constant(RelativeFigure.class) : usual.relative();
        if (method != null && relative != RelativeFigure.NONE && !(method instanceof Crude)) {
            unfit(entry.at("relative"), entry.text("relative"), "unfit.crude");
        }
        SmoothingRule smoothing = smoothing(entry, kind, zoning);
        if (method != null && smoothing.method() != Method.NONE && !funnelled) {
            unfit(entry.at("smoothing"), entry.at("smoothing").text("method"), "unfit.counts");
        }
        return method == null || !sound ? null : new RatePlan(method, comparison, relative, trend(entry), smoothing);
    }

    private @Nullable FigureMethod method(YamlNode entry, IndicatorKind kind) {
        YamlNode estimate = entry.find("estimate");
        Crude usual = FigureMethod.defaultOf(kind);
        if (estimate == null) {
            return usual;
        }
        String name = estimate.text("method", "crude");
        if (!name.equals("crude") && kind != IndicatorKind.RATE) {
            unfit(estimate.at("method"), name, "unfit.rate");
        }
        boolean ofInterval = name.equals("crude") || name.startsWith("indirect");
        if (estimate.has("interval") && !ofInterval) {
            unfit(estimate.at("interval"), estimate.text("interval"), "unfit.interval");
        }
        RateInterval interval = interval(estimate, usual.interval(), kind);
        return switch (name) {
            case "directlyStandardised" -> direct(estimate);
            case "indirectlyStandardisedRatio" -> new Indirect(Indirect.Form.RATIO, interval, null);
            case "indirectlyStandardisedRate" -> new Indirect(Indirect.Form.RATE, interval, null);
            case "lifeExpectancy" -> new LifeYears(estimate.number("minimumPersonYears", LifeYears.USUAL_MINIMUM));
            default -> new Crude(interval);
        };
    }

    private @Nullable Direct direct(YamlNode estimate) {
        YamlNode name = estimate.find("standard");
        if (name == null) {
            unfit(estimate.at("method"), "directlyStandardised", "unfit.standard");
            return null;
        }
        StandardPopulation standard = standards.find(name);
        sound &= standard != null;
        return standard == null ? null : new Direct(standard, estimate.number("minimumEvents", Direct.USUAL_MINIMUM));
    }

    private RateInterval interval(YamlNode estimate, RateInterval usual, IndicatorKind kind) {
        if (!estimate.has("interval")) {
            return usual;
        }
        RateInterval interval = INTERVALS.getOrDefault(estimate.text("interval"), usual);
        if (POISSON.contains(interval) != (kind == IndicatorKind.RATE)) {
            sound = false;
            YamlNode node = estimate.at("interval");
            log.add(
                    ProblemCode.INTERVAL_UNLIKE_KIND,
                    node.place(),
                    node.written(),
                    kind == IndicatorKind.RATE
                            ? "byar, exactPoisson, byarExactBelow10"
                            : "wilson, clopperPearson, jeffreys, jeffreysModified");
        }
        return interval;
    }

    private static TrendRule trend(YamlNode entry) {
        return entry.has("trend") ? entry.at("trend").constant(TrendRule.class) : TrendRule.MANN_KENDALL;
    }

    private SmoothingRule smoothing(YamlNode entry, IndicatorKind kind, Zoning zoning) {
        YamlNode node = entry.find("smoothing");
        if (node == null) {
            return SmoothingRule.NONE;
        }
        Method method = SMOOTHINGS.getOrDefault(node.text("method"), Method.NONE);
        SmoothingRule usual = SmoothingRule.of(method);
        if (method == Method.PARENT_SHRINKAGE
                && (kind != IndicatorKind.PROPORTION || zoning.parentZoningId() == null)) {
            unfit(node.at("method"), node.text("method"), "unfit.parent");
        }
        if (method == Method.LEROUX && (zoning.size() < 3 || zoning.size() > LerouxModel.MOST_AREAS)) {
            unfit(node.at("method"), node.text("method"), "unfit.areas", zoning.size(), LerouxModel.MOST_AREAS);
        }
        int draws = (int) node.number("draws", usual.draws());
        if (draws % 2 != 0) {
            unfit(node.at("draws"), String.valueOf(draws), "unfit.draws");
        }
        return new SmoothingRule(
                method,
                node.has("seed") ? node.at("seed").json().longValue() : usual.seed(),
                (int) node.number("warmUp", usual.warmUp()),
                draws,
                (int) node.number("thinning", usual.thinning()));
    }

    private void unfit(YamlNode node, @Nullable String value, String reason, Object... arguments) {
        sound = false;
        log.add(ProblemCode.METHOD_UNFIT, node.place(), value, Words.of(reason, arguments));
    }
}
