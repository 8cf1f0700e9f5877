package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.atlas.IndicatorFindings;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.disclosure.age.CityStandards;
import org.lebenswelten.disclosure.age.StandardTable;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.TrendDirection;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.RateInterval;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.FigureMethod;
import org.lebenswelten.rate.plan.FigureMethod.Indirect;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.RelativeFigure;
import org.lebenswelten.rate.plan.SmoothingRule;
import org.lebenswelten.rate.plan.SmoothingRule.Method;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.rate.plan.TrendRule;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A row of nine quarters, "1" to "9", in five years, two age bands. Quarter 5 has fewer than 5 events in all years, quarter
 * 9 in the first.
 */
class DerivedRatesTest {

    private static final List<Period> YEARS =
            List.of(2019, 2020, 2021, 2022, 2023).stream().map(Period::ofYear).toList();
    private static final DisclosureProfile PROFILE =
            new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
    private static final PrimarySuppression RULES = new PrimarySuppression(PROFILE);

    /** What is told of all others must be the same whatever the withheld counts are. */
    @ParameterizedTest
    @EnumSource
    void withheldCountsDoNotShow(Method method) {
        for (FigureMethod figure : List.of(
                FigureMethod.defaultOf(IndicatorKind.RATE),
                new Indirect(Indirect.Form.RATE, RateInterval.BYAR_EXACT_BELOW_10, null))) {
            IndicatorKind kind = method == Method.PARENT_SHRINKAGE ? IndicatorKind.PROPORTION : IndicatorKind.RATE;
            if (kind == IndicatorKind.PROPORTION && !(figure instanceof FigureMethod.Crude)) {
                continue;
            }
            RatePlan plan = plan(kind == IndicatorKind.PROPORTION ? FigureMethod.defaultOf(kind) : figure, method);
            List<String> one = derived(kind, plan, 1, 2);
            List<String> other = derived(kind, plan, 3, 1);
            assertThat(figure.toString(), one, equalTo(other));
            // and it would show if the quarter were published
            assertThat(derived(kind, plan, 1, 60), not(equalTo(one)));
        }
    }

    /** By hand: in 2019 quarters 1 to 4 and 6 to 8 are published with 10, 11, 12, 13, 15, 16 and 17 of 300 persons each. */
    @Test
    void cityIsAllPublishedUnitsTogetherAndRounded() {
        DerivedRates.Result result =
                run(IndicatorKind.RATE, plan(FigureMethod.defaultOf(IndicatorKind.RATE), Method.NONE), 1, 2);

        // 94 of 2,100: 44.76 per 1,000
        assertThat(result.findings().city()[0], closeTo(44.8, 1e-9));
    }

    /**
     * 10 and 11 events of quarter 1 in 2019 where 100 are expected are both 0.1 in print (and the limits of 11, which are 0.0 and
     * 0.2 as well): nothing derived may tell which.
     */
    @ParameterizedTest
    @EnumSource(names = {"GLOBAL", "LOCAL_OWN_MEAN", "GAMMA", "STANDARDISED_DEVIATION"})
    void eventsThatThePrintDoesNotTellDoNotShow(Method method) {
        List<Band> bands = strata(1, 2, 64).bands();
        UnitPeriods one = new UnitPeriods("reference", List.of("all"), List.of(Period.ofYear(1000)));
        RawStrata third = new RawStrata(one, bands, new double[][] {{1}, {1}}, null, new double[][] {{3}, {3}});
        RatePlan plan = plan(new Indirect(Indirect.Form.RATIO, RateInterval.BYAR_EXACT_BELOW_10, third), method);
        RawStrata ten = strata(5, 15, 64);
        RawStrata eleven = strata(5, 15, 64);
        eleven.events()[1][0]++;

        assertThat(derived(plan, eleven), equalTo(derived(plan, ten)));
        // 20 events are 0.2 in print
        eleven.events()[1][0] += 9;
        assertThat(derived(plan, eleven), not(equalTo(derived(plan, ten))));
    }

    private static List<String> derived(RatePlan plan, RawStrata strata) {
        BilingualText text = BilingualText.same("Ratio");
        Indicator ratio = new Indicator(
                "ratio", text, text, text, IndicatorKind.RATE, 1, Direction.HIGHER_IS_WORSE, "quarter", YEARS, text);
        ProtectedTable table = RULES.protect(
                IndicatorKind.RATE, PlannedFigures.of(ratio, plan, strata).estimates(all(strata)));
        IndicatorFindings findings = new DerivedRates(
                        ratio, plan, strata, quarters(), new PublishedDigits(OptionalInt.of(1)), null, null)
                .of(table, RULES)
                .findings();
        List<String> told = new ArrayList<>(List.of(Arrays.toString(findings.city())));
        told.add(findings.comparison().toString());
        findings.further().forEach(column -> told.add(column.name() + Arrays.toString(column.values())));
        return told;
    }

    /** By hand, 2019: 33.3 in quarter 1; 36.7, 40, 43.3, 50, 53.3 and 56.7 in the rest, all of 300: 33.3 / 46.67 = 0.714. */
    @Test
    void ratiosHaveTwoDecimals() {
        DerivedRates.Result result =
                run(IndicatorKind.RATE, plan(FigureMethod.defaultOf(IndicatorKind.RATE), Method.NONE), 1, 2);

        assertThat(result.findings().further().get(0).name(), is("rel"));
        assertThat(result.findings().further().get(0).values()[0], closeTo(0.71, 1e-9));
    }

