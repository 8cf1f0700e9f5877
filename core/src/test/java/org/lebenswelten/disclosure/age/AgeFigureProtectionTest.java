package org.lebenswelten.disclosure.age;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.disclosure.PreviousRelease.Stated;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.FigureMethod.Direct;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.RelativeFigure;
import org.lebenswelten.rate.plan.SmoothingRule;
import org.lebenswelten.rate.plan.TrendRule;
import org.lebenswelten.rate.standard.AgeBands;
import org.lebenswelten.rate.standard.StandardPopulation;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * One quarter, three age bands of 1,000, 500 and 100 persons, standard population 10 : 5 : 1. So each event is worth the same in
 * every band, 1 / 1,600, and 20 events are always 12.5 per 1,000: only limits and other weights tell of ages.
 */
class AgeFigureProtectionTest {

    private static final DisclosureProfile PROFILE =
            new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
    private static final Zoning QUARTER = new Zoning(
            "quarter",
            BilingualText.same("Quarter"),
            null,
            List.of(new ArealUnit("q", "q", null, new GeometryFactory().toGeometry(new Envelope(0, 1000, 0, 1000)))));
    private static final StandardPopulation LIKE_THE_QUARTER =
            StandardPopulation.of("like", AgeBands.ofStarts(0, 40, 80), 10, 5, 1);
    private static final StandardPopulation OLDER =
            StandardPopulation.of("older", AgeBands.ofStarts(0, 40, 80), 10, 9, 10);

    /** 1, 9 and 10 events print as any other 20: 12.5, whatever ages they have, so nothing is taken away. */
    @Test
    void figureThatTellsNothingOfAgesKeepsItsDigits() {
        ProtectedAges ages = protect(table("a", LIKE_THE_QUARTER, List.of("2024"), 1, 9, 10));

        ProtectedTable table = table(ages, "a");
        assertThat(table.value(0), closeTo(12.5, 1e-12));
        assertThat(ages.rounded() + ages.withoutLimits() + ages.withheld(), is(0));
    }

    /**
     * Older standard: events are worth 10 / 1,000, 9 / 500 and 10 / 100 by 29: 0.345, 0.621 and 3.448 per 1,000. With 1, 9 and
     * 10 events the rate is 40.4; one event more or less in the oldest band is 3 per 1,000, so one decimal tells that band, and
     * with the sum the others: 1 = what is left.
     */
    @Test
    void figureThatTellsASmallCountLosesDigits() {
        ProtectedAges ages = protect(table("a", OLDER, List.of("2024"), 1, 9, 10));

        ProtectedTable table = table(ages, "a");
        assertThat(ages.rounded() + ages.withoutLimits() + ages.withheld(), is(1));
        assertThat(Double.isNaN(table.value(0)) || table.value(0) == Math.rint(table.value(0)), is(true));
    }

    /** 6, 7 and 8 events would all be published by themselves. */
    @Test
    void countsThatTellNothingByThemselvesNeedNoProtection() {
        ProtectedAges ages = protect(table("a", OLDER, List.of("2024"), 6, 7, 8));

        // by hand: 6 * 0.3448 + 7 * 0.6207 + 8 * 3.4483 = 34.0
        assertThat(table(ages, "a").value(0), closeTo(34.0, 1e-12));
    }

    /** All with 21 and women with 11 events: the men between them have 0, 0 and 10 in the bands, the women 1, 2, 8. */
    @Test
    void differencesOfGroupsAreLookedAt() {
        AgeTable all = table("all", OLDER, List.of("2024"), 1, 2, 18);
        AgeTable women = table("women", OLDER, List.of("2024"), 1, 2, 8);

        ProtectedAges ages = protect(List.of(new PartOf("all", "women", "sex", false)), all, women);

        assertThat(ages.rounded() + ages.withoutLimits() + ages.withheld(), is(2));
    }

    /** All add up to 21 and women to 20, but in the second band there are 3 women among 2. */
    @Test
    void bandsThatDoNotAddUpAreNamed() {
        AgeTable all = table("all", OLDER, List.of("2024"), 1, 2, 18);
        AgeTable women = table("women", OLDER, List.of("2024"), 1, 3, 16);

        DataProblem problem = problem(List.of(new PartOf("all", "women", "sex", false)), all, women);

        assertThat(problem.code().id(), is("LW-464"));
        assertThat(problem.place().at(), is("all q 2024"));
        assertThat(problem.arguments(), contains("women q 2024"));
    }

