package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;

/**
 * Holds the standardised, smoothed and compared figures of the built sample against its own tables.
 *
 * <p>The oracle is the arithmetic of this test alone, with the formula in a comment, and for smoothing the risks that the
 * generator drew the deaths from. Which values are withheld is read from the layer; {@link MusterstadtAtlasTest} looks after
 * that.
 */
class MusterstadtRatesTest {

    private static final List<List<String>> HALVES =
            List.of(List.of("2019", "2020", "2021"), List.of("2022", "2023", "2024"));

    /** One decimal is printed. */
    private static final double PRINTED = 0.05 + 1e-9;

    private static Atlas published;

    @BeforeAll
    static void build() throws IOException {
        published = BuiltMusterstadt.published();
    }

    /**
     * DSR = 100,000 sum w O / n / sum w, with the persons of the European standard population of 2013 (Eurostat 2013, 21 bands)
     * as w: 40,000 from 0 to 34 and 1,000 from 90 on. Limits by Byar and Dobson: O' = O (1 - 1 / 9 O - z / 3 sqrt(O))^3 below,
     * the same with O + 1 and + above, DSR + sqrt(sum w^2 O / n^2 / O) (O' - O). Limits are
     * rounded outwards, to the same step as the value.
     */
    @Test
    void heartFailureIsStandardisedToTheEuropeanPopulation() throws IOException {
        List<Map<String, String>> rows = CommittedFiles.rows("data/heartfailure.csv", ",");
        AtlasLayer layer = layer("ind_herzinsuff");
        for (String area : List.of("0111", "0311", "0432")) {
            assertDirect(rows, layer, area, "2024");
        }
        assertDirect(rows, layer("ind_herzinsuff_bezirk"), "04", "2019");
        assertDirect(rows, layer("ind_herzinsuff_stadt"), "", "2022");
    }

    private static void assertDirect(List<Map<String, String>> rows, AtlasLayer layer, String area, String year) {
        int[] starts = {0, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90};
        double[] standard = {40000, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000};
        double rate = 0;
        double variance = 0;
        double all = 0;
        for (int age = 0; age < starts.length; age++) {
            double events = 0;
            double persons = 0;
            for (Map<String, String> row : rows) {
                if (row.get("area").startsWith(area)
                        && row.get("period").equals(year)
                        && row.get("age_from").equals(Integer.toString(starts[age]))) {
                    events += Integer.parseInt(row.get("numerator"));
                    persons += Integer.parseInt(row.get("denominator"));
                }
            }
            // the standard population has 100,000 persons, so that its sum is the multiplier
            rate += standard[age] * events / persons;
            variance += standard[age] * standard[age] * events / persons / persons;
            all += events;
        }
        double z = 1.959964;
        double low = all * StrictMath.pow(1 - 1 / (9 * all) - z / (3 * StrictMath.sqrt(all)), 3);
        double next = all + 1;
        double high = next * StrictMath.pow(1 - 1 / (9 * next) + z / (3 * StrictMath.sqrt(next)), 3);
        double scale = StrictMath.sqrt(variance / all);
        String id = (area.isEmpty() ? "00" : area) + "." + year;
        double step = step(number(layer, id, "val"));
        assertThat(id, number(layer, id, "val"), closeTo(rate, step / 2 + 1e-9));
        assertThat(id, number(layer, id, "ci_low"), closeTo(rate + scale * (low - all) - step / 2, step / 2 + 1e-9));
        assertThat(id, number(layer, id, "ci_high"), closeTo(rate + scale * (high - all) + step / 2, step / 2 + 1e-9));
    }

    /** To what a figure by age is rounded: to tenths, or more coarsely where it would tell of few people of one age. */
    private static double step(double printed) {
        double step = 0.1;
        while (step < 100 && StrictMath.abs(printed - StrictMath.rint(printed / (10 * step)) * 10 * step) < 1e-9) {
            step *= 10;
        }
        return step;
    }

    /**
     * SMR = 100 O / E, E = sum of persons times the city's rate of age and sex, over three years: that of all quarters whose value
     * is published, raised so that all quarters together have as many deaths as expected. Of the published ones it is above 100.
     */
    @Test
    void prematureDeathsAreHeldAgainstThoseExpected() throws IOException {
        AtlasLayer layer = layer("ind_fruehtod");
        for (int half = 0; half < 2; half++) {
            Map<String, double[]> observedExpected = observedAndExpected(layer, half);
            double raised = raised(layer, half);
            assertThat("most quarters are shown", observedExpected.size(), greaterThan(50));
            observedExpected.forEach((id, pair) -> {
                assertThat(id, number(layer, id, "val"), closeTo(100 * pair[0] / pair[1] / raised, PRINTED));
                assertThat(id, number(layer, id, "city"), closeTo(100 / raised, PRINTED));
            });
        }
    }

