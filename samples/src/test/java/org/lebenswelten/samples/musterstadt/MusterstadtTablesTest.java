package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** The committed tables look like those of a real city: complete, skewed, alike among neighbours, with small counts. */
class MusterstadtTablesTest {

    private static final List<String> COUNT_TABLES = List.of(
            "data/social.csv",
            "data/environment.csv",
            "data/children.csv",
            "data/adults.csv",
            "data/groups.csv",
            "data/rolling.csv");

    private static List<Map<String, String>> counts;
    private static List<Area> quarters;
    private static Nesting borders;

    @BeforeAll
    static void read() throws IOException {
        counts = new ArrayList<>();
        for (String table : COUNT_TABLES) {
            counts.addAll(CommittedFiles.rows(table, ","));
        }
        quarters = CityAreas.make().get(4);
        borders = new Nesting(
                quarters.stream().map(area -> (Polygon) area.geometry()).toList());
    }

    /** 80 quarters in 6 years, in 4 rolling or in 2 pooled periods. */
    @Test
    void everyIndicatorHasARowForEachQuarterAndPeriod() {
        Set<List<String>> cells = new HashSet<>();
        for (Map<String, String> row : counts) {
            cells.add(List.of(row.get("indicator"), row.get("area"), row.get("period")));
        }
        assertThat("doubled rows", cells.size(), equalTo(counts.size()));
        Map<String, Long> rows =
                counts.stream().collect(Collectors.groupingBy(row -> row.get("indicator"), Collectors.counting()));
        assertThat("count indicators", rows.size(), equalTo(18));
        rows.forEach((indicator, count) ->
                assertThat(indicator, Set.of(480L, 320L, 160L).contains(count)));
    }

    @Test
    void numeratorsAreAtMostDenominatorsAndBothOrNoneAreMissing() {
        for (Map<String, String> row : counts) {
            assertThat(
                    row.toString(),
                    row.get("numerator").isEmpty(),
                    equalTo(row.get("denominator").isEmpty()));
            if (!row.get("numerator").isEmpty()) {
                assertThat(
                        row.toString(),
                        Integer.parseInt(row.get("numerator")),
                        allOf(greaterThanOrEqualTo(0), lessThanOrEqualTo(Integer.parseInt(row.get("denominator")))));
            }
        }
    }