    @Test
    void bandsThatDoNotNestAreNamed() {
        AgeTable all = table("all", OLDER, List.of("2024"), 6, 7, 8);
        AgeTable group = table(
                "group",
                StandardPopulation.of("other", AgeBands.ofStarts(0, 50, 80), 10, 5, 1),
                List.of("2024"),
                new int[] {0, 50, 80},
                6,
                6,
                6);

        DataProblem problem = problem(List.of(new PartOf("all", "group", "sex", false)), all, group);

        assertThat(problem.code().id(), is("LW-475"));
        assertThat(problem.place().at(), is("group"));
        assertThat(problem.arguments(), contains("0-49", "all"));
    }

    @Test
    void periodsThatShareYearsAreNamed() {
        AgeTable rolling = table("a", OLDER, List.of("2019-2021", "2020-2022"), 6, 7, 8);

        DataProblem problem = problem(List.of(), rolling);

        assertThat(problem.code().id(), is("LW-474"));
        assertThat(problem.place().at(), is("a"));
        assertThat(problem.arguments(), contains("2019-2021", "2020-2022"));
    }

    /** Rules that allow nothing to be told of any of the bands, and every age a band of its own kind: 12 of 12 may be anywhere. */
    @Test
    void withheldFiguresStayWithheld() {
        AgeTable few = table("a", OLDER, List.of("2024"), 1, 1, 1);

        ProtectedTable table = table(protect(few), "a");

        assertThat(table.value(0), notANumber());
        assertThat(table.flag(0).code(), is("secret"));
    }

    /** An earlier release printed 40.4, which tells 1, 9 and 10 events exactly: that is known, and more cannot be told now. */
    @Test
    void whatEarlierFiguresTellIsGivenUp() {
        AgeTable table = table("a", OLDER, List.of("2024"), 1, 9, 10);
        ProtectedAges ages = after(new PreviousRelease("before.gpkg", Map.of("ind_a", shown(40.4))), table);

        assertThat(table(ages, "a").value(0), closeTo(40.4, 1e-12));
        assertThat(ages.warnings().stream().map(w -> w.code().id()).toList(), contains("LW-477"));
        assertThat(ages.warnings().get(0).place().at(), is("a q 2024"));
    }

    /** 41.0 is not what 40.4 rounds to: the data have been revised since. */
    @Test
    void revisedFiguresTellNothing() {
        AgeTable table = table("a", OLDER, List.of("2024"), 1, 9, 10);
        ProtectedAges ages = after(new PreviousRelease("before.gpkg", Map.of("ind_a", shown(41.0))), table);

        assertThat(ages.warnings(), is(empty()));
        assertThat(ages.rounded() + ages.withoutLimits() + ages.withheld(), is(1));
    }

    /** The same counts by two standards are two equations for three counts, of which the sum is a third. */
    @Test
    void figuresByAnotherStandardAreNotShownBeside() {
        AgeTable table = table("a", OLDER, List.of("2023", "2024"), 6, 7, 8);
        ProtectedAges ages = after(
                new PreviousRelease(
                        "before.gpkg",
                        Map.of("ind_a", shown(13.1)),
                        Map.of(),
                        List.of(),
                        new Stated(List.of(), Map.of(), Set.of("a"))),
                table);

        assertThat(table(ages, "a").value(0), closeTo(34.0, 1e-12));
        assertThat(table(ages, "a").value(1), notANumber());
        assertThat(ages.warnings().stream().map(w -> w.code().id()).toList(), contains("LW-626"));
    }

