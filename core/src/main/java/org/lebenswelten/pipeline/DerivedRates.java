package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.IndicatorFindings;
import org.lebenswelten.atlas.IndicatorFindings.Column;
import org.lebenswelten.atlas.IndicatorFindings.Note;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.TrendDirection;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.rate.plan.PlannedSmoothing;
import org.lebenswelten.rate.plan.PlannedSmoothing.Smoothed;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.RelativeFigure;
import org.lebenswelten.rate.plan.SmoothingRule.Method;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.raw.RawStrata;
import org.lebenswelten.spatial.neighbour.Contiguity;
import org.lebenswelten.spatial.neighbour.NeighbourList;

/**
 * What depends on more than one cell of an indicator: the city's figure, the comparison with it, trends, smoothed values,
 * and the figure itself where the city's rates are its reference. All of it comes from published cells only, so that nothing
 * tells of those that are withheld. It even comes from what is in print - for crude figures and those standardised indirectly
 * from the numerators that follow from the values, for figures by age from values and limits - so that whoever knows the
 * denominators can work out all of it and learns nothing from it. Numbers are rounded as the profile says.
 */
final class DerivedRates {

    private final Indicator indicator;
    private final RatePlan plan;
    private final RawStrata strata;
    private final Zoning zoning;
    private final PublishedDigits digits;
    private final double @Nullable [] cityByAge;
    private final @Nullable Map<Period, StandardStrata> standards;

    /**
     * The derived figures of an indicator with counts.
     *
     * @param indicator the indicator
     * @param plan what is asked of it
     * @param strata its raw counts
     * @param zoning the zoning of the counts
     * @param digits how numbers are rounded
     * @param cityByAge for figures by age the city's figure in each period as it may be printed, else null; not copied
     * @param standards for figures standardised by the city's rates these rates in each period, else null
     */
    DerivedRates(
            Indicator indicator,
            RatePlan plan,
            RawStrata strata,
            Zoning zoning,
            PublishedDigits digits,
            double @Nullable [] cityByAge,
            @Nullable Map<Period, StandardStrata> standards) {
        this.indicator = indicator;
        this.plan = plan;
        this.strata = strata;
        this.zoning = zoning;
        this.digits = digits;
        this.cityByAge = cityByAge;
        this.standards = standards;
    }

    /**
     * What comes out.
     *
     * @param table the protected table, with values computed anew where they depend on which cells are published
     * @param findings what is told beside the values
     */
    record Result(ProtectedTable table, IndicatorFindings findings) {}

    /**
     * Derives everything that is asked.
     *
     * @param mask the protected table, whose flags say which cells are published
     * @param rules the rules it was protected by
     * @return protected figures
     */
    Result of(ProtectedTable mask, PrimarySuppression rules) {
        boolean[] published = published(mask);
        PlannedFigures exact = byStandards(PlannedFigures.of(indicator, plan, strata));
        ProtectedTable table = exact.dependOnTheCity() ? rules.revalue(mask, exact.estimates(published)) : mask;
        RawStrata shown = exact.ages().isEmpty() ? inPrint(exact, table, published) : strata;
        PlannedFigures figures = byStandards(PlannedFigures.of(indicator, plan, shown));
        UnitPeriods frame = table.frame();
        double[] city = missing(frame.size());
        List<Comparison> comparisons = new ArrayList<>();
        for (int period = 0; period < frame.periods().size(); period++) {
            double ofCity = cityByAge != null
                    ? cityByAge[period]
                    : plan.comparison() == ComparisonRule.NONE
                            ? Double.NaN
                            : digits.rounded(figures.city(period, published).value());
            Arrays.fill(city, frame.cell(0, period), frame.cell(0, period) + frame.unitCount(), ofCity);
            comparisons.addAll(
                    cityByAge != null
                            ? inPrint(figures, table, period, ofCity)
                            : figures.comparisons(period, published));
        }
        List<Note> notes = new ArrayList<>(IndicatorNotes.of(plan));
        List<Column> further = new ArrayList<>(relative(figures, published));
        further.addAll(smoothed(shown, published, notes));
        List<TrendDirection> trends = new Trends(plan.trend(), table)
                .of(table::value, cell -> Trends.standardError(table.lower(cell), table.upper(cell)));
        return new Result(table, new IndicatorFindings(city, comparisons, trends, further, notes));
    }

    private PlannedFigures byStandards(PlannedFigures figures) {
        return figures.dependOnTheCity()
                ? figures.withStandards(Objects.requireNonNull(standards, "standards"))
                : figures;
    }

    /** Where figures by age stand against the city, as anyone can tell who reads both. */
    private static List<Comparison> inPrint(PlannedFigures figures, ProtectedTable table, int period, double city) {
        return IntStream.range(0, table.frame().unitCount())
                .map(unit -> table.frame().cell(unit, period))
                .mapToObj(cell ->
                        figures.inPrint(table.value(cell), new Limits(table.lower(cell), table.upper(cell)), city))
                .toList();
    }

    /** The numerators that follow from the printed values: each stands in the first band, as only their sum counts. */
    private RawStrata inPrint(PlannedFigures figures, ProtectedTable table, boolean[] published) {
        UnitPeriods frame = strata.frame();
        double[][] events = new double[strata.bands().size()][frame.size()];
        for (int period = 0; period < frame.periods().size(); period++) {
            double scale = figures.scale(period, published);
            double[] denominators = figures.denominators(period, published);
            for (int unit = 0; unit < denominators.length; unit++) {
                int cell = frame.cell(unit, period);
                double x = table.value(cell) / scale * denominators[unit];
                events[0][cell] = indicator.kind() == IndicatorKind.PROPORTION ? Math.min(denominators[unit], x) : x;
            }
        }
        return new RawStrata(frame, strata.bands(), events, null, strata.persons());
    }

