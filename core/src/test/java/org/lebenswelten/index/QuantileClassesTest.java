package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;

class QuantileClassesTest {

    /**
     * The German Index of Socioeconomic Deprivation of 400 counties in 24 years, published by the Robert Koch Institute:
     * fifths, tenths and the short form (lowest fifth, middle three, highest fifth) of each year.
     */
    @Test
    void classesOfAllCountiesAndYearsEqualThePublished() {
        Map<String, List<Map<String, String>>> years =
                ReferenceData.rows("index/gisd/gisd_kreis_1998_2021_published.csv").stream()
                        .collect(Collectors.groupingBy(row -> row.get("year")));
        assertThat(years.size(), equalTo(24));
        years.forEach((year, counties) -> {
            assertThat(counties.size(), equalTo(400));
            double[] scores = ReferenceData.column(counties, "gisd_score");
            QuantileClasses fifths = QuantileClasses.of(scores, 5, QuantileDefinition.HF9);
            QuantileClasses tenths = QuantileClasses.of(scores, 10, QuantileDefinition.HF9);
            for (int i = 0; i < scores.length; i++) {
                Map<String, String> county = counties.get(i);
                String where = county.get("kreis_id") + " " + year;
                int fifth = fifths.classOf(scores[i]);
                assertThat(where, fifth, equalTo(Integer.parseInt(county.get("gisd_5"))));
                assertThat(where, tenths.classOf(scores[i]), equalTo(Integer.parseInt(county.get("gisd_10"))));
                assertThat(where, (fifth + 4) / 3, equalTo(Integer.parseInt(county.get("gisd_k"))));
            }
        });
    }

    /** By hand, type 7 of 1 to 5: the median is 3, and 3 belongs above it. */
    @Test
    void aValueEqualToABreakBelongsAboveIt() {
        QuantileClasses halves = QuantileClasses.of(new double[] {1, 2, 3, 4, 5}, 2, QuantileDefinition.HF7);
        assertThat(halves.breaks(), equalTo(List.of(3.0)));
        assertThat(halves.classOf(2.9), equalTo(1));
        assertThat(halves.classOf(3), equalTo(2));
        assertThat(halves.classOf(Double.NaN), equalTo(0));
        assertThat(halves.classCount(), equalTo(2));
    }

    /** Of 0, 0, 0, 9 the first two quartiles are 0 by type 7: the first two classes are empty. */
    @Test
    void tiesMayLeaveClassesEmpty() {
        QuantileClasses quarters = QuantileClasses.of(new double[] {0, 0, 0, 9}, 4, QuantileDefinition.HF7);
        assertThat(quarters.breaks(), equalTo(List.of(0.0, 0.0, 2.25)));
        assertThat(quarters.classOf(0), equalTo(3));
        assertThat(quarters.classOf(9), equalTo(4));
    }

    @Test
    void refusesWhatCannotBeClassed() {
        refuses(new double[] {1}, 0, "0 classes");
        refuses(new double[] {Double.NaN}, 5, "LW-432: QUANTILE: number 0, needed >= 1");
        assertThrows(IllegalArgumentException.class, () -> new QuantileClasses(List.of(2.0, 1.0)));
    }

    private static void refuses(double[] values, int count, String message) {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> QuantileClasses.of(values, count, QuantileDefinition.HF9));
        assertThat(e.getMessage(), containsString(message));
    }
}