    /** Men and women beside all, in two years: many figures that lose digits and get them back, whoever searches first. */
    @Test
    void sameForAnyNumberOfThreads() {
        List<String> years = List.of("2023", "2024");
        AgeTable[] tables = {
            table("all", OLDER, years, 4, 9, 31),
            table("women", OLDER, years, 1, 6, 18),
            table("men", OLDER, years, 3, 3, 13)
        };
        List<CountRelation> relations =
                List.of(new PartOf("all", "women", "sex", false), new PartOf("all", "men", "sex", false));

        ProtectedAges alone = protect(relations, 1, tables);
        ProtectedAges together = protect(relations, 4, tables);

        assertThat(alone.rounded() + alone.withoutLimits() + alone.withheld(), is(greaterThan(2)));
        assertThat(printed(together), is(printed(alone)));
    }

    private static List<String> printed(ProtectedAges ages) {
        List<String> printed = new ArrayList<>();
        for (String id : List.of("all", "women", "men")) {
            ProtectedTable table = table(ages, id);
            for (int cell = 0; cell < table.frame().size(); cell++) {
                printed.add(
                        table.value(cell) + " " + table.lower(cell) + " " + table.upper(cell) + " " + table.flag(cell));
            }
        }
        return printed;
    }

    /** A figure of 2024 with one decimal, no limits. */
    private static Layer shown(double value) {
        return new Layer(1, Map.of("q.2024", new Printed(true, value, Double.NaN, Double.NaN)));
    }

    private static ProtectedAges after(PreviousRelease release, AgeTable... tables) {
        return new AgeFigureProtection(
                        new Nesting(List.of(QUARTER)),
                        DisclosurePolicy.of(PROFILE).withPrevious(List.of(release)),
                        1)
                .protect(List.of(tables));
    }

    private static ProtectedTable table(ProtectedAges ages, String id) {
        ProtectedTable table = ages.tables().get(id);
        if (table == null) {
            throw new IllegalStateException("no table of " + id);
        }
        return table;
    }

    private static ProtectedAges protect(AgeTable... tables) {
        return protect(List.of(), tables);
    }

    private static ProtectedAges protect(List<CountRelation> relations, AgeTable... tables) {
        return protect(relations, 1, tables);
    }

    private static ProtectedAges protect(List<CountRelation> relations, int threads, AgeTable... tables) {
        return new AgeFigureProtection(
                        new Nesting(List.of(QUARTER)),
                        DisclosurePolicy.of(PROFILE).withRelations(relations),
                        threads)
                .protect(List.of(tables));
    }

    private static DataProblem problem(List<CountRelation> relations, AgeTable... tables) {
        return assertThrows(DataProblemException.class, () -> protect(relations, tables))
                .problems()
                .get(0);
    }

    private static AgeTable table(String id, StandardPopulation standard, List<String> periods, double... events) {
        return table(id, standard, periods, new int[] {0, 40, 80}, events);
    }

    /** The same events in all periods. */
    private static AgeTable table(
            String id, StandardPopulation standard, List<String> periods, int[] starts, double... events) {
        List<Period> years = periods.stream().map(Period::of).toList();
        BilingualText text = BilingualText.same(id);
        Indicator indicator = new Indicator(
                id, text, text, text, IndicatorKind.RATE, 1000, Direction.HIGHER_IS_WORSE, "quarter", years, text);
        UnitPeriods frame = UnitPeriods.of(QUARTER, years);
        double[] persons = {1000, 500, 100};
        List<Band> bands = new ArrayList<>();
        double[][] counts = new double[starts.length][years.size()];
        double[][] people = new double[starts.length][years.size()];
        for (int band = 0; band < starts.length; band++) {
            int last = band + 1 < starts.length ? starts[band + 1] - 1 : Integer.MAX_VALUE;
            bands.add(new Band(starts[band], last, Sex.ALL));
            Arrays.fill(counts[band], events[band]);
            Arrays.fill(people[band], persons[band]);
        }
        RatePlan plan = new RatePlan(
                new Direct(standard, 10), ComparisonRule.NONE, RelativeFigure.NONE, TrendRule.NONE, SmoothingRule.NONE);
        PlannedFigures figures = PlannedFigures.of(indicator, plan, new RawStrata(frame, bands, counts, null, people));
        boolean[] all = new boolean[frame.size()];
        Arrays.fill(all, true);
        RawEstimates raw = figures.estimates(all);
        return new AgeTable(
                indicator, figures, raw, new PrimarySuppression(PROFILE).protect(IndicatorKind.RATE, raw), false);
    }
}
