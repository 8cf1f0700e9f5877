package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Expected breaks by hand from the rule. */
class ClassMethodTest {

    private static final double NA = Double.NaN;

    /** Ten values, five classes: breaks between 2|3, 4|5, ... and half-way rounded to whole numbers fails, to .5 not. */
    @Test
    void quantilesOfDistinctValuesAreEqual() {
        double[] values = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
        ClassBreaks breaks = ClassMethod.QUANTILE.breaks(values, 5);
        assertThat(breaks.breaks(), contains(2.5, 4.5, 6.5, 8.5));
        assertThat(sizes(breaks, values), equalTo(new int[] {0, 2, 2, 2, 2, 2}));
        assertThat(breaks.isReduced(), is(false));
    }

    /** Seven values in three classes: 7/3 = 2.33 is nearest to 2, 14/3 = 4.67 to 5. */
    @Test
    void breaksGoToTheNearestPlace() {
        double[] values = {1, 2, 3, 4, 5, 6, 7};
        assertThat(ClassMethod.QUANTILE.breaks(values, 3).breaks(), contains(2.5, 5.5));
    }

    /** 3/2 = 1.5 lies between the places 1 and 2. */
    @Test
    void ofTwoPlacesEquallyNearTheUpperIsTaken() {
        assertThat(ClassMethod.QUANTILE.breaks(new double[] {1, 2, 3}, 2).breaks(), contains(2.5));
    }

    /** Six of ten are 0: the breaks at 2, 4 and 6 all go to place 6, the one at 8 stays. */
    @Test
    void tiedValuesStayTogetherAndCostClasses() {
        double[] values = {0, 0, 0, 0, 0, 0, 1, 2, 3, 4};
        ClassBreaks breaks = ClassMethod.QUANTILE.breaks(values, 5);
        assertThat(breaks.classCount(), equalTo(3));
        assertThat(breaks.requestedCount(), equalTo(5));
        assertThat(sizes(breaks, values), equalTo(new int[] {0, 6, 2, 2}));
    }

    @Test
    void valuesThatDifferInTheLastBitAreNotParted() {
        ClassBreaks breaks = ClassMethod.QUANTILE.breaks(new double[] {0.3, 0.1 + 0.2, 5, 6}, 4);
        assertThat(breaks.classOf(0.3), equalTo(breaks.classOf(0.1 + 0.2)));
        assertThat(breaks.classCount(), equalTo(3));
    }

    @Test
    void missingValuesCountForNone() {
        double[] values = {NA, 1, 2, NA, 3, 4};
        ClassBreaks breaks = ClassMethod.QUANTILE.breaks(values, 2);
        assertThat(breaks.breaks(), contains(2.5));
        assertThat(breaks.classOf(NA), equalTo(0));
    }

    @ParameterizedTest
    @EnumSource
    void withoutDistinctValuesThereIsOneClass(ClassMethod method) {
        assertThat(method.breaks(new double[] {NA, NA}, 5).breaks(), empty());
        assertThat(method.breaks(new double[] {7, 7, 7}, 5).breaks(), empty());
        assertThat(method.breaks(new double[0], 1).breaks(), empty());
        assertThat(method.breaks(new double[] {1, 2}, 1).breaks(), empty());
    }

    /** Half-way is 14.5, 0.00155, 1000.5 and -0.5; 14.5 and -0.5 to whole numbers are 14 and 0 (halves to even). */
    @ParameterizedTest
    @CsvSource({
        "12, 17, 14",
        "0.0013, 0.0018, 0.0016",
        "1000, 1001, 1000.5",
        "-1, 0, -0.5",
        "-3, 2, 0",
        "33.3, 33.5, 33.4",
        "0.1, 0.9, 0.5",
        "0.6, 1.9, 1"
    })
    void breaksAreRoundedAsFarAsTheyStillPart(double low, double high, double expected) {
        assertThat(ClassMethod.between(low, high), equalTo(expected));
    }

