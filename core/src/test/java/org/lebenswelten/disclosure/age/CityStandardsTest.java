package org.lebenswelten.disclosure.age;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;
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
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;

/** Counts of 1 to 4 and of fewer than 20 persons are withheld; a withheld count is owed an interval of 5. */
class CityStandardsTest {

    private static final DisclosureProfile RULES =
            new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
    private static final Band CHILDREN = band(0, 14, Sex.ALL);
    private static final Band ADULTS = band(15, 64, Sex.ALL);
    private static final Band OLD = band(65, Integer.MAX_VALUE, Sex.ALL);

    /** 1 and 1, 6 and 7, 8 and 9 events: 2 children are joined with 13 adults. */
    @Test
    void agesWithFewEventsAreJoinedWithTheNext() {
        StandardStrata standard = only(of(
                RULES,
                List.of(),
                table("a", "quarter", List.of(CHILDREN, ADULTS, OLD), new double[][] {{1, 1}, {6, 7}, {8, 9}}, 200)));

        assertThat(standard.strata(), contains(band(0, 64, Sex.ALL), OLD));
        assertThat(standard.events(), is(new double[] {15, 17}));
        assertThat(standard.persons(), is(new double[] {800, 400}));
    }

    /**
     * Two quarters with 10 and 7 events, 6 below 65 and 11 above. Of the 3 of the first quarter below 65 everyone can say that
     * they are 0 to 6: enough where 5 are owed, not where 10 are.
     */
    @Test
    void countsOfQuartersKeepTheirInterval() {
        List<Band> bands = List.of(band(0, 64, Sex.ALL), OLD);
        double[][] events = {{3, 3}, {7, 4}};

        assertThat(
                only(of(RULES, List.of(), table("a", "quarter", bands, events, 200)))
                        .strata()
                        .size(),
                is(2));
        assertThat(
                only(of(RULES.withInterval(10), List.of(), table("a", "quarter", bands, events, 200)))
                        .strata(),
                contains(band(0, Integer.MAX_VALUE, Sex.ALL)));
    }

    /** Women have 1 and 2 events: too few even of all ages, so that sexes are not told apart. */
    @Test
    void sexesAreJoinedWhereOneHasTooFewEvents() {
        List<Band> bands = List.of(
                band(0, 64, Sex.FEMALE), band(65, 99, Sex.FEMALE), band(0, 64, Sex.MALE), band(65, 99, Sex.MALE));

        StandardStrata standard = only(of(
                RULES, List.of(), table("a", "quarter", bands, new double[][] {{1, 0}, {0, 2}, {9, 9}, {9, 9}}, 200)));

        assertThat(standard.strata(), contains(band(0, 64, Sex.ALL), band(65, 99, Sex.ALL)));
        assertThat(standard.events(), is(new double[] {19, 20}));
    }

    /**
     * The third quarter is withheld, its district is not: the standard is that of the first two for both, 30 of 400 and 60 of 400,
     * raised to the 92 events of the district: 600 of each age make 45 + 90 at these rates, so that each is multiplied by 92 / 135.
     */
    @Test
    void levelsShareTheStandardOfTheFinestCells() {
        List<Band> bands = List.of(band(0, 64, Sex.ALL), OLD);
        RawStrata fine = strata("quarter", "2020", bands, new double[][] {{10, 20, 1}, {20, 40, 1}}, 200);
        RawStrata coarse = strata("district", "2020", bands, new double[][] {{31}, {61}}, 600);

        Map<String, Map<Period, StandardStrata>> standards = of(
                RULES,
                List.of(new SumOf("a_district", "a")),
                new StandardTable(indicator("a", fine.frame()), fine, mask(fine.frame(), true, true, false)),
                new StandardTable(indicator("a_district", coarse.frame()), coarse, mask(coarse.frame(), true)));

        StandardStrata standard = standards.get("a").get(Period.of("2020"));
        assertThat(standard.persons(), is(new double[] {600, 600}));
        assertThat(standard.events()[0], closeTo(45 * 92 / 135.0, 1e-9));
        assertThat(standard.events()[1], closeTo(90 * 92 / 135.0, 1e-9));
        assertThat(standards.get("a_district").get(Period.of("2020")), sameInstance(standard));
    }

    /** No quarter is published: the standard is that of the district. */
    @Test
    void coarserCellsStandInWhereNoFinerOneIsPublished() {
        List<Band> bands = List.of(OLD);
        RawStrata fine = strata("quarter", "2020", bands, new double[][] {{1, 4}}, 200);
        RawStrata coarse = strata("district", "2020", bands, new double[][] {{5}}, 400);

        Map<String, Map<Period, StandardStrata>> standards = of(
                RULES,
                List.of(new SumOf("a_district", "a")),
                new StandardTable(indicator("a", fine.frame()), fine, mask(fine.frame(), false, false)),
                new StandardTable(indicator("a_district", coarse.frame()), coarse, mask(coarse.frame(), true)));

        assertThat(standards.get("a_district").get(Period.of("2020")).persons(), is(new double[] {400}));
        assertThat(
                of(
                                RULES,
                                List.of(),
                                new StandardTable(indicator("a", fine.frame()), fine, mask(fine.frame(), false, false)))
                        .get("a"),
                anEmptyMap());
    }

