package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;

/**
 * The city's events by age behind figures that are standardised by its own rates, of 200 random cities: by the published standard,
 * and by rates of all ages of each level as they were once.
 */
class StandardFiguresAttackTest {

    private static final int CITIES = 200;

    private static final Map<String, Bounds> FOUND = new TreeMap<>();
    private static final Map<String, Bounds> FOUND_WHEN_OFF = new TreeMap<>();
    private static final Map<String, Bounds> WITHHELD_WHEN_OFF = new TreeMap<>();
    private static double farthest;
    private static int strataTold;

    @BeforeAll
    static void attack() throws IOException {
        for (long seed = 0; seed < CITIES; seed++) {
            StandardCity city = StandardCity.of(seed);
            Atlas atlas = AtlasPipeline.run(city.project(), stage -> () -> {}).atlas();
            PublishedFigures figures = PublishedFigures.of(atlas);
            String json = atlas.documents().get("deaths.standard");
            if (json != null) {
                attack("city " + seed, city, figures, new ObjectMapper().readTree(json));
                if (seed % 4 == 0) {
                    attackRatesOfEachLevel("city " + seed, city, city.atRatesOfEachLevel(figures));
                }
            }
        }
    }

    private static List<Figure> figures(StandardCity city, PublishedFigures all, boolean ofDistricts) {
        List<Figure> figures = new ArrayList<>();
        for (int unit = 0; unit < city.strata(ofDistricts).frame().size(); unit++) {
            figures.add(all.of(city.name(ofDistricts, unit)));
        }
        return figures;
    }

    private static void attack(String title, StandardCity city, PublishedFigures all, JsonNode standard) {
        JsonNode strata = standard.path("periods").get(0).path("strata");
        RawStrata quarters = city.strata(false);
        int[] stratumOf = new int[quarters.bands().size()];
        double[] events = new double[strata.size()];
        double[] persons = new double[strata.size()];
        for (int i = 0; i < events.length; i++) {
            events[i] = strata.get(i).path("events").asDouble();
            persons[i] = strata.get(i).path("persons").asDouble();
            for (int band = 0; band < stratumOf.length; band++) {
                Band own = quarters.bands().get(band);
                if (own.ageFrom() >= strata.get(i).path("ageFrom").asInt()) {
                    stratumOf[band] = i;
                }
            }
        }
        strataTold += events.length;
        for (boolean ofDistricts : new boolean[] {false, true}) {
            List<Figure> figures = figures(city, all, ofDistricts);
            RawStrata own = city.strata(ofDistricts);
            for (int unit = 0; unit < figures.size(); unit++) {
                double expected = 0;
                for (int band = 0; band < stratumOf.length; band++) {
                    expected += own.persons()[band][unit] * events[stratumOf[band]] / persons[stratumOf[band]];
                }
                double ratio = 100 * own.total().numerator()[unit] / expected;
                if (figures.get(unit).isShown()) {
                    farthest = Math.max(
                            farthest, Math.abs(ratio - figures.get(unit).value()));
                }
            }
        }
        List<Figure> figures = figures(city, all, false);
        toPublished(quarters, figures, stratumOf, events, persons);
        Map<String, Double> asked = new TreeMap<>();
        Map<String, Double> truth = new TreeMap<>();
        for (int band = 0; band < stratumOf.length; band++) {
            double x = 0;
            double n = 0;
            for (int unit = 0; unit < figures.size(); unit++) {
                if (figures.get(unit).isShown()) {
                    double count = quarters.events()[band][unit];
                    double people = quarters.persons()[band][unit];
                    ask(
                            asked,
                            truth,
                            city,
                            unit + "/" + band,
                            count,
                            people,
                            quarters.total().numerator()[unit]);
                    x += count;
                    n += people;
                }
            }
            ask(asked, truth, city, "all/" + band, x, n, events[stratumOf[band]]);
        }
        StandardAttack.placed(quarters, figures, stratumOf, events, asked).forEach((name, bounds) -> {
            if (bounds.width() < asked.get(name) - 1e-6) {
                if (!bounds.contains(truth.get(name))) {
                    throw new IllegalStateException(title + " " + name + " placed in " + bounds);
                }
                FOUND.put(title + " " + name, bounds);
            }
        });
    }

