package org.lebenswelten.rate.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.FunnelLimits;
import org.lebenswelten.rate.Limits;
import org.lebenswelten.rate.RateEstimator;
import org.lebenswelten.rate.RateInterval;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.rate.ReferenceComparison;
import org.lebenswelten.rate.plan.FigureMethod.Crude;
import org.lebenswelten.rate.plan.FigureMethod.Direct;
import org.lebenswelten.rate.plan.FigureMethod.Indirect;
import org.lebenswelten.rate.plan.FigureMethod.LifeYears;
import org.lebenswelten.rate.standard.AgeBand;
import org.lebenswelten.rate.standard.DirectlyStandardisedRate;
import org.lebenswelten.rate.standard.IndirectlyStandardisedRatio;
import org.lebenswelten.rate.standard.LifeExpectancy;
import org.lebenswelten.rate.standard.StratifiedCounts;
import org.lebenswelten.raw.RawStrata;

/**
 * The figures of one indicator as its {@link RatePlan} asks for them, in the unit of the indicator.
 *
 * <p>What depends on more than one cell takes the cells that are published: the city is all published units of a period
 * together. Where its rates by age and sex are the reference, they are stated by {@link #withStandards}.
 */
public final class PlannedFigures {

    private static final double FEWEST = 5;
    private static final double MOST = 1e6;

    private final Indicator indicator;
    private final RatePlan plan;
    private final RawStrata strata;
    private final @Nullable AgeGroups ages;
    private final double[] weights;
    private final @Nullable Map<Period, StandardStrata> standards;

    private PlannedFigures(
            Indicator indicator, RatePlan plan, RawStrata strata, @Nullable Map<Period, StandardStrata> standards) {
        this.indicator = indicator;
        this.plan = plan;
        this.strata = strata;
        this.standards = standards;
        FigureMethod method = plan.method();
        this.ages = method instanceof Direct || method instanceof LifeYears ? AgeGroups.of(strata.bands()) : null;
        this.weights = method instanceof Direct direct && ages != null
                ? direct.standard().weights(ages.bands())
                : new double[0];
    }

    /**
     * The figures of an indicator.
     *
     * @param indicator kind, multiplier and direction
     * @param plan what is asked
     * @param strata the counts; {@link RawStrata#of} where no age is told
     * @return the figures
     * @throws IllegalArgumentException if the bands do not fit the method
     */
    public static PlannedFigures of(Indicator indicator, RatePlan plan, RawStrata strata) {
        return new PlannedFigures(indicator, plan, strata, null);
    }

    /**
     * The same figures by stated rates of the city, where the city's rates are the reference; without them these are the rates
     * of the cells of this table, which tell more of the city than may be told.
     *
     * @param rates the standard of each period; a period without one has no figure
     * @return the figures
     */
    public PlannedFigures withStandards(Map<Period, StandardStrata> rates) {
        return new PlannedFigures(indicator, plan, strata, Map.copyOf(rates));
    }

    /**
     * The figures of all cells with 95 % limits, and the counts behind them.
     *
     * @param published the cells that the city consists of, where the city's rates are the reference
     * @return figures; {@code NaN} where the method has none
     */
    public RawEstimates estimates(boolean[] published) {
        if (plan.method() instanceof Crude crude) {
            return new RateEstimator(crude.interval(), crude.interval()).estimate(indicator, strata.total());
        }
        UnitPeriods frame = strata.frame();
        double[] value = new double[frame.size()];
        double[] lower = new double[frame.size()];
        double[] upper = new double[frame.size()];
        for (int period = 0; period < frame.periods().size(); period++) {
            StandardStrata reference = reference(period, published);
            for (int unit = 0; unit < frame.unitCount(); unit++) {
                int cell = frame.cell(unit, period);
                Estimate estimate = estimate(CellCounts.of(strata, cell), reference, ConfidenceLevel.P95);
                value[cell] = estimate.value();
                lower[cell] = estimate.isEstimated() ? estimate.limits().lower() : Double.NaN;
                upper[cell] = estimate.isEstimated() ? estimate.limits().upper() : Double.NaN;
            }
        }
        return new RawEstimates(
                frame,
                value,
                lower,
                upper,
                strata.total().numerator(),
                strata.total().denominator());
    }

