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
import org.lebenswelten.attack.AgeAttack.Unit;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.raw.RawStrata;

/** Counts of single ages behind the standardised rates of 200 random cities, with their protection and without. */
class AgeFiguresAttackTest {

    private static final int CITIES = 200;

    private static final Map<String, Bounds> FOUND = new TreeMap<>();
    private static final Map<String, Bounds> FOUND_WHEN_OFF = new TreeMap<>();
    private static int shown;
    private static int shownWhenOff;

    @BeforeAll
    static void attack() {
        for (long seed = 0; seed < CITIES; seed++) {
            AgeCity city = AgeCity.of(seed);
            PublishedFigures figures = Attacked.published(city.project());
            PublishedFigures open = city.withoutProtectionOfAges();
            shown += shown(figures);
            shownWhenOff += shown(open);
            attack("city " + seed, city, figures, FOUND);
            if (seed % 8 == 0) {
                attack("city " + seed, city, open, FOUND_WHEN_OFF);
            }
        }
    }

    private static int shown(PublishedFigures figures) {
        return (int) figures.figures().values().stream()
                .filter(PublishedFigures.Figure::isShown)
                .count();
    }

    private static void attack(String title, AgeCity city, PublishedFigures figures, Map<String, Bounds> found) {
        AgeAttack attack = new AgeAttack(AgeCity.weights(), AgeCity.MULTIPLIER);
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
    void countsAreRecoveredWhereAllDigitsArePrinted() {
        assertThat(FOUND_WHEN_OFF.size(), greaterThan(20));
    }

    @Test
    void mostFiguresAreStillPrinted() {
        assertThat(2 * shown, greaterThan(shownWhenOff));
    }
}
