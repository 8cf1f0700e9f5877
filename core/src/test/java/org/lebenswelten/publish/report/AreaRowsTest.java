package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;

class AreaRowsTest {

    private final AtlasLayer layer = InventedCity.of(3).atlas().layer("ind_arm").orElseThrow();
    private final AreaRows rows = AreaRows.of(layer).orElseThrow();

    @Test
    void rowsAreFoundByAreaAndPeriod() {
        assertThat(rows.periods(), contains("2023", "2024"));
        assertThat(rows.number("a0001", "2024", "val"), is(29.0)); // 30 - 1
        assertThat(rows.number("a0000", "2023", "val"), is(28.0)); // where area 2 stands later
        assertThat(rows.text("a0000", "2024", "trend"), is("rising"));
        assertThat(rows.flag("a0000", "2024"), is(ValueFlag.PUBLISHED));
    }

    @Test
    void whatIsNotThereIsNoNumberAndNoText() {
        assertThat(rows.has("a0009", "2024"), is(false));
        assertThat(rows.number("a0009", "2024", "val"), is(Double.NaN));
        assertThat(rows.number("a0001", "2024", "no_column"), is(Double.NaN));
        assertThat(rows.number("a0001", "2024", "trend"), is(Double.NaN));
        assertThat(rows.text("a0001", "2024", "val"), is(""));
    }

    @Test
    void aLayerWithoutPeriodsHasNoRows() {
        AtlasLayer outlines = InventedCity.of(3).atlas().layer("areas_viertel").orElseThrow();
        assertThat(AreaRows.of(outlines).isPresent(), is(false));
        AtlasLayer empty = InventedCity.of(0).atlas().layer("ind_arm").orElseThrow();
        assertThat(AreaRows.of(empty).orElseThrow().latest(), is(Optional.empty()));
    }
}