    /**
     * Outside of the funnel on 95 % where so many deaths, or so few, have a probability below 0.025 if E are expected, and on
     * 99.8 % where it is below 0.001; P(k) = e^-E E^k / k!, summed term by term.
     */
    @Test
    void prematureDeathsAreComparedInAFunnel() throws IOException {
        AtlasLayer layer = layer("ind_fruehtod");
        int outside = 0;
        for (int half = 0; half < 2; half++) {
            for (Map.Entry<String, double[]> entry :
                    observedAndExpected(layer, half).entrySet()) {
                double observed = entry.getValue()[0];
                double term = StrictMath.exp(-entry.getValue()[1]);
                double upTo = 0;
                double below = 0;
                for (int k = 0; k <= observed; k++) {
                    below = upTo;
                    upTo += term;
                    term *= entry.getValue()[1] / (k + 1);
                }
                double above = 1 - below;
                String expected = above < 0.001
                        ? "worse2"
                        : above < 0.025 ? "worse" : upTo < 0.001 ? "better2" : upTo < 0.025 ? "better" : "similar";
                assertThat(entry.getKey(), text(layer, entry.getKey(), "cmp"), equalTo(expected));
                outside += expected.equals("similar") ? 0 : 1;
            }
        }
        assertThat(outside, greaterThan(3));
    }

    /**
     * Smoothed ratios lie nearer to the risks that the generator drew the deaths from than the ratios themselves: the sum of
     * squared errors is less than two thirds. The true risk of a quarter is 100 at the city's mean weighted by E.
     */
    @Test
    void smoothedDeathsAreNearerToTheTruth() throws IOException {
        Musterstadt city = Musterstadt.make();
        EventsByAge deaths = EventsByAge.deaths(city);
        AtlasLayer layer = layer("ind_fruehtod");
        double ofValues = 0;
        double ofSmoothed = 0;
        for (int half = 0; half < 2; half++) {
            Map<String, double[]> shown = observedAndExpected(layer, half);
            Map<String, Double> risks = new HashMap<>();
            double weighted = 0;
            double expected = 0;
            for (int quarter = 0; quarter < city.quarters().size(); quarter++) {
                String id = id(city.quarters().get(quarter).id(), half);
                if (shown.containsKey(id)) {
                    risks.put(id, deaths.risk(quarter, 3 * half + 1));
                    weighted += shown.get(id)[1] * deaths.risk(quarter, 3 * half + 1);
                    expected += shown.get(id)[1];
                }
            }
            for (Map.Entry<String, Double> risk : risks.entrySet()) {
                double truth = 100 * risk.getValue() * expected / weighted / raised(layer, half);
                ofValues += square(number(layer, risk.getKey(), "val") - truth);
                ofSmoothed += square(number(layer, risk.getKey(), "smooth") - truth);
            }
        }
        assertThat(ofSmoothed, lessThan(ofValues * 2 / 3));
    }

