package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.greaterThan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.attack.AgeAttack.Unit;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.raw.RawStrata;

/** Counts of single ages behind the standardised rates and the life expectancies of 200 random cities each, with their protection and without. */
class AgeFiguresAttackTest {

    private static final int CITIES = 200;

    private static final Map<String, Bounds> FOUND = new TreeMap<>();
    private static final Map<String, Bounds> FOUND_WHEN_OFF = new TreeMap<>();
    private static final Map<String, Bounds> FOUND_WITH_CITY = new TreeMap<>();
    private static final Map<String, Bounds> FOUND_AFTER_RELEASE = new TreeMap<>();
    private static final Map<String, Bounds> FOUND_AFTER_RELEASE_WHEN_OFF = new TreeMap<>();
    private static final Map<String, Bounds> LIFE_YEARS_WHEN_OFF = new TreeMap<>();
    private static int lifeYearsShown;
    private static int withCity;
    private static int shown;
    private static int shownWhenOff;

    @BeforeAll
    static void attack() {
        for (long seed = 0; seed < CITIES; seed++) {
            AgeCity city = AgeCity.of(seed);
            Atlas atlas = AtlasPipeline.run(city.project(), stage -> () -> {}).atlas();
            PublishedFigures figures = PublishedFigures.of(atlas);
            attackWithCity("city " + seed, city, figures, atlas);
            PublishedFigures open = city.withoutProtectionOfAges();
            shown += shown(figures);
            shownWhenOff += shown(open);
            attack("city " + seed, city, figures, FOUND);
            if (seed % 8 == 0) {
                attack("city " + seed, city, open, FOUND_WHEN_OFF);
                attackReleases("city " + seed, city);
            }
            attackLifeYears(seed);
        }
    }

    private static void attackLifeYears(long seed) {
        AgeCity city = AgeCity.ofLifeYears(seed);
        PublishedFigures figures = Attacked.published(city.project());
        lifeYearsShown += shown(figures);
        attack("life years " + seed, city, figures, FOUND);
        if (seed % 8 == 0) {
            attack("life years " + seed, city, city.withoutProtectionOfAges(), LIFE_YEARS_WHEN_OFF);
            attackReleases("life years " + seed, city);
        }
    }

    private static int shown(PublishedFigures figures) {
        return (int) figures.figures().values().stream()
                .filter(PublishedFigures.Figure::isShown)
                .count();
    }

    private static void attack(String title, AgeCity city, PublishedFigures figures, Map<String, Bounds> found) {
        AgeAttack attack = city.attack();
        for (int district = 0; district < 2; district++) {
            List<Unit> units = new ArrayList<>();
            Map<String, Integer> cells = new TreeMap<>();
            for (int quarter = 0; quarter < city.districtOf().length; quarter++) {
                if (city.districtOf()[quarter] == district) {
                    units.add(unit(city, false, quarter, figures));
                    cells.put(city.name(false, quarter), quarter);
                }
            }
            attack.placed(units, unit(city, true, district, figures))
                    .forEach((name, bounds) -> compare(title + " " + name, city, cells.get(name), bounds, found));
        }
    }

    /** Quarters, districts and the city's figure beside the quarters, where all of them are in print. */
    private static void attackWithCity(String title, AgeCity city, PublishedFigures figures, Atlas atlas) {
        List<List<Unit>> units = List.of(new ArrayList<>(), new ArrayList<>());
        Map<String, Integer> cells = new TreeMap<>();
        RawStrata strata = city.strata(false);
        double[] persons = new double[strata.bands().size()];
        for (int quarter = 0; quarter < city.districtOf().length; quarter++) {
            Unit unit = unit(city, false, quarter, figures);
            if (!unit.figure().isShown()) {
                return;
            }
            units.get(city.districtOf()[quarter]).add(unit);
            cells.put(city.name(false, quarter), quarter);
            for (int band = 0; band < persons.length; band++) {
                persons[band] += strata.persons()[band][quarter];
            }
        }
        AtlasLayer layer = atlas.layer("ind_cases").orElseThrow();
        double ofCity = layer.number(0, layer.columnIndex("city"));
        withCity += Double.isNaN(ofCity) ? 0 : 1;
        Figure figure = new Figure(ofCity, Double.NaN, Double.NaN, "ok");
        city.attack()
                .placed(
                        units,
                        List.of(unit(city, true, 0, figures), unit(city, true, 1, figures)),
                        new Unit("city", 0, persons, figure))
                .forEach((name, bounds) -> compare(title + " " + name, city, cells.get(name), bounds, FOUND_WITH_CITY));
    }

