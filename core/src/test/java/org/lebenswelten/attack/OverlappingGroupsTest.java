package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.ReadyProfile;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.CountRelation.PartOf;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Groups that overlap without nesting - girls, and children of immigrants - have a common part that no table counts (leak L9).
 * What everyone knows of it is, after Fréchet,
 *
 * <pre>{@code
 * max(0, G + M - T) <= common part <= min(G, M)
 * }</pre>
 *
 * <p>Where the lower end is above 0, the width is the smaller of the rests T - G and T - M. Rests are protected like counts that
 * are shown: each is nobody, or at least as many as the rules demand, or not known that closely. So the common part is either not
 * known more closely than a withheld count or as large as a count that is shown, or nobody. A group that lies within another is
 * another matter: their difference is a count of persons, which only a declared relation protects.
 */
class OverlappingGroupsTest {

    private static final int UNITS = 60;
    private static final Zoning QUARTERS = new Zoning(
            "quarter",
            BilingualText.same("Quarters"),
            null,
            IntStream.range(0, UNITS)
                    .mapToObj(i -> new ArealUnit(
                            String.format("q%02d", i),
                            "Quarter " + i,
                            null,
                            new GeometryFactory().toGeometry(new Envelope(1000 * i, 1000 * i + 1000, 0, 1000))))
                    .toList());
    private static final List<String> GROUPS = List.of("all", "girls", "migrants");
    private static final double[] PERSONS = {1_000, 500, 500};
    private static final List<Period> YEAR = List.of(Period.ofYear(2024));

    @Test
    void commonPartOfTwoGroupsIsNotTold() {
        int known = 0;
        int telling = 0;
        for (long seed = 0; seed < 20; seed++) {
            CityProject city = city(seed);
            PublishedFigures figures = Attacked.published(city.under(DisclosurePolicy.of(ReadyProfile.UK_5.profile())
                    .withRelations(List.of(
                            new PartOf("all", "girls", "sex", false),
                            new PartOf("all", "migrants", "origin", false)))));
            PublishedFigures open =
                    Attacked.published(city.under(Attacked.open(DisclosurePolicy.of(ReadyProfile.UK_5.profile()))));
            for (ArealUnit unit : QUARTERS.units()) {
                known += isTold(figures, unit.id()) ? 1 : 0;
                telling += isTold(open, unit.id()) ? 1 : 0;
            }
        }
        assertThat(known, is(0));
        assertThat("without rules", telling, greaterThan(0));
    }

    /** Whether the common part is placed within fewer than 5 persons and is itself 1 to 4. */
    private static boolean isTold(PublishedFigures figures, String unit) {
        double all = count(figures, "all", unit);
        double girls = count(figures, "girls", unit);
        double migrants = count(figures, "migrants", unit);
        double least = Math.max(0, girls + migrants - all);
        double most = Math.min(girls, migrants);
        return most - least < 5 && least > 0 && least < 5;
    }

    /** Numerators from values to a tenth of a per cent over at most 1,000 persons: exact. */
    private static double count(PublishedFigures figures, String group, String unit) {
        return Math.rint(
                figures.of("ind_" + group + "/" + unit + ".2024").value() * PERSONS[GROUPS.indexOf(group)] / 100);
    }

    private static CityProject city(long seed) {
        Random random = new Random(seed);
        double[][] cases = new double[3][UNITS];
        for (int unit = 0; unit < UNITS; unit++) {
            int size = random.nextInt(25);
            for (int person = 0; person < size; person++) {
                cases[0][unit]++;
                cases[1][unit] += random.nextDouble() < 0.9 ? 1 : 0;
                cases[2][unit] += random.nextDouble() < 0.5 ? 1 : 0;
            }
        }
        UnitPeriods frame = UnitPeriods.of(QUARTERS, YEAR);
        Map<String, RawCounts> counts = new LinkedHashMap<>();
        for (int group = 0; group < 3; group++) {
            double[] persons = new double[UNITS];
            Arrays.fill(persons, PERSONS[group]);
            counts.put(GROUPS.get(group), new RawCounts(frame, cases[group], persons));
        }
        List<Indicator> indicators = new ArrayList<>();
        GROUPS.forEach(
                name -> indicators.add(CityProject.indicator(name, IndicatorKind.PROPORTION, QUARTERS.id(), YEAR)));
        return new CityProject(List.of(QUARTERS), YEAR).withCounts(indicators, counts);
    }
}