    /** 2019-2021 with 6 and 2022-2024 with 8 events share the years between them with 2020-2022: all have 14. */
    @Test
    void periodsThatShareYearsShareTheStandard() {
        RawStrata strata = new RawStrata(
                frame("quarter", 1, "2019-2021", "2020-2022", "2022-2024", "2025"),
                List.of(OLD),
                new double[][] {{6, 7, 8, 9}},
                null,
                new double[][] {{100, 100, 100, 100}});

        Map<Period, StandardStrata> standards = of(
                        RULES,
                        List.of(),
                        new StandardTable(
                                indicator("a", strata.frame()), strata, mask(strata.frame(), true, true, true, true)))
                .get("a");

        for (String period : List.of("2019-2021", "2020-2022", "2022-2024")) {
            assertThat(standards.get(Period.of(period)).events(), is(new double[] {14}));
        }
        assertThat(standards.get(Period.of("2025")).events(), is(new double[] {9}));
    }

    /** All have 20 and 20 events, girls 18 and 10: 2 boys below 65 would follow, so that both have a single stratum. */
    @Test
    void whatGroupsLeaveOfTheWholeIsNotTold() {
        List<Band> bands = List.of(band(0, 64, Sex.ALL), OLD);
        Map<String, Map<Period, StandardStrata>> standards = of(
                RULES,
                List.of(new PartOf("all", "girls", "sex", false)),
                table("all", "quarter", bands, new double[][] {{10, 10}, {10, 10}}, 200),
                table("girls", "quarter", bands, new double[][] {{9, 9}, {5, 5}}, 100));

        assertThat(standards.get("all").get(Period.of("2020")).events(), is(new double[] {40}));
        assertThat(standards.get("girls").get(Period.of("2020")).events(), is(new double[] {28}));

        // with 5 boys of each age it may be told
        Map<String, Map<Period, StandardStrata>> more = of(
                RULES,
                List.of(new PartOf("all", "girls", "sex", false)),
                table("all", "quarter", bands, new double[][] {{10, 10}, {10, 10}}, 200),
                table("girls", "quarter", bands, new double[][] {{5, 5}, {5, 5}}, 100));
        assertThat(more.get("girls").get(Period.of("2020")).events(), is(new double[] {10, 10}));
    }

    /** Groups over other units cannot be held against the whole: each has a single stratum of its own cells. */
    @Test
    void groupsOverOtherUnitsHaveASingleStratum() {
        List<Band> bands = List.of(band(0, 64, Sex.ALL), OLD);
        Map<String, Map<Period, StandardStrata>> standards = of(
                RULES,
                List.of(new PartOf("all", "girls", "sex", false)),
                table("all", "district", bands, new double[][] {{10, 10}, {10, 10}}, 200),
                table("girls", "quarter", bands, new double[][] {{5, 5}, {5, 5}}, 100));

        assertThat(standards.get("all").get(Period.of("2020")).events(), is(new double[] {40}));
        assertThat(standards.get("girls").get(Period.of("2020")).events(), is(new double[] {20}));
    }

    /** An earlier release was standardised by 50 and 60 of 1,000 persons: so is this one, whatever its own counts are. */
    @Test
    void standardOfAnEarlierReleaseIsKept() {
        List<Band> bands = List.of(band(0, 64, Sex.ALL), OLD);
        StandardStrata before = new StandardStrata(bands, new double[] {50, 60}, new double[] {1000, 1000});
        StandardTable table = table("a", "quarter", bands, new double[][] {{10, 10}, {10, 10}}, 200);

        assertThat(only(after(before).of(List.of(table))), sameInstance(before));
    }

    /** A band from 15 to 64 lies in none of the strata to 39 and from 40 of an earlier release. */
    @Test
    void agesThatDoNotFitTheEarlierStandardAreAProblem() {
        StandardStrata before = new StandardStrata(
                List.of(band(0, 39, Sex.ALL), band(40, 99, Sex.ALL)), new double[] {50, 60}, new double[] {1000, 1000});
        StandardTable table =
                table("a", "quarter", List.of(CHILDREN, ADULTS), new double[][] {{10, 10}, {10, 10}}, 200);

        DataProblemException thrown =
                assertThrows(DataProblemException.class, () -> after(before).of(List.of(table)));

        assertThat(thrown.problems().size(), is(1));
        assertThat(thrown.problems().get(0).code().id(), is("LW-476"));
    }

    /** Figures of 2020 in print at rates that nobody tells: no standard for 2020, one for 2021. */
    @Test
    void yearsOfAnEarlierReleaseThatTellsNoStandardHaveNone() {
        Layer shown = Layer.of(Map.of("q1.2020", new Printed(true, 101.3, Double.NaN, Double.NaN)));
        PreviousRelease before = new PreviousRelease(
                "before.gpkg", Map.of("ind_a", shown), Map.of("a", Map.of()), List.of(), Stated.NOTHING);

        CityStandards.Made made = twoYearsAfter(before);

        assertThat(made.standards().get("a").keySet(), contains(Period.of("2021")));
        assertThat(made.warnings().stream().map(w -> w.code().id()).toList(), contains("LW-665"));
    }