    /**
     * Marshall (1991) for proportions p = x / n of k quarters, with N the mean of n, b = sum x / sum n and A = sum n (p - b)^2 /
     * sum n: w = (n A - n / N b (1 - b)) / ((n - 1) A + (N - n) / N b (1 - b)), smoothed = w p + (1 - w) b. And the ratio to the
     * rest: p / ((X - x) / (S - n)) with the sums X and S. Both from the values in print.
     */
    @Test
    void oldAgeSupportIsSmoothedAndRelatedToTheRest() throws IOException {
        AtlasLayer layer = layer("ind_grundsich");
        Map<String, Double> persons = new TreeMap<>();
        double allPersons = 0;
        double allCases = 0;
        for (Map<String, String> row : CommittedFiles.rows("data/social.csv", ",")) {
            String id = row.get("area") + ".2024";
            if (row.get("indicator").equals("grundsich") && row.get("period").equals("2024") && isShown(layer, id)) {
                double n = Integer.parseInt(row.get("denominator"));
                persons.put(id, n);
                allPersons += n;
                allCases += number(layer, id, "val") / 100 * n;
            }
        }
        assertThat("most quarters are shown", persons.size(), greaterThan(60));
        double b = allCases / allPersons;
        double mean = allPersons / persons.size();
        double spread = 0;
        for (Map.Entry<String, Double> quarter : persons.entrySet()) {
            spread += quarter.getValue() * square(number(layer, quarter.getKey(), "val") / 100 - b) / allPersons;
        }
        for (Map.Entry<String, Double> quarter : persons.entrySet()) {
            double n = quarter.getValue();
            double p = number(layer, quarter.getKey(), "val") / 100;
            double chance = b * (1 - b);
            double w = (n * spread - n / mean * chance) / ((n - 1) * spread + (mean - n) / mean * chance);
            assertThat(
                    quarter.getKey(),
                    number(layer, quarter.getKey(), "smooth"),
                    closeTo(100 * (w * p + (1 - w) * b), PRINTED));
            double rest = (allCases - p * n) / (allPersons - n);
            assertThat(quarter.getKey(), number(layer, quarter.getKey(), "rel"), closeTo(p / rest, 0.005 + 1e-9));
        }
    }

    /**
     * Chiang's abridged life table: M = deaths / person-years of three years, q = n M / (1 + n (1 - a) M) with a = 0.1 at age 0,
     * else 0.5; L = n (l' + a (l - l')), l / M for 90 and over; the expectancy is the sum of all L.
     */
    @Test
    void lifeExpectancyIsThatOfALifeTable() throws IOException {
        List<Map<String, String>> rows = CommittedFiles.rows("data/deaths.csv", ",");
        for (int half = 0; half < 2; half++) {
            for (String area : List.of("01", "02", "03", "04")) {
                String id = id(area, half);
                assertThat(id, number(layer("ind_lebenserw"), id, "val"), closeTo(years(rows, area, half), PRINTED));
            }
            String id = id("00", half);
            assertThat(id, number(layer("ind_lebenserw_stadt"), id, "val"), closeTo(years(rows, "", half), PRINTED));
        }
    }

    private static double years(List<Map<String, String>> rows, String area, int half) {
        TreeMap<Integer, double[]> ages = new TreeMap<>();
        for (Map<String, String> row : rows) {
            if (row.get("area").startsWith(area) && HALVES.get(half).contains(row.get("period"))) {
                double[] sums = ages.computeIfAbsent(Integer.parseInt(row.get("age_from")), age -> new double[2]);
                sums[0] += Integer.parseInt(row.get("numerator"));
                sums[1] += Integer.parseInt(row.get("denominator"));
            }
        }
        double alive = 1;
        double years = 0;
        for (Map.Entry<Integer, double[]> age : ages.entrySet()) {
            double mortality = age.getValue()[0] / age.getValue()[1];
            Integer next = ages.higherKey(age.getKey());
            if (next == null) {
                years += alive / mortality;
            } else {
                int n = next - age.getKey();
                double a = age.getKey() == 0 ? 0.1 : 0.5;
                double dying = n * mortality / (1 + n * (1 - a) * mortality);
                years += n * alive * (1 - dying + a * dying);
                alive *= 1 - dying;
            }
        }
        return years;
    }

    /**
     * A straight line through six years of diabetes, tested at 5 %: the generator lets it rise in all quarters, so that far more
     * rise than fall.
     */
    @Test
    void diabetesRises() throws IOException {
        AtlasLayer layer = layer("ind_diabetes");
        Map<String, Integer> trends = new HashMap<>();
        for (int row = 0; row < layer.size(); row++) {
            if (layer.featureId(row).endsWith(".2024")) {
                trends.merge(String.valueOf(layer.value(row, layer.columnIndex("trend"))), 1, Integer::sum);
            }
        }
        assertThat(
                trends.toString(),
                trends.getOrDefault("rising", 0),
                greaterThan(2 * trends.getOrDefault("falling", 0)));
    }