    /** Girls and boys are all children examined, in cases and in persons. */
    @Test
    void girlsAndBoysAddUpToAllChildren() {
        Map<List<String>, List<Integer>> sums = new HashMap<>();
        for (Map<String, String> row : counts) {
            if (row.get("indicator").startsWith("sprache_")
                    && !row.get("numerator").isEmpty()) {
                sums.merge(
                        List.of(row.get("area"), row.get("period")),
                        List.of(Integer.parseInt(row.get("numerator")), Integer.parseInt(row.get("denominator"))),
                        (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) + b.get(1)));
            }
        }
        for (Map<String, String> row : counts) {
            if (row.get("indicator").equals("sprache") && !row.get("numerator").isEmpty()) {
                assertThat(
                        row.toString(),
                        sums.get(List.of(row.get("area"), row.get("period"))),
                        equalTo(List.of(
                                Integer.parseInt(row.get("numerator")), Integer.parseInt(row.get("denominator")))));
            }
        }
    }

    /** Each rolling sum is that of its three years. */
    @Test
    void rollingSumsAreThoseOfTheirYears() {
        Map<List<String>, Integer> years = new HashMap<>();
        for (Map<String, String> row : counts) {
            if (row.get("indicator").equals("copd") && !row.get("numerator").isEmpty()) {
                years.put(List.of(row.get("area"), row.get("period")), Integer.parseInt(row.get("numerator")));
            }
        }
        int checked = 0;
        for (Map<String, String> row : counts) {
            if (row.get("indicator").equals("copd_drei")
                    && !row.get("numerator").isEmpty()) {
                int first = Integer.parseInt(row.get("period").substring(0, 4));
                int sum = 0;
                for (int year = first; year < first + 3; year++) {
                    sum += years.get(List.of(row.get("area"), Integer.toString(year)));
                }
                assertThat(row.toString(), Integer.parseInt(row.get("numerator")), equalTo(sum));
                checked++;
            }
        }
        assertThat(checked, greaterThan(300));
    }

    /** Deaths under 65 are the same by quarter and by district, in each year. */
    @Test
    void deathsOfQuartersAreThoseOfTheirDistricts() throws IOException {
        Map<List<String>, Integer> ofQuarters = new HashMap<>();
        for (Map<String, String> row : CommittedFiles.rows("data/premature.csv", ",")) {
            int deaths = Integer.parseInt(row.get("numerator"));
            assertThat("rows only of what happened", deaths, greaterThan(0));
            ofQuarters.merge(List.of(row.get("area").substring(0, 2), row.get("period")), deaths, Integer::sum);
        }
        Map<List<String>, Integer> ofDistricts = new HashMap<>();
        for (Map<String, String> row : CommittedFiles.rows("data/deaths.csv", ",")) {
            if (Integer.parseInt(row.get("age_from")) < 65) {
                ofDistricts.merge(
                        List.of(row.get("area"), row.get("period")),
                        Integer.parseInt(row.get("numerator")),
                        Integer::sum);
            }
        }
        assertThat(ofDistricts.size(), equalTo(4 * 6));
        assertThat(ofQuarters, equalTo(ofDistricts));
    }

    /**
     * In Germany about 12 of 1,000 people die in a year, and about 5 of 1,000 are in hospital because of heart failure; an
     * invented city within a third of that is plausible.
     */
    @Test
    void eventsByAgeAreAsManyAsInACity() throws IOException {
        assertThat(per1000("data/deaths.csv"), allOf(greaterThan(8.0), lessThan(16.0)));
        assertThat(per1000("data/heartfailure.csv"), allOf(greaterThan(3.3), lessThan(6.7)));
    }

    @Test
    void someCellsAreMissingButFew() {
        double missing =
                counts.stream().filter(row -> row.get("numerator").isEmpty()).count();
        assertThat(missing / counts.size(), allOf(greaterThan(0.002), lessThan(0.02)));
    }

    /**
     * In the school-entry examination, between a fifth and two thirds of the counts are too small to publish: denominator
     * below 30, or numerator or remainder from 1 to 4.
     */
    @Test
    void manyCountsOfChildrenAreSmall() throws IOException {
        List<Map<String, String>> known = CommittedFiles.rows("data/children.csv", ",").stream()
                .filter(row -> !row.get("numerator").isEmpty())
                .toList();
        double small = known.stream()
                .filter(row -> {
                    int numerator = Integer.parseInt(row.get("numerator"));
                    int denominator = Integer.parseInt(row.get("denominator"));
                    int rest = denominator - numerator;
                    return denominator < 30 || (numerator > 0 && numerator < 5) || (rest > 0 && rest < 5);
                })
                .count();
        assertThat(small / known.size(), allOf(greaterThan(0.2), lessThan(0.67)));
    }

    /** Right-skewed: the mean of the quarters lies above their median, and the worst is more than twice the median. */
    @Test
    void hardshipIsSkewed() {
        double[] shares = shares("sgb2", "2023");
        Arrays.sort(shares);
        double median = (shares[39] + shares[40]) / 2;
        assertThat(Arrays.stream(shares).average().orElseThrow(), greaterThan(median));
        assertThat(shares[79], greaterThan(2 * median));
    }

    /** Moran's I with weights of 1 for quarters that share a border; without spatial correlation it is about -0.01. */
    @Test
    void neighboursAreAlike() {
        assertThat(moran(shares("sgb2", "2023")), greaterThan(0.2));
        assertThat(moran(shares("kinderarm", "2019")), greaterThan(0.2));
        assertThat(moran(shares("hitze", "2024")), greaterThan(0.2));
    }

    /** Hardship and noise are correlated, but far from the same. */
    @Test
    void hardshipAndNoiseOverlapInPart() {
        double correlation = correlation(shares("sgb2", "2023"), shares("laerm65", "2023"));
        assertThat(correlation, allOf(greaterThan(0.2), lessThan(0.8)));
    }

    @Test
    void nitrogenDioxideLiesBetweenItsLimits() throws IOException {
        List<Map<String, String>> rows = CommittedFiles.rows("data/air.csv", ";");
        assertThat(rows.size(), equalTo(480));
        for (Map<String, String> row : rows) {
            double value = decimalComma(row.get("value"));
            assertThat(row.toString(), decimalComma(row.get("lower")), lessThan(value));
            assertThat(row.toString(), decimalComma(row.get("upper")), greaterThan(value));
            assertThat(row.toString(), value, allOf(greaterThan(5.0), lessThan(60.0)));
        }
    }

    private static double per1000(String table) throws IOException {
        double events = 0;
        double persons = 0;
        for (Map<String, String> row : CommittedFiles.rows(table, ",")) {
            events += Integer.parseInt(row.get("numerator"));
            persons += Integer.parseInt(row.get("denominator"));
        }
        return 1000 * events / persons;
    }

    /** Shares by quarter; a missing one is replaced by the mean of the others. */
    private static double[] shares(String indicator, String period) {
        double[] shares = new double[quarters.size()];
        Arrays.fill(shares, Double.NaN);
        for (Map<String, String> row : counts) {
            if (row.get("indicator").equals(indicator)
                    && row.get("period").equals(period)
                    && !row.get("numerator").isEmpty()) {
                int quarter = quarters.stream().map(Area::id).toList().indexOf(row.get("area"));
                shares[quarter] = Double.parseDouble(row.get("numerator")) / Double.parseDouble(row.get("denominator"));
            }
        }
        double mean = Arrays.stream(shares)
                .filter(share -> !Double.isNaN(share))
                .average()
                .orElseThrow();
        return Arrays.stream(shares)
                .map(share -> Double.isNaN(share) ? mean : share)
                .toArray();
    }

    /** I = n / sum w * sum w (x_i - m)(x_j - m) / sum (x_i - m)^2. */
    private static double moran(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double products = 0;
        double weights = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
            for (int j = 0; j < values.length; j++) {
                if (borders.sharedLength(i, j) > 0) {
                    weights++;
                    products += (values[i] - mean) * (values[j] - mean);
                }
            }
        }
        return values.length / weights * products / squares;
    }

    private static double correlation(double[] one, double[] other) {
        double meanOne = Arrays.stream(one).average().orElseThrow();
        double meanOther = Arrays.stream(other).average().orElseThrow();
        double products = 0;
        double squaresOne = 0;
        double squaresOther = 0;
        for (int i = 0; i < one.length; i++) {
            products += (one[i] - meanOne) * (other[i] - meanOther);
            squaresOne += (one[i] - meanOne) * (one[i] - meanOne);
            squaresOther += (other[i] - meanOther) * (other[i] - meanOther);
        }
        return products / StrictMath.sqrt(squaresOne * squaresOther);
    }

    private static double decimalComma(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }
}