    /** Directly standardised rates of 2020 are in print. */
    @Test
    void yearsInWhichAnEarlierReleaseUsedAnotherMethodHaveNone() {
        Layer shown = Layer.of(Map.of("q1.2020", new Printed(true, 412, 300, 530)));
        Stated stated = new Stated(List.of(), Map.of(), Set.of("a"));
        PreviousRelease before =
                new PreviousRelease("before.gpkg", Map.of("ind_a", shown), Map.of(), List.of(), stated);

        CityStandards.Made made = twoYearsAfter(before);

        assertThat(made.standards().get("a").keySet(), contains(Period.of("2021")));
        assertThat(made.warnings().stream().map(w -> w.code().id()).toList(), contains("LW-626"));
    }

    /** What was withheld then tells nothing now. */
    @Test
    void yearsThatAnEarlierReleaseWithheldHaveAStandard() {
        Layer withheld = Layer.of(Map.of("q1.2020", new Printed(false, Double.NaN, Double.NaN, Double.NaN)));
        PreviousRelease before = new PreviousRelease(
                "before.gpkg", Map.of("ind_a", withheld), Map.of("a", Map.of()), List.of(), Stated.NOTHING);

        CityStandards.Made made = twoYearsAfter(before);

        assertThat(made.standards().get("a").keySet(), contains(Period.of("2020"), Period.of("2021")));
        assertThat(made.warnings(), is(empty()));
    }

    /** Two quarters in two years, 10 and more events of each of two ages. */
    private static CityStandards.Made twoYearsAfter(PreviousRelease before) {
        UnitPeriods frame =
                new UnitPeriods("quarter", List.of("q1", "q2"), List.of(Period.of("2020"), Period.of("2021")));
        double[] persons = {200, 200, 200, 200};
        RawStrata strata = new RawStrata(
                frame,
                List.of(band(0, 64, Sex.ALL), OLD),
                new double[][] {{10, 11, 12, 13}, {20, 21, 22, 23}},
                null,
                new double[][] {persons, persons});
        return new CityStandards(DisclosurePolicy.of(RULES).withPrevious(List.of(before)))
                .made(List.of(new StandardTable(indicator("a", frame), strata, mask(frame, true, true, true, true))));
    }

    private static CityStandards after(StandardStrata before) {
        return new CityStandards(DisclosurePolicy.of(RULES)
                .withPrevious(List.of(new PreviousRelease(
                        "before.gpkg",
                        Map.of(),
                        Map.of("a", Map.of(Period.of("2020"), before)),
                        List.of(),
                        Stated.NOTHING))));
    }

    private static Map<String, Map<Period, StandardStrata>> of(
            DisclosureProfile rules, List<CountRelation> relations, StandardTable... tables) {
        return new CityStandards(DisclosurePolicy.of(rules).withRelations(relations)).of(List.of(tables));
    }

    private static StandardStrata only(Map<String, Map<Period, StandardStrata>> standards) {
        return standards.get("a").get(Period.of("2020"));
    }

    /** All cells of 2020 published, with as many persons in each band. */
    private static StandardTable table(String id, String zoning, List<Band> bands, double[][] events, double persons) {
        RawStrata strata = strata(zoning, "2020", bands, events, persons);
        boolean[] all = new boolean[strata.frame().size()];
        Arrays.fill(all, true);
        return new StandardTable(indicator(id, strata.frame()), strata, mask(strata.frame(), all));
    }

    private static RawStrata strata(String zoning, String period, List<Band> bands, double[][] events, double persons) {
        double[][] people = new double[events.length][events[0].length];
        Arrays.stream(people).forEach(column -> Arrays.fill(column, persons));
        return new RawStrata(frame(zoning, events[0].length, period), bands, events, null, people);
    }

    private static UnitPeriods frame(String zoning, int units, String... periods) {
        List<String> ids = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            ids.add(zoning.charAt(0) + "" + unit);
        }
        return new UnitPeriods(
                zoning, ids, Arrays.stream(periods).map(Period::of).toList());
    }

    private static ProtectedTable mask(UnitPeriods frame, boolean... published) {
        double[] persons = new double[published.length];
        boolean[] withheld = new boolean[published.length];
        for (int cell = 0; cell < withheld.length; cell++) {
            persons[cell] = 100;
            withheld[cell] = !published[cell];
        }
        return new PrimarySuppression(RULES).protectCounts(frame, persons, withheld);
    }

    private static Indicator indicator(String id, UnitPeriods frame) {
        BilingualText text = BilingualText.same(id);
        return new Indicator(
                id,
                text,
                text,
                text,
                IndicatorKind.RATE,
                100,
                Direction.HIGHER_IS_WORSE,
                frame.zoningId(),
                frame.periods(),
                text);
    }

    private static Band band(int from, int to, Sex sex) {
        return new Band(from, to, sex);
    }
}