    /** The events of the published quarters by stratum: as the rates, with the sum that everyone knows. */
    private static void toPublished(
            RawStrata quarters, List<Figure> figures, int[] stratumOf, double[] events, double[] persons) {
        double[] own = new double[events.length];
        double known = 0;
        double sum = 0;
        for (int unit = 0; unit < figures.size(); unit++) {
            for (int band = 0; band < stratumOf.length && figures.get(unit).isShown(); band++) {
                int stratum = stratumOf[band];
                double expected = quarters.persons()[band][unit] * events[stratum] / persons[stratum];
                own[stratum] += expected;
                sum += expected;
                known += quarters.events()[band][unit];
            }
        }
        for (int stratum = 0; stratum < own.length && sum > 0; stratum++) {
            events[stratum] = Math.rint(own[stratum] * known / sum);
        }
    }

    /** Asks for a count that would be withheld by itself, with the width that the rules demand. */
    private static void ask(
            Map<String, Double> asked,
            Map<String, Double> truth,
            StandardCity city,
            String name,
            double count,
            double people,
            double ofAllBands) {
        if (people > 0 && isTelling(city, count, people)) {
            asked.put(name, Math.min(city.profile().interval(), Math.min(ofAllBands, people)));
            truth.put(name, count);
        }
    }

    private static boolean isTelling(StandardCity city, double count, double people) {
        return people < city.profile().minimumDenominator()
                || (count == 0
                        ? city.profile().zero() == ZeroRule.SUPPRESS
                        : count < city.profile().minimumNumerator());
    }

    private static void attackRatesOfEachLevel(String title, StandardCity city, PublishedFigures all) {
        Bounds[][] solved = new Bounds[2][];
        for (boolean ofDistricts : new boolean[] {false, true}) {
            List<Figure> figures = figures(city, all, ofDistricts);
            RawStrata own = city.strata(ofDistricts);
            solved[ofDistricts ? 1 : 0] = StandardAttack.solved(own, figures);
            for (int band = 0; band < own.bands().size(); band++) {
                double x = 0;
                double n = 0;
                for (int unit = 0; unit < figures.size(); unit++) {
                    x += figures.get(unit).isShown() ? own.events()[band][unit] : 0;
                    n += figures.get(unit).isShown() ? own.persons()[band][unit] : 0;
                }
                Bounds bounds = solved[ofDistricts ? 1 : 0][band];
                if (!bounds.contains(x)) {
                    throw new IllegalStateException(title + " band " + band + " placed in " + bounds);
                }
                if (n > 0
                        && isTelling(city, x, n)
                        && bounds.width() < city.profile().interval()) {
                    FOUND_WHEN_OFF.put(title + " " + ofDistricts + " band " + band, bounds);
                }
            }
        }
        addWithheld(title, city, all, solved[0]);
    }

    /** The events by age of the withheld quarters, which districts have beside the published ones. */
    private static void addWithheld(String title, StandardCity city, PublishedFigures all, Bounds... solved) {
        RawStrata quarters = city.strata(false);
        boolean isSolved = Arrays.stream(solved).allMatch(bounds -> bounds.width() == 0)
                && figures(city, all, true).stream().allMatch(Figure::isShown);
        if (!isSolved) {
            return;
        }
        double[] published = Arrays.stream(solved).mapToDouble(Bounds::lower).toArray();
        Bounds[] beside = StandardAttack.beside(city.strata(true), figures(city, all, true), published);
        for (int band = 0; band < beside.length; band++) {
            double x = 0;
            double n = 0;
            for (int unit = 0; unit < StandardCity.QUARTERS; unit++) {
                boolean withheld = !all.of(city.name(false, unit)).isShown();
                x += withheld ? quarters.events()[band][unit] : 0;
                n += withheld ? quarters.persons()[band][unit] : 0;
            }
            if (!beside[band].contains(x)) {
                throw new IllegalStateException(title + " withheld band " + band + " placed in " + beside[band]);
            }
            if (n > 0
                    && isTelling(city, x, n)
                    && beside[band].width() < city.profile().interval()) {
                WITHHELD_WHEN_OFF.put(title + " band " + band, beside[band]);
            }
        }
    }

    @Test
    void noCountOfASingleAgeIsRecovered() {
        assertThat(FOUND, anEmptyMap());
    }

    @Test
    void countsAreRecoveredFromRatesOfAllAges() {
        assertThat(FOUND_WHEN_OFF.size(), greaterThan(20));
    }

    @Test
    void withheldQuartersAreRecoveredFromRatesOfEachLevel() {
        assertThat(WITHHELD_WHEN_OFF.size(), greaterThan(20));
    }

    /** One decimal of per cent: the published standard gives the figures of both levels within half a unit of the last digit. */
    @Test
    void figuresOfBothLevelsFollowFromThePublishedStandard() {
        assertThat(farthest, closeTo(0.025, 0.0251));
    }

    @Test
    void ratesAreStillToldByAge() {
        assertThat(strataTold, greaterThan(2 * CITIES));
    }
}
