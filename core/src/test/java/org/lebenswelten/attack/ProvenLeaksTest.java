package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.PreviousRelease;
import org.lebenswelten.disclosure.PreviousRelease.Stated;
import org.lebenswelten.disclosure.ReadyProfile;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.CountRelation;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Leaks that attacks have proven, each worked out by hand, in a city of four quarters under the rules {@code uk-5}: counts of
 * 1 to 4 are withheld, and of a withheld count nobody may say more than that it lies in an interval of 5 persons.
 */
class ProvenLeaksTest {

    private static final DisclosurePolicy RULES = DisclosurePolicy.of(ReadyProfile.UK_5.profile());
    private static final Zoning CITY =
            new Zoning("city", BilingualText.same("City"), null, List.of(unit("city", null, 0, 4)));
    private static final Zoning QUARTERS = new Zoning(
            "quarter",
            BilingualText.same("Quarters"),
            "city",
            List.of(
                    unit("q1", "city", 0, 1),
                    unit("q2", "city", 1, 2),
                    unit("q3", "city", 2, 3),
                    unit("q4", "city", 3, 4)));

    /**
     * L7: in q1 2019-2021 has 43 and 2020-2022 has 60, so 2022 has 17 more than 2019: 20 - 17 = 3 follows although no
     * published period holds the years in between.
     */
    @Test
    void sumsOfYearsTellOfTheYearsInWhichTheyDiffer() {
        Map<String, RawCounts> counts = new TreeMap<>();
        counts.put("a", counts(QUARTERS, periods("2019", "2022"), 100, 3, 10, 12, 14, 20, 22, 24, 26));
        counts.put("b", counts(QUARTERS, periods("2019-2021", "2020-2022"), 300, 43, 50, 52, 54, 60, 62, 64, 66));
        CityProject city = city(
                counts, indicator("a", QUARTERS, "2019", "2022"), indicator("b", QUARTERS, "2019-2021", "2020-2022"));

        Attacked attacked = Attacked.of(city.under(RULES.withRelations(List.of(new SumOf("b", "a")))));

        assertThat(attacked.releases().get(0).of("ind_a/q1.2019").isShown(), is(false));
        assertThat(attacked.recovered(), is(anEmptyMap()));
    }

    /** L10: an earlier release showed 13 of 200 in 2019-2020; with the 10 of 2020 this gives the 3 of 2019. */
    @Test
    void earlierSumOfYearsIsSubtractedFromPresentYears() {
        CityProject before = city(
                Map.of("a", counts(QUARTERS, periods("2019-2020"), 200, 13, 22, 24, 26)),
                indicator("a", QUARTERS, "2019-2020"));
        CityProject now = city(
                Map.of("a", counts(QUARTERS, periods("2019", "2020"), 100, 3, 10, 12, 14, 10, 12, 12, 12)),
                indicator("a", QUARTERS, "2019", "2020"));
        PublishedFigures shown = Attacked.published(before.under(RULES));

        assertThat(shown.of("ind_a/q1.2019-2020").value(), is(6.5));
        assertThat(Attacked.published(now.under(RULES)).of("ind_a/q1.2020").isShown(), is(true));
        assertThat(after(shown, now).of("ind_a/q1.2019").isShown(), is(false));
        assertThat(after(shown, now).of("ind_a/q1.2020").isShown(), is(false));
        assertThat(after(shown, now).of("ind_a/q2.2019").isShown(), is(true));
    }

    /** L10: an earlier release showed 39 of 400 for the city; less 10, 12 and 14 this gives the 3 of q1. */
    @Test
    void earlierTotalOfTheCityIsSubtractedFromPresentQuarters() {
        Map<String, RawCounts> counts = Map.of(
                "a", counts(QUARTERS, periods("2020"), 100, 3, 10, 12, 14),
                "a_city", counts(CITY, periods("2020"), 400, 39));
        CityProject before = city(counts, indicator("a", QUARTERS, "2020"), indicator("a_city", CITY, "2020"));
        CityProject now = city(counts, indicator("a", QUARTERS, "2020"));
        // the earlier release withheld two quarters to protect the first
        PublishedFigures shown =
                Attacked.published(before.under(RULES.withRelations(List.of(new SumOf("a_city", "a")))));

        assertThat(shown.of("ind_a_city/city.2020").isShown(), is(true));
        assertThat(withheldQuarters(Attacked.published(now.under(RULES))), is(1L));
        assertThat(withheldQuarters(after(shown, now)), is(2L));
    }

    /**
     * L10: an earlier release showed 20 of 100 children of q1 and withheld the 18 of 50 girls, as 2 boys would follow. The project
     * dropped the children: now the girls alone would tell the boys.
     */
    @Test
    void groupIsSubtractedFromAnEarlierWholeThatIsDropped() {
        List<CountRelation> parts = List.of(new PartOf("all", "girls", "sex", false));
        RawCounts girls = counts(QUARTERS, periods("2020"), 50, 18, 12, 14, 20);
        CityProject before = city(
                Map.of("all", counts(QUARTERS, periods("2020"), 100, 20, 30, 40, 50), "girls", girls),
                indicator("all", QUARTERS, "2020"),
                indicator("girls", QUARTERS, "2020"));
        CityProject now = city(Map.of("girls", girls), indicator("girls", QUARTERS, "2020"));
        PublishedFigures shown = Attacked.published(before.under(RULES.withRelations(parts)));

        assertThat(shown.of("ind_all/q1.2020").value(), is(20.0));
        assertThat(shown.of("ind_girls/q1.2020").isShown(), is(false));
        assertThat(Attacked.published(now.under(RULES)).of("ind_girls/q1.2020").value(), is(36.0));
        PublishedFigures after = after(shown, now, parts, Map.of("all", "quarter", "girls", "quarter"));
        assertThat(after.of("ind_girls/q1.2020").isShown(), is(false));
        assertThat(after.of("ind_girls/q2.2020").value(), is(24.0));
    }

