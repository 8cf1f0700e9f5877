package org.lebenswelten.publish.report.city;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.report.InventedCity;
import org.lebenswelten.publish.report.ReportAtlas;

class FifthGapTest {

    private static List<FifthGap> gaps(InventedCity city, String indicator) {
        ReportAtlas atlas = city.report();
        return FifthGap.of(
                atlas, atlas.index().orElseThrow(), atlas.indicator(indicator).orElseThrow());
    }

    /** Of 20 areas 4 are a fifth: 30, 29, 28, 27 make 28.5, and 14, 13, 12, 11 make 12.5. */
    @Test
    void theGapIsThatOfTheMeansOfTheFifths() {
        FifthGap last = gaps(InventedCity.of(20), "arm").get(1);
        assertThat(last.period(), is("2024"));
        assertThat(last.heaviest(), is(28.5));
        assertThat(last.lightest(), is(12.5));
        assertThat(last.difference(), is(16.0));
    }

    /** 70 to 73 against 86 to 89: the burdened have the lower values. */
    @Test
    void whereLowIsTheBurdenTheGapIsNegative() {
        assertThat(gaps(InventedCity.of(20), "impf").get(1).difference(), is(71.5 - 87.5));
    }

    /** A fifth of 10 areas is 2, of which no mean is shown. */
    @Test
    void fewValuesMakeNoMean() {
        assertThat(gaps(InventedCity.of(10), "arm").get(1).isKnown(), is(false));
        assertThat(gaps(InventedCity.of(20).withholding("arm"), "arm").get(1).isKnown(), is(false));
    }
}
