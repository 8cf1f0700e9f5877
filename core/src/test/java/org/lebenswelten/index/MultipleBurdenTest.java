package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected burdens are counted by hand from the rule rank <= s n. */
class MultipleBurdenTest {

    private static final double NA = Double.NaN;

    @Test
    void namesAndCountsTheBurdensOfEachUnit() {
        Map<String, double[]> scores = new LinkedHashMap<>();
        scores.put("social", new double[] {9, 8, 1, 2, 3});
        scores.put("air", new double[] {5, 1, 9, 2, 8});
        MultipleBurden burden = MultipleBurden.of(5, scores, 0.4);
        assertThat(burden.dimensionIds(), contains("social", "air"));
        assertThat(burden.burdens(0), contains("social"));
        assertThat(burden.burdens(1), contains("social"));
        assertThat(burden.burdens(2), contains("air"));
        assertThat(burden.burdens(3), empty());
        assertThat(burden.burdens(4), contains("air"));
        assertThat(counts(burden, 5), equalTo(List.of(1, 1, 1, 0, 1)));
    }

    @Test
    void overlapIsTheSetOfBurdens() {
        Map<String, double[]> scores = new LinkedHashMap<>();
        scores.put("social", new double[] {1, 9, 2, 3, 4});
        scores.put("air", new double[] {1, 9, 2, 3, 4});
        scores.put("noise", new double[] {9, 1, 2, 3, 4});
        MultipleBurden burden = MultipleBurden.of(5, scores, 0.2);
        assertThat(burden.burdens(1), contains("social", "air"));
        assertThat(burden.count(1), equalTo(2));
        assertThat(burden.burdens(0), contains("noise"));
    }

    /** Of 6 units 2 have no score: n = 4, 0.25 n = 1. */
    @Test
    void missingIsUnknownAndNotCounted() {
        MultipleBurden burden = MultipleBurden.of(6, Map.of("air", new double[] {NA, 1, 2, 3, NA, 4}), 0.25);
        assertThat(counts(burden, 6), equalTo(List.of(0, 0, 0, 0, 0, 1)));
        assertThat(burden.known(0), equalTo(0));
        assertThat(burden.known(1), equalTo(1));
    }

    /** 0.1 times 30 is 3.0000000000000004 and 0.07 times 100 is 7.000000000000001 as binary numbers. */
    @ParameterizedTest
    @CsvSource({"80, 0.2, 16", "51, 0.2, 10", "4, 0.2, 0", "5, 0.2, 1", "30, 0.1, 3", "100, 0.07, 7", "100, 0.29, 29"})
    void burdensAtMostTheShare(int units, double share, int expected) {
        double[] score = IntStream.range(0, units).asDoubleStream().toArray();
        MultipleBurden burden = MultipleBurden.of(units, Map.of("air", score), share);
        assertThat(counts(burden, units).stream().mapToInt(Integer::intValue).sum(), equalTo(expected));
        assertThat(burden.count(units - 1), equalTo(Math.min(expected, 1)));
    }

    /** s n = 2. Three units tied at the top have average rank 2: in. Two tied at ranks 2 and 3 have 2.5: out. */
    @Test
    void tiedUnitsAreNeverParted() {
        assertThat(
                counts(burden(new double[] {7, 7, 7, 1, 2, 3, 4, 5, 6, 0}), 10),
                equalTo(List.of(1, 1, 1, 0, 0, 0, 0, 0, 0, 0)));
        assertThat(
                counts(burden(new double[] {9, 7, 7, 1, 2, 3, 4, 5, 6, 0}), 10),
                equalTo(List.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void noneIsBurdenedWhereAllAreEqual() {
        assertThat(
                counts(burden(new double[] {3, 3, 3, 3, 3, 3, 3, 3, 3, 3}), 10),
                equalTo(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
    }

    @Test
    void refusesSharesOutOfRangeAndColumnsOfOtherLength() {
        Map<String, double[]> scores = Map.of("air", new double[] {1, 2});
        assertThrows(IllegalArgumentException.class, () -> MultipleBurden.of(2, scores, 0));
        assertThrows(IllegalArgumentException.class, () -> MultipleBurden.of(2, scores, 0.51));
        assertThrows(IllegalArgumentException.class, () -> MultipleBurden.of(2, scores, NA));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> MultipleBurden.of(3, scores, 0.2));
        assertThat(e.getMessage(), containsString("dimension 'air' has 2 scores, expected 3"));
    }

    private static MultipleBurden burden(double[] score) {
        return MultipleBurden.of(score.length, Map.of("air", score), 0.2);
    }

    private static List<Integer> counts(MultipleBurden burden, int units) {
        return IntStream.range(0, units).map(burden::count).boxed().toList();
    }
}
