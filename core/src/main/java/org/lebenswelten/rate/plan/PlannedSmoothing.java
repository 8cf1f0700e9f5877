package org.lebenswelten.rate.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.smooth.AreaCounts;
import org.lebenswelten.rate.smooth.AreaLikelihood;
import org.lebenswelten.rate.smooth.Convergence;
import org.lebenswelten.rate.smooth.GammaEmpiricalBayes;
import org.lebenswelten.rate.smooth.GlobalEmpiricalBayes;
import org.lebenswelten.rate.smooth.LerouxModel;
import org.lebenswelten.rate.smooth.LocalEmpiricalBayes;
import org.lebenswelten.rate.smooth.ParentShrinkage;
import org.lebenswelten.rate.smooth.StandardisedDeviation;
import org.lebenswelten.raw.RawStrata;

/**
 * Smooths the figures of one indicator as its {@link SmoothingRule} asks. Units that are not published are missing: they
 * have no smoothed figure and do not show in those of others.
 */
public final class PlannedSmoothing {

    private final Indicator indicator;
    private final RatePlan plan;
    private final RawStrata strata;
    private final PlannedFigures figures;
    private final int[][] neighbours;
    private final int[] parents;

    /**
     * The smoothing of an indicator.
     *
     * @param indicator kind and multiplier
     * @param plan what is asked
     * @param strata the counts
     * @param neighbours positions of each unit's neighbours, where the method needs them
     * @param parents a number for each unit that it shares with the others of its parent, where the method needs them
     */
    public PlannedSmoothing(Indicator indicator, RatePlan plan, RawStrata strata, int[][] neighbours, int... parents) {
        this(indicator, plan, strata, PlannedFigures.of(indicator, plan, strata), neighbours, parents.clone());
    }

    private PlannedSmoothing(
            Indicator indicator,
            RatePlan plan,
            RawStrata strata,
            PlannedFigures figures,
            int[][] neighbours,
            int[] parents) {
        this.indicator = indicator;
        this.plan = plan;
        this.strata = strata;
        this.figures = figures;
        this.neighbours = neighbours;
        this.parents = parents;
    }

    /**
     * The same by stated rates of the city, see {@link PlannedFigures#withStandards}.
     *
     * @param rates the standard of each period
     * @return the smoothing
     */
    public PlannedSmoothing withStandards(Map<Period, StandardStrata> rates) {
        return new PlannedSmoothing(indicator, plan, strata, figures.withStandards(rates), neighbours, parents);
    }

    /**
     * Smoothed figures of one period.
     *
     * @param estimates one for each unit, in the unit of the indicator (standardised deviations have none)
     * @param convergence what the chains of {@link SmoothingRule.Method#LEROUX} say of themselves, else null; without any
     *     chain its effective size is 0
     */
    public record Smoothed(List<Estimate> estimates, @Nullable Convergence convergence) {}

    /**
     * Smooths a period.
     *
     * @param period position of the period
     * @param published the cells that are published
     * @return smoothed figures
     */
    public Smoothed smooth(int period, boolean[] published) {
        AreaCounts counts = counts(period, published);
        Convergence convergence = null;
        List<Estimate> estimates;
        switch (plan.smoothing().method()) {
            case GLOBAL ->
                estimates = (indicator.kind() == IndicatorKind.PROPORTION
                                ? GlobalEmpiricalBayes.smoothProportions(counts)
                                : GlobalEmpiricalBayes.smooth(counts))
                        .estimates();
            case LOCAL_NEIGHBOURS_MEANS ->
                estimates = LocalEmpiricalBayes.AROUND_NEIGHBOURS_MEANS.smooth(counts, neighbours);
            case LOCAL_OWN_MEAN -> estimates = LocalEmpiricalBayes.AROUND_OWN_MEAN.smooth(counts, neighbours);
            case GAMMA -> estimates = GammaEmpiricalBayes.smooth(counts).estimates();
            case STANDARDISED_DEVIATION -> estimates = StandardisedDeviation.of(counts);
            case PARENT_SHRINKAGE -> estimates = ParentShrinkage.shrink(counts, parents);
            case LEROUX -> {
                LerouxModel.Result result = model().estimate(counts, neighbours);
                estimates = result.rates();
                convergence = result.convergence();
            }
            default ->
                throw new IllegalStateException(
                        "indicator '" + indicator.id() + "' has smoothing NONE, expected a method");
        }
        double scale = plan.smoothing().method().isOnScale() ? figures.scale(period, published) : 1;
        return new Smoothed(
                estimates.stream().map(estimate -> estimate.times(scale)).toList(), convergence);
    }

    private LerouxModel model() {
        SmoothingRule rule = plan.smoothing();
        AreaLikelihood likelihood =
                indicator.kind() == IndicatorKind.PROPORTION ? AreaLikelihood.BINOMIAL : AreaLikelihood.POISSON;
        return LerouxModel.withDefaults(likelihood, rule.seed())
                .withConfidence(ConfidenceLevel.P95)
                .withLength(rule.warmUp(), rule.draws(), rule.thinning());
    }

    private AreaCounts counts(int period, boolean[] published) {
        UnitPeriods frame = strata.frame();
        double[] denominators = figures.denominators(period, published);
        double[] events = IntStream.range(0, frame.unitCount())
                .mapToDouble(
                        unit -> CellCounts.of(strata, frame.cell(unit, period)).allEvents())
                .toArray();
        for (int unit = 0; unit < events.length; unit++) {
            if (!published[frame.cell(unit, period)]) {
                events[unit] = Double.NaN;
                denominators[unit] = Double.NaN;
            }
        }
        return new AreaCounts(frame.unitIds(), events, denominators);
    }
}