    /** mapclassify (PySAL): numbers of values by class; of equal intervals it also counts the empty ones. */
    @ParameterizedTest
    @CsvSource({
        "calempdensity, emp_density, FisherJenks, FISHER_JENKS",
        "columbus_CRIME, CRIME, FisherJenks, FISHER_JENKS",
        "calempdensity, emp_density, EqualInterval, EQUAL_INTERVAL",
        "columbus_CRIME, CRIME, EqualInterval, EQUAL_INTERVAL"
    })
    void classSizesAgreeWithMapclassify(String data, String column, String peer, ClassMethod method)
            throws IOException {
        double[] values = Mapclassify.values(data, column);
        for (int count : new int[] {3, 4, 5, 7, 9}) {
            int[] sizes = sizes(method.breaks(values, count), values);
            List<Integer> published = new ArrayList<>();
            Mapclassify.expected(data, peer + "_k" + count).get("counts").forEach(size -> published.add(size.asInt()));
            published.removeIf(size -> size == 0);
            assertThat(Arrays.stream(sizes).skip(1).boxed().toList(), equalTo(published));
        }
    }

    /** mapclassify (PySAL): bounds and numbers of values, empty classes counted there; its last bound is the maximum. */
    @ParameterizedTest
    @CsvSource({
        "calempdensity, emp_density, StdMean, STANDARD_DEVIATION, 5",
        "columbus_CRIME, CRIME, StdMean, STANDARD_DEVIATION, 5",
        "calempdensity, emp_density, HeadTailBreaks, HEAD_TAIL, 9",
        "columbus_CRIME, CRIME, HeadTailBreaks, HEAD_TAIL, 9",
        "calempdensity, emp_density, PrettyBreaks, PRETTY, 5",
        "columbus_CRIME, CRIME, PrettyBreaks, PRETTY, 5",
        "calempdensity, emp_density, MaximumBreaks_k5, MAXIMUM_BREAKS, 5",
        "columbus_CRIME, CRIME, MaximumBreaks_k5, MAXIMUM_BREAKS, 5",
        "calempdensity, emp_density, EqualInterval_k3, EQUAL_INTERVAL, 3",
        "columbus_CRIME, CRIME, EqualInterval_k3, EQUAL_INTERVAL, 3",
        "calempdensity, emp_density, EqualInterval_k4, EQUAL_INTERVAL, 4",
        "columbus_CRIME, CRIME, EqualInterval_k4, EQUAL_INTERVAL, 4",
        "calempdensity, emp_density, EqualInterval_k5, EQUAL_INTERVAL, 5",
        "columbus_CRIME, CRIME, EqualInterval_k5, EQUAL_INTERVAL, 5",
        "calempdensity, emp_density, EqualInterval_k7, EQUAL_INTERVAL, 7",
        "columbus_CRIME, CRIME, EqualInterval_k7, EQUAL_INTERVAL, 7",
        "calempdensity, emp_density, EqualInterval_k9, EQUAL_INTERVAL, 9",
        "columbus_CRIME, CRIME, EqualInterval_k9, EQUAL_INTERVAL, 9"
    })
    void boundsAgreeWithMapclassify(String data, String column, String peer, ClassMethod method, int count)
            throws IOException {
        double[] values = Mapclassify.values(data, column);
        JsonNode expected = Mapclassify.expected(data, peer);
        double[] bounds = ClassBounds.valueOf(method.name())
                .bounds(Arrays.stream(values).sorted().toArray(), count);
        assertThat(bounds.length, equalTo(expected.get("bins").size() - 1));
        for (int i = 0; i < bounds.length; i++) {
            assertThat(bounds[i], closeTo(expected.get("bins").get(i).asDouble(), 1e-9));
        }
        List<Integer> published = new ArrayList<>();
        expected.get("counts").forEach(size -> published.add(size.asInt()));
        published.removeIf(size -> size == 0);
        int[] sizes = sizes(method.breaks(values, count), values);
        assertThat(Arrays.stream(sizes).skip(1).boxed().toList(), equalTo(published));
    }

