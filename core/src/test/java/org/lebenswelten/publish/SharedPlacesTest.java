package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.model.BilingualText;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class SharedPlacesTest {

    private static final BilingualText TEXT = new BilingualText("Schicht", "Layer");
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 1, 1);

    @Test
    void anAreaOfTwoPeriodsIsSharedByNobody() {
        SharedPlaces places = SharedPlaces.of(
                layer().add("a1", square(0), "A", FIRST)
                        .add("a2", square(0), "A", LATER)
                        .add("b1", square(1), "B", FIRST)
                        .build(),
                "name");

        assertThat(places.first(), contains("a1", "a2", "b1"));
        assertThat(places.isShared(), is(false));
    }

    /** Outlines are compared by their coordinates: those read from a file are objects of their own. */
    @Test
    void theFirstFeatureStandsForAllOfItsOutlineAndPeriod() {
        AtlasLayer layer = layer().add("a1", square(0), "A", FIRST)
                .add("b1", square(0), "B", FIRST)
                .add("a2", square(0), "A", LATER)
                .build();
        SharedPlaces places = SharedPlaces.of(layer, "name");

        assertThat(places.first(), contains("a1", "a2"));
        assertThat(places.isShared(), is(true));
        assertThat(places.isAlike(), is(false));
        String qml = QmlWriter.write(layer);
        assertThat(XmlTexts.attributes(qml, "text-style", "fieldName"), contains("'Schicht'"));
        assertThat(
                XmlTexts.attributes(qml, "rule", "filter"),
                contains("\"id\" IN ('a1', 'a2') AND (@map_start_time IS NOT NULL OR \"d\" = to_date('2024-01-01'))"));
    }

    @Test
    void labelsThatAreAlikeStay() {
        AtlasLayer layer = layer().add("a1", square(0), "A", LATER)
                .add("a2", square(0), "A", LATER)
                .build();

        assertThat(SharedPlaces.of(layer, "name").isAlike(), is(true));
        assertThat(XmlTexts.attributes(QmlWriter.write(layer), "text-style", "fieldName"), contains("\"name\""));
    }

    private static Geometry square(int x) {
        return new GeometryFactory().toGeometry(new Envelope(x, x + 1, 0, 1));
    }

    private static AtlasLayer.Builder layer() {
        return AtlasLayer.builder(
                        "l",
                        TEXT,
                        TEXT,
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle("s", TEXT, List.of(), "name", 1000),
                        List.of(
                                new AtlasColumn("name", ColumnType.TEXT, TEXT),
                                new AtlasColumn("d", ColumnType.DATE, TEXT)))
                .timeColumn("d");
    }
}