    /**
     * Whether the figure of a cell depends on others, so that it has to be computed again once it is known which are
     * published.
     *
     * @return true where the city's rates are the reference
     */
    public boolean dependOnTheCity() {
        return plan.method() instanceof Indirect indirect && indirect.stated() == null;
    }

    /**
     * The figure of the city.
     *
     * @param period position of the period
     * @param published the cells that the city consists of
     * @return figure with 95 % limits; {@link Availability#MISSING} where no cell is published
     */
    public Estimate city(int period, boolean[] published) {
        int[] cells = cells(period, published);
        return cells.length == 0
                ? Estimate.none(Availability.MISSING)
                : estimate(CellCounts.sum(strata, cells), reference(period, published), ConfidenceLevel.P95);
    }

    /**
     * The age bands whose counts a figure by age is made of.
     *
     * @return the bands in ascending order; none for figures that can be made of the counts of all ages and, where the rates
     *     of a reference are applied, of the persons by age
     */
    public List<AgeBand> ages() {
        return ages == null ? List.of() : ages.bands().bands();
    }

    /**
     * The counts by age band of some cells together.
     *
     * @param cells positions in the frame
     * @return the counts in the bands of {@link #ages}; missing where one of the cells is
     * @throws IllegalStateException if the figure is not made of counts by age
     */
    public BandCounts byAge(int... cells) {
        AgeGroups groups = groups();
        CellCounts counts = CellCounts.sum(strata, cells);
        return new BandCounts(groups.sum(counts.events()), groups.sum(counts.squares()), groups.sum(counts.persons()));
    }

    /**
     * The figure of counts by age.
     *
     * @param counts counts in the bands of {@link #ages}
     * @return figure with 95 % limits, in the unit of the indicator
     * @throws IllegalStateException if the figure is not made of counts by age
     */
    public Estimate figure(BandCounts counts) {
        return byAge(groups(), counts, ConfidenceLevel.P95).times(indicator.multiplier());
    }

    /**
     * Where a figure by age in print stands against that of the city in print. The limits at 99.8 % are those at 95 %, moved
     * away from the value as limits of a number of events (direct standardisation) or of a normal deviate (life expectancy)
     * move. The number of events is the one whose limits are as lopsided as those in print:
     *
     * <pre>{@code
     * (U(O) - O) / (O - L(O)) = (upper - value) / (value - lower),   L, U: Byar's limits of O events
     * }</pre>
     *
     * <p>as those of a directly standardised rate are Byar's limits of all its events, scaled (Dobson et al. 1991). So the
     * comparison tells nothing that the printed figures do not tell.
     *
     * @param value the figure
     * @param at95 its 95 % limits, {@code NaN} where they are not in print
     * @param city the figure of the city, {@code NaN} where it is not in print
     * @return the comparison; {@link Comparison#NOT_COMPARED} where a figure or the limits are not in print
     * @throws IllegalStateException if the figure is not made of counts by age
     */
    public Comparison inPrint(double value, Limits at95, double city) {
        double below = ConfidenceLevel.P998.z() / ConfidenceLevel.P95.z();
        double above = below;
        if (plan.method() instanceof Direct) {
            double events = eventsOf((at95.upper() - value) / (value - at95.lower()));
            Limits narrow = RateInterval.BYAR.limits(events, 1, ConfidenceLevel.P95.level());
            Limits wide = RateInterval.BYAR.limits(events, 1, ConfidenceLevel.P998.level());
            below = (events - wide.lower()) / (events - narrow.lower());
            above = (wide.upper() - events) / (narrow.upper() - events);
        }
        Limits at998 = new Limits(value - below * (value - at95.lower()), value + above * (at95.upper() - value));
        return plan.comparison() == ComparisonRule.NONE
                ? Comparison.NOT_COMPARED
                : ReferenceComparison.of(at95, at998, city, indicator.direction());
    }

