package org.lebenswelten.publish.metadata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.Palette;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.atlas.Symbol;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** An invented atlas that is served: an index with its summary for districts, districts, and a layer without features. */
public final class PublishedSample {

    /** The section of a project's definition that catalogues and portals rest on. */
    public static final String PUBLICATION =
            """
            {"format": 1, "publication": {"issued": "2025-03-31",
             "organisation": {"de": "Stadt Musterdorf & <Umland>", "en": "City of Musterdorf"},
             "contact": "atlas@musterdorf.example",
             "licence": {"name": "dl-de/by-2-0", "url": "https://www.govdata.de/dl-de/by-2-0"},
             "attribution": {"de": "Quelle: „Musterdorf“", "en": "Source: Musterdorf"},
             "namespace": "https://musterdorf.example/id/", "updateCycle": "annually",
             "lineage": {"de": "Erfunden.", "en": "Invented."},
             "service": "https://karten.musterdorf.example/geoserver/musterdorf",
             "catalogue": "https://musterdorf.example/csw", "municipalityKey": "99999999",
             "contributor": "http://dcat-ap.de/def/contributors/musterdorf",
             "data": "https://musterdorf.example/daten"}}""";

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private PublishedSample() {}

    /**
     * The atlas.
     *
     * @param definition the project's definition
     * @return four layers in EPSG:25832, in a rectangle of 4 by 3 km
     */
    public static Atlas atlas(String definition) {
        return new Atlas(
                "musterdorf",
                text("Gesundheitsatlas <b>Musterdorf</b>", "Health atlas Musterdorf"),
                text("Erfundene Daten.", "Invented data."),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 3, 31),
                List.of(index("belastung", 12), index("belastung_bezirk", 2), zones(), empty()),
                definition,
                new Provenance(
                        "Lebenswelten 0.1.0",
                        Map.of(),
                        List.of(new Provenance.Input("data/a.csv", Provenance.Digest.SHA256, "00ff"))));
    }

    /**
     * The atlas with its section on publication.
     *
     * @return the atlas
     */
    public static Atlas atlas() {
        return atlas(PUBLICATION);
    }

    private static AtlasLayer index(String name, int areas) {
        AtlasLayer.Builder builder = AtlasLayer.builder(
                        name,
                        text("Belastung < alles", "Burden"),
                        text("Index; fünf Klassen.", "Index; five classes."),
                        LayerGeometry.MULTIPOLYGON,
                        style(),
                        List.of(
                                column("area", ColumnType.TEXT, "Gebiet"),
                                column("name", ColumnType.TEXT, "Name"),
                                column("years", ColumnType.TEXT, "Zeitraum"),
                                column("valid_from", ColumnType.DATE, "Beginn"),
                                column("score", ColumnType.REAL, "Indexwert"),
                                column("score_low", ColumnType.REAL, "Indexwert"),
                                column("cls", ColumnType.INTEGER, "Klasse"),
                                column("d_soz", ColumnType.REAL, "Soziales"),
                                column("d_umwelt", ColumnType.REAL, "Umwelt")))
                .timeColumn("valid_from");
        for (int year : List.of(2022, 2024)) {
            for (int i = 0; i < areas; i++) {
                String key = String.valueOf(100 + i);
                builder.add(
                        key + "." + year,
                        square(i),
                        key,
                        "Quartier " + key,
                        String.valueOf(year),
                        LocalDate.of(year, 1, 1),
                        i == 3 ? null : (Double) (i / 12.0),
                        null,
                        i == 3 ? null : (Integer) (1 + i % 5),
                        0.25,
                        0.5);
            }
        }
        return builder.build();
    }

    private static LayerStyle style() {
        return new LayerStyle(
                "belastung",
                text("Fünf Klassen", "Five classes"),
                List.of(new StyleRule("c1", text("Klasse 1", "Class 1"), "cls", 1, Palette.suppressed())),
                "name",
                60_000);
    }

    private static AtlasLayer zones() {
        return AtlasLayer.builder(
                        "areas_bezirk",
                        text("Bezirke", "Districts"),
                        text("Umrisse.", "Outlines."),
                        LayerGeometry.MULTIPOLYGON,
                        outline(),
                        List.of(column("area", ColumnType.TEXT, "Gebiet")))
                .add("1", square(0), "1")
                .build();
    }

    private static AtlasLayer empty() {
        return AtlasLayer.builder(
                        "leer",
                        text("Leer", "Empty"),
                        text("Ohne Objekte.", "Without features."),
                        LayerGeometry.MULTIPOLYGON,
                        outline(),
                        List.of())
                .build();
    }

    private static LayerStyle outline() {
        Symbol line = new Symbol(Symbol.Shape.OUTLINE, "#000000", "#000000", 1.5, 0);
        return new LayerStyle(
                "outline",
                text("Umriss", "Outline"),
                List.of(new StyleRule("all", text("Gebiet", "Area"), null, null, line)),
                null,
                0);
    }

    private static Geometry square(int i) {
        double x = 380_000 + 1_000 * (i % 4);
        double y = 5_710_000 + 1_000 * Math.floorDiv(i, 4);
        return FACTORY.toGeometry(new Envelope(x, x + 1_000, y, y + 1_000));
    }

    private static AtlasColumn column(String name, ColumnType type, String title) {
        return new AtlasColumn(name, type, text(title, title));
    }

    private static BilingualText text(String de, String en) {
        return new BilingualText(de, en);
    }
}
