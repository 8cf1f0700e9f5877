package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** By hand from the formulas; {@link DeprivationSummaryTest} compares with published figures. */
class ZoneSummaryTest {

    private static final double NA = Double.NaN;
    private static final double PRECISION = 1e-12;

    /**
     * Ten units in two zones, scores 10 to 1, so r = 1 to 10. Zone 0 has the first three, of 10, 40 and 50 people: score
     * (100 + 360 + 400) / 100; ranks 10, 9, 8 the same; one of three in the worst tenth; c = 10, 20, 30 gives w = 1,
     * 0.95 - 0.9 * 9 / 19 and 0.05; a tenth of the people are the 10 of the first.
     */
    @Test
    void summariesFollowTheFormulas() {
        double[] scores = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1};
        double[] people = {10, 40, 50, 10, 10, 10, 10, 10, 10, 10};
        int[] zones = {0, 0, 0, 1, 1, 1, 1, 1, 1, 1};
        List<ZoneSummary> zonesOfTen = ZoneSummary.of(scores, people, zones, 2);
        ZoneSummary heavy = zonesOfTen.get(0);
        assertThat(heavy.unitCount(), equalTo(3));
        assertThat(heavy.population(), equalTo(100.0));
        assertThat(heavy.averageScore(), closeTo(8.6, PRECISION));
        assertThat(heavy.averageRank(), closeTo(8.6, PRECISION));
        assertThat(heavy.proportion(), closeTo(1 / 3.0, PRECISION));
        assertThat(heavy.extent(), closeTo((10 + 40 * (0.95 - 8.1 / 19) + 50 * 0.05) / 100, PRECISION));
        assertThat(heavy.concentration(), closeTo(10, PRECISION));
        ZoneSummary light = zonesOfTen.get(1);
        assertThat(light.averageRank(), closeTo(4, PRECISION));
        assertThat(light.proportion(), equalTo(0.0));
        assertThat(light.extent(), equalTo(0.0));
        assertThat(light.concentration(), closeTo(7, PRECISION));
    }

    /** One zone of 100 people: the tenth are the 4 people of rank 3 and 6 of the 96 of rank 2, (4 * 3 + 6 * 2) / 10. */
    @Test
    void concentrationTakesPartOfTheLastUnit() {
        ZoneSummary zone = ZoneSummary.of(new double[] {1, 5, 9}, new double[] {0, 96, 4}, new int[3], 1)
                .get(0);
        assertThat(zone.concentration(), closeTo(2.4, PRECISION));
    }

    /** Without the middle unit there are two, tied: r = 1.5 for both, N + 1 - r = 1.5; 0.1 N = 0.2 reaches none. */
    @Test
    void unitsWithoutScoreAreLeftOutAndTiesShareTheirRank() {
        ZoneSummary zone = ZoneSummary.of(new double[] {3, NA, 3}, new double[] {5, 7, 5}, new int[3], 1)
                .get(0);
        assertThat(zone.unitCount(), equalTo(2));
        assertThat(zone.population(), equalTo(10.0));
        assertThat(zone.averageRank(), closeTo(1.5, PRECISION));
        assertThat(zone.proportion(), equalTo(0.0));
    }

    @Test
    void unitsOfNoZoneAreRankedAndNothingElse() {
        ZoneSummary zone = ZoneSummary.of(new double[] {9, 1}, new double[] {5, 5}, new int[] {-1, 0}, 1)
                .get(0);
        assertThat(zone.unitCount(), equalTo(1));
        assertThat(zone.averageRank(), equalTo(1.0));
    }

    @Test
    void zonesWithoutPeopleHaveNoAverages() {
        List<ZoneSummary> zones = ZoneSummary.of(new double[] {9, NA}, new double[] {0, 5}, new int[] {0, 1}, 2);
        assertThat(zones.get(0).proportion(), equalTo(0.0)); // r = 1 > 0.1
        for (ZoneSummary zone : zones) {
            assertThat(zone.averageScore(), equalTo(NA));
            assertThat(zone.averageRank(), equalTo(NA));
            assertThat(zone.extent(), equalTo(NA));
            assertThat(zone.concentration(), equalTo(NA));
        }
        assertThat(zones.get(1).proportion(), equalTo(NA));
    }

    /** Of 30 units 0.1 N is 3 and c of the third is 10, though in binary 0.1 * 30 is a little more than 3. */
    @Test
    void limitsAreNotMissedByRounding() {
        for (int n : new int[] {10, 30, 70, 110, 230, 32_840}) {
            double[] scores = IntStream.range(0, n).mapToDouble(i -> n - i).toArray();
            double[] people = new double[n];
            int[] zones = IntStream.range(0, n).map(i -> i < n / 10 ? 0 : 1).toArray();
            Arrays.fill(people, 1);
            List<ZoneSummary> both = ZoneSummary.of(scores, people, zones, 2);
            assertThat(both.get(0).proportion(), equalTo(1.0));
            assertThat(both.get(0).extent(), equalTo(1.0));
            assertThat(both.get(1).proportion(), equalTo(0.0));
        }
    }

    @Test
    void refusesWhatDoesNotFit() {
        refuses(new double[] {1, 2}, new double[] {1}, new int[] {0, 0}, "2 scores, 1 populations and 2 zones");
        refuses(new double[] {1}, new double[] {-1}, new int[] {0}, "population -1.0 of unit 0");
        refuses(new double[] {1}, new double[] {NA}, new int[] {0}, "population NaN of unit 0");
        refuses(new double[] {1}, new double[] {1}, new int[] {1}, "zone 1 of unit 0, expected -1 to 0");
        refuses(new double[] {Double.POSITIVE_INFINITY}, new double[] {1}, new int[] {0}, "score Infinity of unit 0");
    }

    private static void refuses(double[] scores, double[] populations, int[] zones, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> ZoneSummary.of(scores, populations, zones, 1));
        assertThat(e.getMessage(), containsString(message));
    }
}
