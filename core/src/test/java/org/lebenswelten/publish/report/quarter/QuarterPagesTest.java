package org.lebenswelten.publish.report.quarter;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.InventedCity;
import org.lebenswelten.publish.report.Movement;
import org.lebenswelten.publish.report.ReportPage;

/** Expected figures are those that the javadoc of {@link InventedCity} states. */
class QuarterPagesTest {

    private static QuarterView profile(InventedCity city, int area) {
        return new QuarterPages()
                .of(city.report(), Language.DE).stream()
                        .filter(page -> page.path().equals("quarters/" + InventedCity.id(area) + ".html"))
                        .map(ReportPage::view)
                        .map(QuarterView.class::cast)
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void theHeadlineIsThatOfTheIndex() {
        QuarterView.Headline headline = profile(InventedCity.of(20), 1).headline();
        assertThat(headline.rank(), is("2 von 20"));
        assertThat(headline.rankLimits(), is("1 bis 3"));
        assertThat(headline.score(), is("0,950")); // (20 - 1) / 20
        assertThat(headline.classText(), is("hoch"));
        assertThat(headline.burdens(), is("2 von 2"));
        assertThat(headline.which(), is("Soziales und Kinder"));
        assertThat(headline.worst(), containsString("so gut wie sicher zu den 20 %"));
    }

    /** 30 - 1 = 29, from 27.5 to 30.5, overlaps the values of areas 0 to 4 (30 - 4 + 1.5 = 27.5). */
    @Test
    void indicatorsHaveValueLimitsCityRankAndTrend() {
        QuarterView view = profile(InventedCity.of(20), 1);
        assertThat(view.groups().stream().map(IndicatorGroup::title).toList(), contains("Soziales", "Kinder"));
        IndicatorRow row = view.groups().get(0).rows().get(0);
        assertThat(row.value(), is("29\u00a0%"));
        assertThat(row.city(), is("20\u00a0%"));
        assertThat(row.rank(), is("2 von 20"));
        assertThat(row.rankLimits(), is("1 bis 5"));
        assertThat(row.movement(), is(Movement.STILL));
        assertThat(row.spark(), is("12 29")); // before, it stood where area 18 stands: 30 - 18
    }

    @Test
    void whatIsWithheldHasTheCitysFigureButNoRank() {
        QuarterView view = profile(InventedCity.of(20).withholding("arm"), 1);
        IndicatorRow row = view.groups().get(0).rows().get(0);
        assertThat(row.value(), is("geschützt"));
        assertThat(row.rank(), is(""));
        assertThat(row.limits(), is(""));
        assertThat(row.spine(), is(""));
        assertThat(view.balance().hidden(), is(1));
    }

    @Test
    void partsAddUpToTheScoreBesideTheMeanOfAllAreas() {
        List<DimensionPart> parts = profile(InventedCity.of(20), 1).parts();
        assertThat(parts.get(0).part() + parts.get(1).part(), closeTo(0.95, 1e-12));
        assertThat(parts.get(0).city(), closeTo(10.5 / 40, 1e-12)); // mean of (20 - i) / 20 is 10.5 / 20
        assertThat(parts.get(0).share(), is("50 %"));
        assertThat(parts.get(0).isBurden(), is(true));
    }

    /** Rows of ten: area 11 has eight around it, area 0 has 1, 10 and 11. */
    @Test
    void neighboursTouchAndAreComparedByTheLimitsOfRanks() {
        QuarterView corner = profile(InventedCity.of(30), 0);
        assertThat(corner.neighbours().stream().map(NeighbourRow::id).toList(), contains("a0001", "a0010", "a0011"));
        // ranks 1 (1 to 2) and 2 (1 to 3) overlap; 11 (10 to 12) does not
        assertThat(
                corner.neighbours().stream().map(NeighbourRow::relationCode).toList(),
                contains("same", "lighter", "lighter"));
        assertThat(profile(InventedCity.of(30), 11).neighbours().size(), is(8));
    }

    /** The site stands in area 0 and reaches 375 m around, 125 m into area 1 and area 10, but not to the corner of area 11. */
    @Test
    void measuresReachTheAreasThatTheirCatchmentsShareGroundWith() {
        InventedCity city = InventedCity.of(30);
        assertThat(profile(city, 0).measures().size(), is(1)); // the other one is over
        assertThat(profile(city, 0).measures().get(0).inside(), is("Haus am Markt"));
        assertThat(profile(city, 1).measures().get(0).inside(), is(""));
        assertThat(profile(city, 1).measures().get(0).from(), is("Haus am Markt"));
        assertThat(profile(city, 2).measures(), empty());
    }

    @Test
    void coveragesSayWhoIsReachedAndWhoIsNot() {
        QuarterView view = profile(InventedCity.of(20), 0);
        CoverageRow row = view.coverages().get(0);
        assertThat(row.group(), is("ab 65 Jahren"));
        assertThat(row.share(), is("50,0 %"));
        assertThat(row.limits(), is("40,0 bis 60,0"));
        assertThat(row.gap(), is("rund 20 nicht versorgt"));
        assertThat(view.people(), hasEntry("alle Altersgruppen", "rund 1.000"));
        assertThat(view.people(), hasEntry("ab 65 Jahren", "rund 40"));
    }

    @Test
    void withoutAnIndexTheIndicatorsAreStillThere() {
        QuarterView view = profile(InventedCity.of(20).withoutIndex(), 0);
        assertThat(view.headline() == null, is(true));
        assertThat(view.groups().get(0).rows().size(), is(2));
        assertThat(view.neighbours(), empty());
    }

    @Test
    void areasAreListedByName() {
        QuarterList list = (QuarterList) new QuarterPages()
                .of(InventedCity.of(3).report(), Language.EN)
                .get(0)
                .view();
        assertThat(
                list.rows().stream().map(QuarterList.Row::name).toList(), contains("Gebiet 0", "Gebiet 1", "Gebiet 2"));
        assertThat(list.rows().get(2).rank(), is("3 of 3"));
        assertThat(list.zoning(), is("Quarters"));
    }
}
