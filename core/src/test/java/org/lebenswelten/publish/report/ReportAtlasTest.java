package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.Direction;

class ReportAtlasTest {

    private final ReportAtlas atlas = InventedCity.of(12).report();

    @Test
    void subjectsComeFromTheDefinitionAndTheLayers() {
        assertThat(atlas.areas().size(), is(12));
        assertThat(atlas.zoning(), is("viertel"));
        assertThat(atlas.periods(), contains("2023", "2024"));
        assertThat(atlas.latestPeriod(), is(Optional.of("2024")));
        assertThat(atlas.index().orElseThrow().dimensions().get(1).indicators(), contains("impf"));
        assertThat(atlas.indicator("impf").orElseThrow().direction(), is(Direction.LOWER_IS_WORSE));
        assertThat(atlas.coverages().get(0).measures(), contains("treff"));
    }

    /** Area 3 of 12: 30 - 3 per cent, 1.5 to each side, above the city's 20; score (12 - 3) / 12. */
    @Test
    void figuresAreThoseOfTheFile() {
        IndicatorFigure figure = atlas.indicator("arm").orElseThrow().figure("a0003", "2024");
        assertThat(figure.value(), is(27.0));
        assertThat(figure.low(), is(25.5));
        assertThat(figure.comparison(), is(Comparison.WORSE));
        assertThat(atlas.index().orElseThrow().figure("a0003", "2024").score(), is(0.75));
        assertThat(atlas.index().orElseThrow().figure("a0003", "2024").rank(), is(4.0));
    }

    @Test
    void whatIsNotInTheFileIsMissing() {
        assertThat(atlas.indicator("arm").orElseThrow().figure("zzz", "2024").flag(), is(ValueFlag.MISSING));
        assertThat(atlas.indicator("arm").orElseThrow().figure("a0003", "1999").isPublished(), is(false));
        assertThat(atlas.document("none"), is(Optional.empty()));
        assertThat(ValueFlag.of("of another version"), is(ValueFlag.MISSING));
    }

    @Test
    void valuesKeepTheirDigits() {
        assertThat(atlas.indicator("arm").orElseThrow().decimals(), is(0)); // 30, 29, 28 ...
    }

    @Test
    void withoutAnIndexTheAreasAreThoseOfTheZoning() {
        ReportAtlas bare = InventedCity.of(3).withoutIndex().report();
        assertThat(bare.areas().size(), is(3));
        assertThat(bare.periods(), contains("2023", "2024"));
        assertThat(bare.indices(), empty());
    }

    @Test
    void theEarlierAtlasIsAtHand() {
        ReportAtlas both =
                ReportAtlas.since(InventedCity.of(3).atlas(), InventedCity.of(2).atlas());
        assertThat(both.earlier().orElseThrow().areas().size(), is(2));
        assertThat(atlas.earlier(), is(Optional.empty()));
    }
}