    /** By hand: quarter 1 has 10, 12, 14, 16, 18 events in 300 persons: five rising values, S = 10, z = 2.20, p = 0.027. */
    @Test
    void trendsAreThoseOfPublishedYears() {
        List<TrendDirection> trends = run(
                        IndicatorKind.RATE, plan(FigureMethod.defaultOf(IndicatorKind.RATE), Method.NONE), 1, 2)
                .findings()
                .trend();

        assertThat(trends.get(0), is(TrendDirection.RISING));
        assertThat(trends.get(4), is(TrendDirection.TOO_FEW));
        // quarter 9 is withheld in 2019: four values, S = 6, z = 1.70, p = 0.089
        assertThat(trends.get(8), is(TrendDirection.NOT_TOLD));
    }

    /** A method that has no figure for few events must not tell by another flag that they are few. */
    @Test
    void unitWithoutFigureIsWithheldLikeOthers() {
        RatePlan plan = plan(
                new FigureMethod.Direct(org.lebenswelten.rate.standard.StandardPopulation.EUROPEAN_2013, 12),
                Method.NONE);
        RawStrata strata = strata(1, 2, 64);
        ProtectedTable table = RULES.protect(
                IndicatorKind.RATE,
                PlannedFigures.of(rate(IndicatorKind.RATE), plan, strata).estimates(all(strata)));

        // 10 and 11 events are below 12, 1 event below 5
        assertThat(table.flag(0), is(PublicationFlag.SUPPRESSED));
        assertThat(table.flag(1), is(PublicationFlag.SUPPRESSED));
        assertThat(table.flag(4), is(PublicationFlag.SUPPRESSED));
        assertThat(table.flag(2), is(PublicationFlag.PUBLISHED));
    }

    private static List<String> derived(IndicatorKind kind, RatePlan plan, int young, int old) {
        DerivedRates.Result result = run(kind, plan, young, old);
        List<String> told = new ArrayList<>();
        IndicatorFindings findings = result.findings();
        told.add(Arrays.toString(findings.city()));
        told.add(findings.comparison().toString());
        told.add(findings.trend().toString());
        findings.further().forEach(column -> told.add(column.name() + Arrays.toString(column.values())));
        told.add(findings.notes().toString());
        for (int cell = 0; cell < result.table().frame().size(); cell++) {
            told.add(result.table().flag(cell) + " " + result.table().value(cell) + " "
                    + result.table().lower(cell) + " " + result.table().upper(cell));
        }
        return told;
    }

    private static DerivedRates.Result run(IndicatorKind kind, RatePlan plan, int young, int old) {
        Indicator indicator = rate(kind);
        RawStrata strata = strata(young, old, 64);
        ProtectedTable table =
                RULES.protect(kind, PlannedFigures.of(indicator, plan, strata).estimates(all(strata)));
        boolean byCity = plan.method() instanceof Indirect;
        Map<Period, StandardStrata> standards = new CityStandards(DisclosurePolicy.of(PROFILE))
                .of(List.of(new StandardTable(indicator, strata, table)))
                .get(indicator.id());
        return new DerivedRates(
                        indicator,
                        plan,
                        strata,
                        quarters(),
                        new PublishedDigits(OptionalInt.of(1)),
                        null,
                        byCity ? standards : null)
                .of(table, RULES);
    }

    private static boolean[] all(RawStrata strata) {
        boolean[] all = new boolean[strata.frame().size()];
        Arrays.fill(all, true);
        return all;
    }

    private static RatePlan plan(FigureMethod figure, Method method) {
        return new RatePlan(
                figure,
                ComparisonRule.LIMITS,
                figure instanceof FigureMethod.Crude ? RelativeFigure.RATIO : RelativeFigure.NONE,
                TrendRule.MANN_KENDALL,
                new SmoothingRule(method, 1, 300, 400, 5));
    }

    /** Quarters 1 to 9 have 10 to 18 events in 2019, two more each year; quarter 5 has the given ones, quarter 9 once. */
    private static RawStrata strata(int young, int old, int lastAge) {
        UnitPeriods frame = UnitPeriods.of(quarters(), YEARS);
        double[][] events = new double[2][frame.size()];
        double[][] persons = new double[2][frame.size()];
        for (int period = 0; period < YEARS.size(); period++) {
            for (int unit = 0; unit < 9; unit++) {
                int cell = frame.cell(unit, period);
                boolean few = unit == 4 || (unit == 8 && period == 0);
                events[0][cell] = few ? young : 4;
                events[1][cell] = few ? old : 6 + unit + 2.0 * period;
                persons[0][cell] = 200;
                persons[1][cell] = 100;
            }
        }
        return new RawStrata(
                frame,
                List.of(new Band(0, lastAge, Sex.ALL), new Band(lastAge + 1, Integer.MAX_VALUE, Sex.ALL)),
                events,
                null,
                persons);
    }

    private static Indicator rate(IndicatorKind kind) {
        BilingualText text = BilingualText.same("Rate");
        return new Indicator("rate", text, text, text, kind, 1000, Direction.HIGHER_IS_WORSE, "quarter", YEARS, text);
    }

    private static Zoning quarters() {
        GeometryFactory factory = new GeometryFactory();
        List<ArealUnit> units = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Envelope square = new Envelope(1000 * i, 1000 * (i + 1), 0, 1000);
            units.add(new ArealUnit(
                    String.valueOf(i + 1), "Quarter " + (i + 1), i < 4 ? "west" : "east", factory.toGeometry(square)));
        }
        return new Zoning("quarter", BilingualText.same("Quarters"), "district", units);
    }
}