    /**
     * The number of events whose 95 % limits by Byar are so lopsided, found by halving; {@value #FEWEST} where they are more so
     * than those of {@value #FEWEST}, and {@value #MOST} where they are less so than those of {@value #MOST}, as rounded limits of
     * many events may be.
     */
    private static double eventsOf(double lopsided) {
        double few = FEWEST;
        double many = MOST;
        while (many / few > 1 + 1e-9) {
            double events = Math.sqrt(few * many);
            Limits limits = RateInterval.BYAR.limits(events, 1, ConfidenceLevel.P95.level());
            boolean fewer = (limits.upper() - events) / (events - limits.lower()) < lopsided;
            few = fewer ? few : events;
            many = fewer ? events : many;
        }
        return few;
    }

    private AgeGroups groups() {
        if (ages == null) {
            throw new IllegalStateException(
                    "indicator '" + indicator.id() + "' is not made of counts by age, expected a method by age");
        }
        return ages;
    }

    private Estimate byAge(AgeGroups groups, BandCounts counts, ConfidenceLevel level) {
        if (plan.method() instanceof Direct direct) {
            return new DirectlyStandardisedRate(level, direct.minimumEvents(), false)
                    .estimate(
                            StratifiedCounts.of(groups.bands(), counts.events(), counts.persons()),
                            counts.squares(),
                            weights);
        }
        LifeYears life = (LifeYears) plan.method();
        return new LifeExpectancy(level, life.minimumPersonYears())
                .estimate(groups.bands(), counts.events(), counts.persons())
                .get(0);
    }

    /**
     * Where the units stand against the city.
     *
     * @param period position of the period
     * @param published the cells that the city consists of; all others are not compared
     * @return one comparison for each unit
     */
    public List<Comparison> comparisons(int period, boolean[] published) {
        Estimate city = city(period, published);
        StandardStrata reference = reference(period, published);
        List<Comparison> comparisons = new ArrayList<>();
        for (int unit = 0; unit < strata.frame().unitCount(); unit++) {
            int cell = strata.frame().cell(unit, period);
            comparisons.add(
                    published[cell] && city.isEstimated() && plan.comparison() != ComparisonRule.NONE
                            ? comparison(CellCounts.of(strata, cell), city, reference)
                            : Comparison.NOT_COMPARED);
        }
        return comparisons;
    }

    /**
     * How far the units are from the rest of the city.
     *
     * @param period position of the period
     * @param published the cells that the city consists of
     * @return one figure with 95 % limits for each unit; {@link Availability#MISSING} for those not published
     */
    public List<Estimate> relative(int period, boolean[] published) {
        CellCounts all = CellCounts.sum(strata, cells(period, published));
        List<Estimate> figures = new ArrayList<>();
        for (int unit = 0; unit < strata.frame().unitCount(); unit++) {
            int cell = strata.frame().cell(unit, period);
            if (!published[cell]) {
                figures.add(Estimate.none(Availability.MISSING));
                continue;
            }
            CellCounts own = CellCounts.of(strata, cell);
            CellCounts rest = all.less(own);
            figures.add(plan.relative()
                    .of(
                            indicator.kind(),
                            own.allEvents(),
                            own.allPersons(),
                            rest.allEvents(),
                            rest.allPersons(),
                            indicator.multiplier()));
        }
        return figures;
    }

    /**
     * What the events of a cell are related to: persons, or for indirect standardisation expected events.
     *
     * @param period position of the period
     * @param published the cells that the city consists of
     * @return one number for each unit
     */
    public double[] denominators(int period, boolean[] published) {
        StandardStrata reference = reference(period, published);
        return IntStream.range(0, strata.frame().unitCount())
                .mapToObj(unit -> CellCounts.of(strata, strata.frame().cell(unit, period)))
                .mapToDouble(counts -> reference == null ? counts.allPersons() : expected(counts, reference))
                .toArray();
    }