    /** All deaths by those expected in all quarters, shown or not, at the rates of those that are shown. */
    private static double raised(AtlasLayer layer, int half) throws IOException {
        Map<String, double[]> ofShown = new TreeMap<>();
        Map<String, Double> ofAll = new TreeMap<>();
        double deaths = 0;
        for (Map<String, String> row : CommittedFiles.rows("data/population.csv", ",")) {
            int age = Integer.parseInt(row.get("age_from"));
            if (HALVES.get(half).contains(row.get("period")) && age < 65) {
                String stratum = stratum(age, row.get("sex"));
                double persons = Double.parseDouble(row.get("persons"));
                ofAll.merge(stratum, persons, Double::sum);
                ofShown.computeIfAbsent(stratum, k -> new double[2])[1] +=
                        isShown(layer, id(row.get("area"), half)) ? persons : 0;
            }
        }
        for (Map<String, String> row : CommittedFiles.rows("data/premature.csv", ",")) {
            if (HALVES.get(half).contains(row.get("period"))) {
                double here = Integer.parseInt(row.get("numerator"));
                deaths += here;
                ofShown.get(stratum(Integer.parseInt(row.get("age_from")), row.get("sex")))[0] +=
                        isShown(layer, id(row.get("area"), half)) ? here : 0;
            }
        }
        double expected = 0;
        for (Map.Entry<String, double[]> stratum : ofShown.entrySet()) {
            expected += ofAll.get(stratum.getKey()) * stratum.getValue()[0] / stratum.getValue()[1];
        }
        return deaths / expected;
    }

    /** Observed and expected deaths of the quarters whose value is published, by feature, of three years. */
    private static Map<String, double[]> observedAndExpected(AtlasLayer layer, int half) throws IOException {
        Map<String, Map<String, Double>> persons = new TreeMap<>();
        for (Map<String, String> row : CommittedFiles.rows("data/population.csv", ",")) {
            String id = id(row.get("area"), half);
            int age = Integer.parseInt(row.get("age_from"));
            if (HALVES.get(half).contains(row.get("period")) && age < 65 && isShown(layer, id)) {
                persons.computeIfAbsent(id, quarter -> new TreeMap<>())
                        .merge(stratum(age, row.get("sex")), Double.parseDouble(row.get("persons")), Double::sum);
            }
        }
        Map<String, Double> cityPersons = new TreeMap<>();
        persons.values().forEach(strata -> strata.forEach((stratum, n) -> cityPersons.merge(stratum, n, Double::sum)));
        Map<String, Double> cityDeaths = new TreeMap<>();
        Map<String, Double> observed = new TreeMap<>();
        for (Map<String, String> row : CommittedFiles.rows("data/premature.csv", ",")) {
            String id = id(row.get("area"), half);
            if (HALVES.get(half).contains(row.get("period")) && persons.containsKey(id)) {
                double deaths = Integer.parseInt(row.get("numerator"));
                observed.merge(id, deaths, Double::sum);
                cityDeaths.merge(stratum(Integer.parseInt(row.get("age_from")), row.get("sex")), deaths, Double::sum);
            }
        }
        Map<String, double[]> pairs = new TreeMap<>();
        persons.forEach((id, strata) -> {
            double expected = 0;
            for (Map.Entry<String, Double> stratum : strata.entrySet()) {
                expected += stratum.getValue()
                        * cityDeaths.getOrDefault(stratum.getKey(), 0.0)
                        / cityPersons.get(stratum.getKey());
            }
            pairs.put(id, new double[] {observed.getOrDefault(id, 0.0), expected});
        });
        return pairs;
    }

    private static String stratum(int age, String sex) {
        int start = 0;
        for (int each : new int[] {15, 30, 40, 50, 55, 60}) {
            start = age >= each ? each : start;
        }
        return start + " " + sex;
    }

    private static String id(String area, int half) {
        List<String> years = new ArrayList<>(HALVES.get(half));
        return area + "." + years.get(0) + "-" + years.get(2);
    }

    private static double square(double x) {
        return x * x;
    }

    private static AtlasLayer layer(String name) {
        return published.layer(name).orElseThrow();
    }

    private static boolean isShown(AtlasLayer layer, String id) {
        return text(layer, id, "flag").equals("ok");
    }

    private static String text(AtlasLayer layer, String id, String column) {
        return String.valueOf(layer.value(row(layer, id), layer.columnIndex(column)));
    }

    private static double number(AtlasLayer layer, String id, String column) {
        return layer.number(row(layer, id), layer.columnIndex(column));
    }

    private static int row(AtlasLayer layer, String id) {
        for (int row = 0; row < layer.size(); row++) {
            if (layer.featureId(row).equals(id)) {
                return row;
            }
        }
        throw new IllegalStateException(layer.name() + " lacks " + id);
    }
}
