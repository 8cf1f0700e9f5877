package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Period;

/** Sums over overlapping periods; whether contributions exist follows by hand. */
class YearsBehindSumsTest {

    private static final List<Period> ROLLING =
            List.of(Period.of("2019-2021"), Period.of("2020-2022"), Period.of("2021-2023"));

    @Test
    void contributionsMakeTheSums() {
        double[] sums = {12, 3, 20};
        YearsBehindSums years = YearsBehindSums.of(ROLLING, sums);

        assertThat(years, notNullValue());
        assertThat(years.size(), is(5));
        for (int period = 0; period < sums.length; period++) {
            double sum = 0;
            for (int run = 0; run < years.size(); run++) {
                assertThat(years.contribution(run), greaterThanOrEqualTo(0.0));
                sum += years.isIn(run, period) ? years.contribution(run) : 0;
            }
            assertThat(sum, closeTo(sums[period], 1e-9));
        }
    }

    /** 2019-2021 and 2021-2023 have none, so 2020 to 2022 have none, but 2020-2022 is said to have 9. */
    @Test
    void sumsThatContradictEachOtherHaveNoContributions() {
        assertThat(YearsBehindSums.of(ROLLING, new double[] {0, 9, 0}), nullValue());
    }

    @Test
    void yearsOfTheSameSumsAreOneRun() {
        YearsBehindSums years =
                YearsBehindSums.of(List.of(Period.of("2010-2015"), Period.of("2014-2020")), new double[] {5, 6});

        assertThat(years, notNullValue());
        assertThat(years.size(), is(3));
        assertThat(years.firstYear(0), is(2010));
        assertThat(years.firstYear(1), is(2014));
        assertThat(years.firstYear(2), is(2016));
    }

    @Test
    void yearsInNoPeriodAreNoRun() {
        YearsBehindSums years =
                YearsBehindSums.of(List.of(Period.of("2010-2011"), Period.of("2014-2015")), new double[] {5, 6});

        assertThat(years, notNullValue());
        assertThat(years.size(), is(2));
        assertThat(years.contribution(1), is(6.0));
    }
}
