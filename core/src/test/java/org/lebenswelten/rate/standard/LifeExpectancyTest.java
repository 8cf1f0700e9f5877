package org.lebenswelten.rate.standard;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;

/** Expected numbers: test cases of PHEindicatormethods 2.1.0, {@code testLifeExpectancy}, 8 decimals. */
class LifeExpectancyTest {

    private static final AgeBands BANDS =
            AgeBands.ofStarts(0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90);

    private static final double[] PERSONS = {
        7060, 35059, 46974, 48489, 43219, 38561, 46009, 57208, 61435, 55601, 50209, 56416, 46411, 39820, 37978, 37039,
        33288, 23306, 11936, 11936
    };

    private static final double[] DEATHS = {
        17, 9, 4, 8, 20, 15, 24, 33, 50, 71, 100, 163, 263, 304, 536, 872, 1390, 1605, 1936, 1937
    };

    private final LifeExpectancy table = LifeExpectancy.withDefaults();

    /** The limits stored in the peer's test were made with 1.96 for the quantile 1.959964. */
    @Test
    void agreesWithPheAtAllAges() {
        double rounded = 1.96 / 1.959963984540054;
        double[] value = {
            80.16960813, 79.36245674, 75.44193645, 70.47299936, 65.52909542, 60.67510088, 55.78835987, 50.92752727,
            46.06740425, 41.24505636, 36.49322717, 31.83343842, 27.26027992, 22.9719144, 18.76856852, 14.95858336,
            11.51684445, 8.618849241, 6.163942934, 6.16210635
        };
        double[] lower = {
            79.88268548, 79.0898816, 75.17407307, 70.20675732, 65.26548673, 60.41876577, 55.53801579, 50.68279939,
            45.82666794, 41.00842831, 36.26223216, 31.60996318, 27.04337271, 22.76653134, 18.57570352, 14.77985004,
            11.34831778, 8.451134045, 5.978358351, 5.887683386
        };
        double[] upper = {
            80.45653078, 79.63503188, 75.70979983, 70.7392414, 65.79270412, 60.931436, 56.03870395, 51.17225516,
            46.30814055, 41.48168441, 36.72422219, 32.05691365, 27.47718713, 23.17729746, 18.96143352, 15.13731667,
            11.68537112, 8.786564437, 6.349527517, 6.436529314
        };
        List<Estimate> years = table.estimate(BANDS, DEATHS, PERSONS);
        assertThat(years.size(), equalTo(20));
        for (int i = 0; i < 20; i++) {
            assertThat(years.get(i).value(), closeTo(value[i], 1e-8));
            double below = years.get(i).value() - years.get(i).limits().lower();
            assertThat(below * rounded, closeTo(value[i] - lower[i], 2e-8));
            double above = years.get(i).limits().upper() - years.get(i).value();
            assertThat(above * rounded, closeTo(upper[i] - value[i], 2e-8));
        }
    }

    /** The peer's case of a value withheld for limits of more than 20 years; the limits stay. */
    @Test
    void agreesWithPheWhereLimitsAreWide() {
        double[] persons = {
            270, 235, 246, 248, 243, 238, 246, 257, 261, 355, 350, 356, 346, 339, 337, 337, 333, 323, 311, 311
        };
        double[] deaths = {17, 9, 4, 8, 20, 15, 24, 33, 50, 51, 10, 16, 26, 30, 36, 22, 13, 5, 6, 1};
        double[] value = {
            19.22914685,
            19.44120610,
            18.33467808,
            14.67659995,
            11.81284556,
            11.63815414,
            10.05641628,
            9.93152356,
            11.95846561
        };
        List<Estimate> years = table.estimate(BANDS, deaths, persons);
        for (int i = 0; i < 20; i++) {
            if (i < 9) {
                assertThat(years.get(i).value(), closeTo(value[i], 1e-8));
            } else {
                assertThat(years.get(i).availability(), equalTo(Availability.TOO_UNCERTAIN));
            }
        }
        assertThat(years.get(0).limits().lower(), closeTo(16.43900644, 1e-7));
        assertThat(years.get(9).limits().lower(), closeTo(-1.60695210, 1e-6));
        assertThat(years.get(9).limits().upper(), closeTo(50.29765396, 1e-6));
        assertThat(years.get(19).limits().lower(), closeTo(-298.54880400, 1e-5));
        assertThat(years.get(19).limits().upper(), closeTo(920.54880400, 1e-5));
    }

    /** By hand: half widths of a normal estimate grow with the quantile, 3.090232 / 1.959964. */
    @Test
    void limitsFollowTheirLevel() {
        Estimate at95 = table.estimate(BANDS, DEATHS, PERSONS).get(0);
        Estimate at998 = table.withConfidence(ConfidenceLevel.P998)
                .estimate(BANDS, DEATHS, PERSONS)
                .get(0);
        double ratio = (at998.value() - at998.limits().lower())
                / (at95.value() - at95.limits().lower());
        assertThat(ratio, closeTo(3.090232306167813 / 1.959963984540054, 1e-12));
    }

    /** The peer's cases of results that are withheld. */
    @Test
    void saysWhyThereIsNoTable() {
        assertThat(withheld(5, 0, PERSONS[5]), equalTo(Availability.ESTIMATED));
        assertThat(withheld(5, 0, 0), equalTo(Availability.ZERO_DENOMINATOR));
        assertThat(withheld(18, 1936, 119), equalTo(Availability.EVENTS_ABOVE_PERSONS));
        assertThat(withheld(19, 0, PERSONS[19]), equalTo(Availability.TOO_FEW_EVENTS));
        assertThat(withheld(3, Double.NaN, PERSONS[3]), equalTo(Availability.MISSING));
        double[] few = new double[20];
        Arrays.fill(few, 250);
        double[] deaths = new double[20];
        deaths[19] = 3;
        assertThat(table.estimate(BANDS, deaths, few).get(0), equalTo(Estimate.none(Availability.TOO_FEW_PERSONS)));
    }

    @Test
    void refusesBandsThatAreNoLifeTable() {
        AgeBands withoutInfants = AgeBands.ofStarts(0, 5, 90);
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> table.estimate(withoutInfants, new double[] {1, 1, 1}, new double[] {9, 9, 9}));
        assertThat(e.getMessage(), containsString("[0-4, 5-89, 90+]"));
        AgeBands closed = new AgeBands(List.of(new AgeBand(0, 0), new AgeBand(1, 99)));
        assertThrows(
                IllegalArgumentException.class, () -> table.estimate(closed, new double[] {1, 1}, new double[] {9, 9}));
        assertThrows(IllegalArgumentException.class, () -> table.estimate(BANDS, new double[19], PERSONS));
        assertThrows(IllegalArgumentException.class, () -> new LifeExpectancy(ConfidenceLevel.P95, -1));
    }

    private Availability withheld(int band, double deaths, double persons) {
        double[] changedDeaths = DEATHS.clone();
        double[] changedPersons = PERSONS.clone();
        changedDeaths[band] = deaths;
        changedPersons[band] = persons;
        return table.estimate(BANDS, changedDeaths, changedPersons).get(0).availability();
    }
}