    /** mapclassify (PySAL): sum of squared deviations (tss) of Fisher and Jenks, to 1e-9; equal fit is equal partition. */
    @ParameterizedTest
    @CsvSource({"calempdensity, emp_density", "columbus_CRIME, CRIME"})
    void fitOfNaturalBreaksAgreesWithMapclassify(String data, String column) throws IOException {
        double[] values = Mapclassify.values(data, column);
        for (int count : new int[] {3, 4, 5, 7, 9}) {
            double published = Mapclassify.expected(data, "FisherJenks_k" + count)
                    .get("tss")
                    .asDouble();
            assertThat(
                    fit(values, sizes(ClassMethod.FISHER_JENKS.breaks(values, count), values)),
                    closeTo(published, 1e-9 * published));
        }
    }

    /** mapclassify's Jenks-Caspall is a heuristic: its partition, from its counts, fits no better than the best of all. */
    @ParameterizedTest
    @CsvSource({"calempdensity, emp_density", "columbus_CRIME, CRIME"})
    void naturalBreaksFitAtLeastAsWellAsJenksAndCaspall(String data, String column) throws IOException {
        double[] values = Mapclassify.values(data, column);
        List<Integer> published = new ArrayList<>();
        published.add(0);
        Mapclassify.expected(data, "JenksCaspall_k5").get("counts").forEach(size -> published.add(size.asInt()));
        double heuristic =
                fit(values, published.stream().mapToInt(Integer::intValue).toArray());
        assertThat(fit(values, sizes(ClassMethod.FISHER_JENKS.breaks(values, 5), values)), lessThan(heuristic));
    }

    /** By hand: gaps 1, 4, 4, 2 between 1, 2, 6, 10, 12; of those equally wide the lower comes first. */
    @Test
    void maximumBreaksTakeTheWidestGapsAndOfEqualOnesTheLower() {
        double[] values = {1, 2, 6, 10, 12, 12};
        assertThat(ClassMethod.MAXIMUM_BREAKS.breaks(values, 2).breaks(), contains(4.0));
        assertThat(ClassMethod.MAXIMUM_BREAKS.breaks(values, 4).breaks(), contains(4.0, 8.0, 11.0));
        assertThat(ClassMethod.MAXIMUM_BREAKS.breaks(values, 7).classCount(), is(5));
    }

    /** By hand: mean 5 and sample deviation sqrt(40 / 4) = 3.16 of 1, 3, 5, 7, 9. Bounds -1.32, 1.84, 8.16, 11.32. */
    @Test
    void standardDeviationClassesWithoutValuesFallAway() {
        double[] values = {1, 3, 5, 7, 9};
        assertThat(ClassMethod.STANDARD_DEVIATION.breaks(values, 5).breaks(), contains(2.0, 8.0));
        // bounds 1.84, 5, 8.16: half-way of 5 and 7 is 6
        assertThat(ClassMethod.STANDARD_DEVIATION.breaks(values, 4).breaks(), contains(2.0, 6.0, 8.0));
        // bounds 1.84 and 8.16, and only the mean
        assertThat(ClassMethod.STANDARD_DEVIATION.breaks(values, 3).breaks(), contains(2.0, 8.0));
        assertThat(ClassMethod.STANDARD_DEVIATION.breaks(values, 2).breaks(), contains(6.0));
    }

    /** By hand: 1, 1, 1, 1, 2, 4, 18 has mean 4, which 4 does not exceed; above it only 18. */
    @Test
    void headTailBreaksEndWithAHeadOfOne() {
        double[] values = {1, 1, 1, 1, 2, 4, 18};
        assertThat(ClassMethod.HEAD_TAIL.breaks(values, 5).breaks(), contains(11.0));
        assertThat(ClassMethod.HEAD_TAIL.breaks(values, 1).breaks(), empty());
    }

    /** Bounds 10 and 20 between 0 and 30: 10 lies in the first class, nothing in the second. */
    @Test
    void emptyIntervalsFallAway() {
        ClassBreaks breaks = ClassMethod.EQUAL_INTERVAL.breaks(new double[] {0, 4, 10, 21, 30}, 3);
        assertThat(breaks.breaks(), contains(16.0)); // half-way is 15.5, to whole numbers 16
        assertThat(breaks.isReduced(), is(true));
    }