    /** Districts were published first, quarters alone later: what the latter add, with a look at the earlier release and without. */
    private static void attackReleases(String title, AgeCity city) {
        PublishedFigures before = Attacked.published(city.release(true, List.of()));
        PublishedFigures blind = Attacked.published(city.release(false, List.of()));
        PublishedFigures after = Attacked.published(city.release(false, List.of(Attacked.asPrevious(before))));
        Map<String, Bounds> known = new TreeMap<>();
        attack(title, city, before, known);
        Map<String, Bounds> found = new TreeMap<>();
        attack(title, city, before.with(after.figures()), found);
        found.forEach((name, bounds) -> {
            if (!bounds.equals(known.get(name))) {
                FOUND_AFTER_RELEASE.put(name, bounds);
            }
        });
        attack(title, city, before.with(blind.figures()), FOUND_AFTER_RELEASE_WHEN_OFF);
    }

    private static Unit unit(AgeCity city, boolean ofDistricts, int cell, PublishedFigures figures) {
        RawStrata strata = city.strata(ofDistricts);
        double[] persons = new double[strata.bands().size()];
        for (int band = 0; band < persons.length; band++) {
            persons[band] = strata.persons()[band][cell];
        }
        String name = city.name(ofDistricts, cell);
        return new Unit(name, (int) strata.total().numerator()[cell], persons, figures.of(name));
    }

    /** A count of a band is recovered if it would be withheld by itself and is placed more closely than the rules allow. */
    private static void compare(String name, AgeCity city, int cell, Bounds[] placed, Map<String, Bounds> found) {
        RawStrata strata = city.strata(false);
        double all = strata.total().numerator()[cell];
        for (int band = 0; band < placed.length; band++) {
            double count = strata.events()[band][cell];
            double persons = strata.persons()[band][cell];
            boolean telling = persons < city.profile().minimumDenominator()
                    || (count == 0
                            ? city.profile().zero() == ZeroRule.SUPPRESS
                            : count < city.profile().minimumNumerator());
            double known = Math.min(all, persons);
            if (!placed[band].contains(count)) {
                throw new IllegalStateException(name + " placed in " + placed[band]);
            }
            if (telling && placed[band].width() < Math.min(city.profile().interval(), known) - 1e-6) {
                found.put(name + " band " + band, placed[band]);
            }
        }
    }

    @Test
    void noCountOfASingleAgeIsRecovered() {
        assertThat(FOUND, anEmptyMap());
    }

    @Test
    void noCountIsRecoveredWithTheFigureOfTheCity() {
        assertThat(withCity, greaterThan(20));
        assertThat(FOUND_WITH_CITY, anEmptyMap());
    }

    @Test
    void noCountIsRecoveredWithDistrictsOfAnEarlierRelease() {
        assertThat(FOUND_AFTER_RELEASE, anEmptyMap());
    }

    @Test
    void countsAreRecoveredWhereTheEarlierReleaseIsNotKnown() {
        assertThat(FOUND_AFTER_RELEASE_WHEN_OFF.size(), greaterThan(0));
    }

    @Test
    void countsAreRecoveredWhereAllDigitsArePrinted() {
        assertThat(FOUND_WHEN_OFF.size(), greaterThan(20));
    }

    @Test
    void countsAreRecoveredFromAllDigitsOfLifeYears() {
        assertThat(lifeYearsShown, greaterThan(CITIES / 2));
        assertThat(LIFE_YEARS_WHEN_OFF.size(), greaterThan(20));
    }

    @Test
    void mostFiguresAreStillPrinted() {
        assertThat(2 * shown, greaterThan(shownWhenOff));
    }
}
