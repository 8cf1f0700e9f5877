package org.lebenswelten.publish.report.city;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.InventedCity;

/** Expected figures are those that the javadoc of {@link InventedCity} states. */
class CityPagesTest {

    private static CityView view(InventedCity city) {
        return (CityView) new CityPages().of(city.report(), Language.DE).get(0).view();
    }

    @Test
    void theHeaviestBurdenComesFirst() {
        IndexMap map = view(InventedCity.of(20)).index();
        assertThat(map.rows().get(0).name(), is("Gebiet 0"));
        assertThat(map.rows().get(0).rankLimits(), is("1 bis 2"));
        assertThat(map.rows().get(19).rank(), is("20"));
        assertThat(map.map().areas().get("a0000").text(), is("hoch, Rang 1 von 20"));
    }

    /** A fifth of 20 areas carry both burdens, the others none. */
    @Test
    void overlappingBurdensAreCounted() {
        Overlap overlap = view(InventedCity.of(20)).overlap();
        assertThat(overlap.counts(), contains(new Overlap.Count("2", "4"), new Overlap.Count("0", "16")));
        assertThat(overlap.rows().size(), is(4));
        assertThat(overlap.rows().get(0).which(), contains("Soziales", "Kinder"));
    }

    /**
     * Area 0 rose from rank 20 (19 to 20) to 1 (1 to 2), area 9 from 11 (10 to 12) to 10 (9 to 11): only what is beyond both limits is a
     * change, so areas 0 to 8 rose; the eight widest are shown.
     */
    @Test
    void onlyMovesBeyondTheLimitsOfBothRanksCount() {
        Changes changes = view(InventedCity.of(20)).changes();
        assertThat(changes.up().size(), is(8));
        assertThat(changes.up().get(0).name(), is("Gebiet 0"));
        assertThat(changes.up().get(0).before(), is("20 (19 bis 20)"));
        assertThat(changes.up().get(0).places(), is("19 Plätze"));
        assertThat(changes.down().get(0).name(), is("Gebiet 19"));
        assertThat(view(InventedCity.of(2)).changes().up(), empty());
    }

    @Test
    void worseAndWorseningAreBothOfThem() {
        assertThat(
                view(InventedCity.of(20)).worsening(),
                contains(new Worsening("Gebiet 0", "quarters/a0000.html", List.of("Armut"))));
        assertThat(view(InventedCity.of(20).withholding("arm")).worsening(), empty());
    }

    @Test
    void measuresThatAreOverAreNotShown() {
        MeasureMap measures = view(InventedCity.of(20)).measures();
        assertThat(
                measures.rows(),
                contains(new MeasureMap.Row("Treff", "measures/treff.html", "Quartier", "Umsetzung", "1")));
        // the middle of the first of ten columns and of two rows, on a plane of 1,000 by 200
        assertThat(measures.map().points().get(0).x(), is(50.0));
        assertThat(measures.map().points().get(0).y(), is(50.0));
        assertThat(view(InventedCity.of(20).withoutMeasures()).measures(), is(nullValue()));
    }

    @Test
    void whatIsHiddenIsSaidInWords() {
        Hidden hidden = view(InventedCity.of(20).withholding("impf")).hidden();
        assertThat(
                hidden.sentences(),
                hasItem("10 von 100 Werten, die auf Anzahlen von Menschen beruhen, sind nicht veröffentlicht."));
        assertThat(hidden.rows().get(1).withheld(), is("20"));
        assertThat(hidden.rows().get(0).published(), is("20"));
    }

    /** Of 20 areas 4 are a fifth; of 12 only 2, which are too few for a mean. */
    @Test
    void gapsAreShownWhereFifthsAreLargeEnough() {
        Gaps gaps = view(InventedCity.of(20)).gaps();
        assertThat(gaps.fifth(), is("4"));
        assertThat(gaps.rows().get(0).gap(), is("16\u00a0Prozentpunkte")); // 28.5 - 12.5
        assertThat(gaps.rows().get(0).before(), is("16\u00a0Prozentpunkte (2023)"));
        assertThat(view(InventedCity.of(12)).gaps(), is(nullValue()));
    }

    @Test
    void anAtlasWithoutIndexOrPeriodsHasAnOverview() {
        assertThat(view(InventedCity.of(20).withoutIndex()).index(), is(nullValue()));
        assertThat(view(InventedCity.of(20).in()).period(), is(""));
        assertThat(view(InventedCity.of(20).in(2024)).changes(), is(nullValue()));
    }
}