    /** Every partition of ten values into four runs tried in turn. */
    @Test
    void naturalBreaksAreTheBestOfAllPartitions() {
        Random random = new Random(3);
        for (int round = 0; round < 50; round++) {
            double[] values =
                    random.doubles(10).map(x -> Math.exp(3 * x)).sorted().toArray();
            double least = Double.POSITIVE_INFINITY;
            for (int a = 1; a < 8; a++) {
                for (int b = a + 1; b < 9; b++) {
                    for (int c = b + 1; c < 10; c++) {
                        least = Math.min(least, deviation(values, 0, a, b, c, 10));
                    }
                }
            }
            int[] sizes = sizes(ClassMethod.FISHER_JENKS.breaks(values, 4), values);
            int[] cuts = {0, sizes[1], sizes[1] + sizes[2], sizes[1] + sizes[2] + sizes[3], 10};
            assertThat(deviation(values, cuts), closeTo(least, 1e-9));
        }
    }

    /** Sum of squared deviations from the means of classes of given sizes, the first of which is for no class. */
    private static double fit(double[] values, int[] sizes) {
        int[] cuts = sizes.clone();
        Arrays.parallelPrefix(cuts, Integer::sum);
        return deviation(Arrays.stream(values).sorted().toArray(), cuts);
    }

    private static double deviation(double[] values, int... cuts) {
        double sum = 0;
        for (int i = 1; i < cuts.length; i++) {
            sum += ColumnSummary.of(Arrays.copyOfRange(values, cuts[i - 1], cuts[i]))
                    .squares();
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource
    void breaksEqualNoValueAndEveryValueHasOneClass(ClassMethod method) {
        Random random = new Random(20240501);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(120);
            int count = 1 + random.nextInt(9);
            double scale = Math.pow(10, random.nextInt(9) - 4);
            double[] values = random.doubles(n)
                    .map(value -> random.nextInt(4) == 0 ? 0 : Math.rint(value * 50) * scale)
                    .toArray();
            ClassBreaks breaks = method.breaks(values, count);
            double[] sorted = Arrays.stream(values).distinct().sorted().toArray();
            assertThat(breaks.classCount(), lessThanOrEqualTo(Math.min(count, sorted.length)));
            for (double next : breaks.breaks()) {
                int place = -1 - Arrays.binarySearch(sorted, next);
                assertThat("break " + next + " equals no value", place, greaterThan(0));
                assertThat("break " + next + " lies below a value", place, lessThan(sorted.length));
            }
            int[] sizes = sizes(breaks, values);
            assertThat(Arrays.stream(sizes).sum(), equalTo(n));
            for (int number = 1; number <= breaks.classCount(); number++) {
                assertThat("class " + number + " is not empty", sizes[number], greaterThan(0));
            }
        }
    }

    /** Without ties every class holds n / k values but for rounding. */
    @Test
    void quantileClassesOfDistinctValuesDifferByAtMostOne() {
        Random random = new Random(11);
        for (int n = 7; n < 60; n++) {
            double[] values = random.doubles(n).toArray();
            int[] sizes = sizes(ClassMethod.QUANTILE.breaks(values, 7), values);
            int smallest = IntStream.rangeClosed(1, 7).map(i -> sizes[i]).min().orElseThrow();
            int largest = IntStream.rangeClosed(1, 7).map(i -> sizes[i]).max().orElseThrow();
            assertThat(largest - smallest, lessThanOrEqualTo(1));
        }
    }

    @Test
    void refusesImpossibleInput() {
        assertThrows(IllegalArgumentException.class, () -> ClassMethod.QUANTILE.breaks(new double[] {1}, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> ClassMethod.QUANTILE.breaks(new double[] {1, Double.POSITIVE_INFINITY}, 2));
    }

    private static int[] sizes(ClassBreaks breaks, double[] values) {
        int[] sizes = new int[breaks.classCount() + 1];
        for (double value : values) {
            sizes[breaks.classOf(value)]++;
        }
        return sizes;
    }
}
