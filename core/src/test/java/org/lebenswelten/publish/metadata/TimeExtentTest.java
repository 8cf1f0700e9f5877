package org.lebenswelten.publish.metadata;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.model.BilingualText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class TimeExtentTest {

    @Test
    void pooledYearsEndWithTheLastOfThem() {
        AtlasLayer layer = layer("2019-2021", 2019, "2022-2024", 2022);

        assertThat(
                TimeExtent.of(layer),
                is(Optional.of(new TimeExtent(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 12, 31)))));
        assertThat(TimeExtent.starts(layer), contains(LocalDate.of(2019, 1, 1), LocalDate.of(2022, 1, 1)));
    }

    @Test
    void singleYearIsOneYearLong() {
        assertThat(
                TimeExtent.of(layer("2024", 2024, "2024", 2024)),
                is(Optional.of(new TimeExtent(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))));
    }

    @Test
    void layerWithoutTimeHasNoExtent() {
        assertThat(TimeExtent.of(PublishedSample.atlas().layer("areas_bezirk").orElseThrow()), is(Optional.empty()));
    }

    @Test
    void twoExtentsTogetherHoldBoth() {
        TimeExtent early = new TimeExtent(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 12, 31));
        TimeExtent late = new TimeExtent(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31));

        assertThat(late.and(early), is(new TimeExtent(LocalDate.of(2019, 1, 1), LocalDate.of(2024, 12, 31))));
    }

    private static AtlasLayer layer(String years, int from, String otherYears, int otherFrom) {
        return AtlasLayer.builder(
                        "l",
                        BilingualText.same("L"),
                        BilingualText.same("L"),
                        LayerGeometry.POINT,
                        new LayerStyle("l", BilingualText.same("L"), List.of(), null, 0),
                        List.of(
                                new AtlasColumn("years", ColumnType.TEXT, BilingualText.same("Y")),
                                new AtlasColumn("valid_from", ColumnType.DATE, BilingualText.same("V"))))
                .timeColumn("valid_from")
                .add("1", new GeometryFactory().createPoint(new Coordinate(0, 0)), years, LocalDate.of(from, 1, 1))
                .add(
                        "2",
                        new GeometryFactory().createPoint(new Coordinate(0, 0)),
                        otherYears,
                        LocalDate.of(otherFrom, 1, 1))
                .build();
    }
}