    /**
     * From events by {@link #denominators} to the unit of the indicator.
     *
     * @param period position of the period
     * @param published the cells that the city consists of
     * @return what events by denominators are multiplied by
     */
    public double scale(int period, boolean[] published) {
        StandardStrata reference = reference(period, published);
        boolean rate = plan.method() instanceof Indirect indirect && indirect.form() == Indirect.Form.RATE;
        return indicator.multiplier()
                * (reference != null && rate ? reference.rates().crude() : 1);
    }

    private Comparison comparison(CellCounts counts, Estimate city, @Nullable StandardStrata reference) {
        if (plan.comparison() == ComparisonRule.FUNNEL) {
            double size = reference == null ? counts.allPersons() : expected(counts, reference);
            double scale = indicator.multiplier()
                    * (reference == null || isRatio() ? 1 : reference.rates().crude());
            FunnelLimits funnel =
                    indicator.kind() == IndicatorKind.PROPORTION ? FunnelLimits.PROPORTION : FunnelLimits.POISSON;
            return funnel.compare(counts.allEvents(), size, city.value() / scale, indicator.direction());
        }
        return ReferenceComparison.of(
                estimate(counts, reference, ConfidenceLevel.P95).limits(),
                estimate(counts, reference, ConfidenceLevel.P998).limits(),
                city.value(),
                indicator.direction());
    }

    private boolean isRatio() {
        return plan.method() instanceof Indirect indirect && indirect.form() == Indirect.Form.RATIO;
    }

    private Estimate estimate(CellCounts counts, @Nullable StandardStrata reference, ConfidenceLevel level) {
        return inEventsPerPerson(counts, reference, level).times(indicator.multiplier());
    }

    private Estimate inEventsPerPerson(CellCounts counts, @Nullable StandardStrata reference, ConfidenceLevel level) {
        if (ages != null) {
            return byAge(
                    ages,
                    new BandCounts(ages.sum(counts.events()), ages.sum(counts.squares()), ages.sum(counts.persons())),
                    level);
        }
        if (plan.method() instanceof Indirect indirect) {
            if (reference == null) {
                return Estimate.none(Availability.MISSING);
            }
            IndirectlyStandardisedRatio.Result result = new IndirectlyStandardisedRatio(level, indirect.interval())
                    .estimate(
                            counts.allEvents(),
                            reference.inStrata(strata.bands(), counts.persons()),
                            reference.rates());
            return isRatio() ? result.ratio() : result.rate();
        }
        double x = counts.allEvents();
        double n = counts.allPersons();
        if (Double.isNaN(x) || Double.isNaN(n)) {
            return Estimate.none(Availability.MISSING);
        }
        return n == 0
                ? Estimate.none(Availability.ZERO_DENOMINATOR)
                : Estimate.of(x / n, ((Crude) plan.method()).interval().limits(x, n, level.level()));
    }

    private double expected(CellCounts counts, StandardStrata reference) {
        return reference.rates().expected(reference.inStrata(strata.bands(), counts.persons()));
    }

    /** The standard in the bands in which it has persons; null where none is asked for or known. */
    private @Nullable StandardStrata reference(int period, boolean[] published) {
        if (!(plan.method() instanceof Indirect indirect)) {
            return null;
        }
        if (indirect.stated() == null && standards != null) {
            return standards.get(strata.frame().periods().get(period));
        }
        CellCounts counts = indirect.stated() == null
                ? CellCounts.sum(strata, cells(period, published))
                : CellCounts.of(indirect.stated(), 0);
        int[] used = IntStream.range(0, counts.persons().length)
                .filter(band -> counts.persons()[band] > 0)
                .toArray();
        return used.length == 0
                ? null
                : new StandardStrata(
                        IntStream.of(used).mapToObj(strata.bands()::get).toList(),
                        IntStream.of(used)
                                .mapToDouble(band -> counts.events()[band])
                                .toArray(),
                        IntStream.of(used)
                                .mapToDouble(band -> counts.persons()[band])
                                .toArray());
    }

    private int[] cells(int period, boolean[] published) {
        return IntStream.range(0, strata.frame().unitCount())
                .map(unit -> strata.frame().cell(unit, period))
                .filter(cell -> published[cell])
                .toArray();
    }
}