    /** L10: an earlier release showed 13 of 200 in 2019-2020 by another name; with the 10 of 2020 this gives the 3 of 2019. */
    @Test
    void earlierSumByAnotherNameIsSubtracted() {
        List<CountRelation> sums = List.of(new SumOf("b", "a"));
        RawCounts years = counts(QUARTERS, periods("2019", "2020"), 100, 3, 10, 12, 14, 10, 12, 12, 12);
        RawCounts both = counts(QUARTERS, periods("2019-2020"), 200, 13, 22, 24, 26);
        CityProject before = city(
                Map.of("a", years, "b", both),
                indicator("a", QUARTERS, "2019", "2020"),
                indicator("b", QUARTERS, "2019-2020"));
        CityProject dropped = city(Map.of("a", years), indicator("a", QUARTERS, "2019", "2020"));
        PublishedFigures shown = Attacked.published(before.under(RULES.withRelations(sums)));
        Map<String, String> zonings = Map.of("a", "quarter", "b", "quarter");

        assertThat(shown.of("ind_b/q1.2019-2020").value(), is(6.5));
        assertThat(Attacked.published(dropped.under(RULES)).of("ind_a/q1.2020").isShown(), is(true));
        assertThat(after(shown, dropped, sums, zonings).of("ind_a/q1.2020").isShown(), is(false));
        assertThat(after(shown, dropped, sums, zonings).of("ind_a/q2.2020").isShown(), is(true));
        // the project has both, but says no more that the one is the sum of the other
        assertThat(after(shown, before, sums, zonings).of("ind_a/q1.2020").isShown(), is(false));
        assertThat(Attacked.published(before.under(RULES)).of("ind_a/q1.2020").isShown(), is(true));
    }

    /** A quarter without people has no value, and no part in its total: 0 + 10 + 12 + 14. */
    @Test
    void quarterWithoutPeopleHasNoPartInItsTotal() {
        UnitPeriods frame = UnitPeriods.of(QUARTERS, periods("2020"));
        Map<String, RawCounts> counts = Map.of(
                "a",
                new RawCounts(frame, new double[] {0, 10, 12, 14}, new double[] {0, 100, 100, 100}),
                "a_city",
                counts(CITY, periods("2020"), 300, 36));
        CityProject city = city(counts, indicator("a", QUARTERS, "2020"), indicator("a_city", CITY, "2020"));

        PublishedFigures shown = Attacked.published(city.under(RULES.withRelations(List.of(new SumOf("a_city", "a")))));

        assertThat(shown.of("ind_a/q1.2020").flag(), is("missing"));
        assertThat(shown.of("ind_a_city/city.2020").value(), is(12.0));
    }

    private static PublishedFigures after(PublishedFigures before, CityProject now) {
        return Attacked.published(now.under(RULES.withPrevious(List.of(Attacked.asPrevious(before)))));
    }

    /** After a release whose definition states relations. */
    private static PublishedFigures after(
            PublishedFigures before, CityProject now, List<CountRelation> relations, Map<String, String> zonings) {
        PreviousRelease release = new PreviousRelease(
                "before.gpkg",
                Attacked.asPrevious(before).layers(),
                Map.of(),
                List.of(),
                new Stated(relations, zonings, Set.of()));
        return Attacked.published(now.under(RULES.withPrevious(List.of(release))));
    }

    private static long withheldQuarters(PublishedFigures figures) {
        return figures.figures().entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith("ind_a/") && !entry.getValue().isShown())
                .count();
    }

    private static CityProject city(Map<String, RawCounts> counts, Indicator... indicators) {
        return new CityProject(List.of(CITY, QUARTERS), periods("2019", "2020", "2021", "2022"))
                .withCounts(List.of(indicators), counts);
    }

    private static Indicator indicator(String id, Zoning zoning, String... periods) {
        return CityProject.indicator(id, IndicatorKind.PROPORTION, zoning.id(), periods(periods));
    }

    private static List<Period> periods(String... periods) {
        return Arrays.stream(periods).map(Period::of).toList();
    }

    private static RawCounts counts(Zoning zoning, List<Period> periods, double each, double... numerators) {
        double[] denominators = new double[numerators.length];
        Arrays.fill(denominators, each);
        return new RawCounts(UnitPeriods.of(zoning, periods), numerators, denominators);
    }

    private static ArealUnit unit(String id, String parent, int from, int to) {
        return new ArealUnit(
                id, id, parent, new GeometryFactory().toGeometry(new Envelope(1000 * from, 1000 * to, 0, 1000)));
    }
}