    /**
     * The findings of an indicator without counts: trends only.
     *
     * @param plan what is asked
     * @param table its protected table
     * @return what is told beside the values
     */
    static IndicatorFindings ofValues(RatePlan plan, ProtectedTable table) {
        IndicatorFindings none = IndicatorFindings.none(table.frame());
        Trends trends = new Trends(plan.trend(), table);
        List<Note> notes = new ArrayList<>(List.of(Note.of("limits.VALUE")));
        notes.addAll(IndicatorNotes.ofTrend(plan));
        return new IndicatorFindings(
                none.city(),
                none.comparison(),
                trends.of(table::value, cell -> Trends.standardError(table.lower(cell), table.upper(cell))),
                List.of(),
                notes);
    }

    private List<Column> relative(PlannedFigures figures, boolean[] published) {
        if (plan.relative() == RelativeFigure.NONE) {
            return List.of();
        }
        PublishedDigits own = plan.relative() == RelativeFigure.RATIO ? digits.ofRatios() : digits;
        Figures columns = new Figures(own, "rel", "rel_low", "rel_high");
        for (int period = 0; period < strata.frame().periods().size(); period++) {
            columns.put(period, figures.relative(period, published));
        }
        return columns.all();
    }

    private List<Column> smoothed(RawStrata shown, boolean[] published, List<Note> notes) {
        Method method = plan.smoothing().method();
        if (method == Method.NONE) {
            return List.of();
        }
        Figures columns = method.isOnScale()
                ? new Figures(digits, "smooth", "sm_low", "sm_high")
                : new Figures(digits.ofRatios(), "dev", "sm_low", "sm_high");
        PlannedSmoothing smoothing = new PlannedSmoothing(indicator, plan, shown, neighbours(method), parents());
        if (standards != null) {
            smoothing = smoothing.withStandards(standards);
        }
        List<Period> periods = strata.frame().periods();
        double worst = 0;
        double fewest = Double.POSITIVE_INFINITY;
        List<Note> refused = new ArrayList<>();
        for (int period = 0; period < periods.size(); period++) {
            Smoothed smoothed = smoothing.smooth(period, published);
            columns.put(period, smoothed.estimates());
            if (smoothed.convergence() == null) {
                continue;
            }
            double rHat = Math.ceil(smoothed.convergence().rHat() * 1000) / 1000;
            double size = Math.floor(smoothed.convergence().effectiveSize());
            if (Double.isNaN(rHat)) {
                refused.add(Note.of("smoothing.LEROUX.none", periods.get(period)));
            } else if (smoothed.estimates().stream().noneMatch(Estimate::isEstimated)) {
                refused.add(Note.of("smoothing.LEROUX.refused", periods.get(period), rHat, size));
            } else {
                worst = Math.max(worst, rHat);
                fewest = Math.min(fewest, size);
            }
        }
        if (method != Method.LEROUX) {
            notes.add(Note.of("smoothing." + method));
            return columns.all().subList(0, 1);
        }
        if (worst > 0) {
            notes.add(Note.of("smoothing.LEROUX", worst, fewest));
        }
        notes.addAll(refused);
        return columns.all();
    }

    private int[][] neighbours(Method method) {
        if (!method.needsNeighbours()) {
            return new int[0][];
        }
        NeighbourList queen = Contiguity.queen()
                .of(zoning.units().stream().map(ArealUnit::geometry).toList())
                .neighbours();
        return IntStream.range(0, queen.size()).mapToObj(queen::of).toArray(int[][]::new);
    }

    private int[] parents() {
        Map<String, Integer> numbers = new TreeMap<>();
        return zoning.units().stream()
                .map(unit -> String.valueOf(unit.parentId()))
                .mapToInt(parent -> numbers.computeIfAbsent(parent, p -> numbers.size()))
                .toArray();
    }

    private static boolean[] published(ProtectedTable table) {
        boolean[] published = new boolean[table.frame().size()];
        for (int cell = 0; cell < published.length; cell++) {
            published[cell] = table.flag(cell) == PublicationFlag.PUBLISHED;
        }
        return published;
    }

    private static double[] missing(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }

    /** Three columns of estimates, rounded. */
    private final class Figures {

        private final PublishedDigits digits;
        private final List<Column> columns;

        Figures(PublishedDigits digits, String... names) {
            this.digits = digits;
            columns = Arrays.stream(names)
                    .map(name -> new Column(name, missing(strata.frame().size())))
                    .toList();
        }

        void put(int period, List<Estimate> estimates) {
            for (int unit = 0; unit < estimates.size(); unit++) {
                int cell = strata.frame().cell(unit, period);
                Estimate estimate = estimates.get(unit);
                columns.get(0).values()[cell] = digits.rounded(estimate.value());
                columns.get(1).values()[cell] =
                        digits.roundedDown(estimate.limits().lower());
                columns.get(2).values()[cell] =
                        digits.roundedUp(estimate.limits().upper());
            }
        }

        List<Column> all() {
            return columns;
        }
    }
}
