package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.publish.report.MeasureSpots.Spot;

class MeasureSpotsTest {

    private final List<Spot> spots = MeasureSpots.of(InventedCity.of(2).report());

    @Test
    void sitesHaveTheirCatchments() {
        assertThat(spots.get(0).site(), is("Haus am Markt"));
        assertThat(spots.get(0).catchment(), is(notNullValue()));
        assertThat(spots.get(1).catchment(), is(nullValue()));
        assertThat(spots.get(0).path(), is("measures/treff.html"));
        assertThat(MeasureSpots.of(InventedCity.of(2).withoutMeasures().report()), empty());
    }

    @Test
    void aSiteIsNotOverOnItsLastDay() {
        assertThat(spots.get(0).isNotOver(LocalDate.of(2999, 1, 1)), is(true));
        assertThat(spots.get(1).isNotOver(LocalDate.of(2020, 12, 31)), is(true));
        assertThat(spots.get(1).isNotOver(LocalDate.of(2021, 1, 1)), is(false));
    }
}
