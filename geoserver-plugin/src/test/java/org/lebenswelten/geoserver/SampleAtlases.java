package org.lebenswelten.geoserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.BivariatePalette;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.Palette;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.atlas.Symbol;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.publish.GeoPackageWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Invented atlases of a few features for the tests of publishing. */
final class SampleAtlases {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static final String DEFINITION =
            """
            {"publication": {"issued": "2025-03-31", "organisation": {"de": "Stadt Musterdorf", "en": "City of Musterdorf"},
             "contact": "gis@musterdorf.example", "licence": {"name": "dl-de/by-2-0", "url": "https://www.govdata.de/dl-de/by-2-0"},
             "attribution": {"de": "Stadt Musterdorf 2025", "en": "City of Musterdorf 2025"},
             "metadata": "https://csw.example/record/1", "data": "https://musterdorf.example/daten"}}""";

    private SampleAtlases() {}

    /** A burden in two years, an indicator, measures and areas. */
    static Atlas musterdorf() {
        return atlas("musterdorf", burden(0.5), indicator(), measures(), areas());
    }

    /** The same with another score, without the indicator, with a layer more. */
    static Atlas later() {
        return atlas("musterdorf", burden(0.75), measures(), areas(), gap());
    }

    static Atlas atlas(String id, AtlasLayer... layers) {
        return new Atlas(
                id,
                new BilingualText("Gesundheitsatlas Musterdorf", "Health atlas Musterdorf"),
                new BilingualText("Erfunden.", "Invented."),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 3, 31),
                List.of(layers),
                DEFINITION,
                new Provenance("test", Map.of("language", "de"), List.of()));
    }

    static AtlasLayer burden(double score) {
        return layer("belastung", "Belastung", true, score);
    }

    static AtlasLayer indicator() {
        return layer("ind_sgb2", "SGB II & \"Höhe\" <b>${1+1}</b>", true, 12.5);
    }

    private static AtlasLayer areas() {
        return layer("areas_quartier", "Quartiere", false, 1);
    }

    static AtlasLayer layer(String name, String title, boolean time, double score) {
        BilingualText text = new BilingualText(title, title + " (en)");
        List<AtlasColumn> columns = List.of(
                new AtlasColumn("name", ColumnType.TEXT, new BilingualText("Name", "Name")),
                new AtlasColumn("period", ColumnType.DATE, new BilingualText("Zeitraum", "Period")),
                new AtlasColumn("score", ColumnType.REAL, text),
                new AtlasColumn("flag", ColumnType.TEXT, new BilingualText("Hinweis", "Note")));
        LayerStyle style = new LayerStyle(
                "classes",
                new BilingualText("Klassen", "Classes"),
                List.of(
                        new StyleRule(
                                "class1",
                                new BilingualText("0 bis unter 1", "0 to below 1"),
                                "flag",
                                "class1",
                                Palette.YELLOW_RED.symbols(5).get(0)),
                        new StyleRule(
                                "secret",
                                new BilingualText("geheim gehalten", "withheld"),
                                "flag",
                                "secret",
                                Palette.suppressed())),
                null,
                60_000);
        AtlasLayer.Builder builder = AtlasLayer.builder(
                name,
                text,
                new BilingualText("Verfahren: erfunden.", "Method: invented."),
                LayerGeometry.MULTIPOLYGON,
                style,
                columns);
        for (int year : time ? List.of(2023, 2024) : List.of(2024)) {
            builder.add("01." + year, square(0), "Süd", LocalDate.of(year, 1, 1), score, "class1");
            builder.add("02." + year, square(1), "<script>", LocalDate.of(year, 1, 1), null, "secret");
        }
        return time ? builder.timeColumn("period").build() : builder.build();
    }

    /** Burden by coverage in 3 by 3 classes, one area with high burden and low coverage, one withheld. */
    static AtlasLayer gap() {
        List<StyleRule> rules = new ArrayList<>();
        for (int burden = 3; burden >= 1; burden--) {
            for (int coverage = 1; coverage <= 3; coverage++) {
                String code = burden + "" + coverage;
                Symbol symbol =
                        new Symbol(Symbol.Shape.FILL, BivariatePalette.colour(burden, coverage), "#595959", 0.5, 0);
                rules.add(new StyleRule("class" + code, BilingualText.same(code), "code", code, symbol));
            }
        }
        rules.add(new StyleRule(
                "missing", new BilingualText("keine Angabe", "no data"), "flag", "missing", Palette.missing()));
        rules.add(new StyleRule(
                "secret",
                new BilingualText("Wert gesperrt", "value withheld"),
                "flag",
                "secret",
                Palette.suppressed()));
        return AtlasLayer.builder(
                        "gap_kita",
                        new BilingualText("Vorrang", "Priority"),
                        new BilingualText("Verfahren: erfunden.", "Method: invented."),
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle("gap_kita", new BilingualText("Vorrang", "Priority"), rules, null, 60_000),
                        List.of(
                                new AtlasColumn("period", ColumnType.DATE, new BilingualText("Zeitraum", "Period")),
                                new AtlasColumn("burden", ColumnType.REAL, new BilingualText("Belastung", "Burden")),
                                new AtlasColumn(
                                        "coverage", ColumnType.REAL, new BilingualText("Abdeckung", "Coverage")),
                                new AtlasColumn("code", ColumnType.TEXT, new BilingualText("Klasse", "Class")),
                                new AtlasColumn("flag", ColumnType.TEXT, new BilingualText("Hinweis", "Note"))))
                .add("01.2024", square(0), LocalDate.of(2024, 1, 1), 0.9, 10.0, "31", "ok")
                .add("02.2024", square(1), LocalDate.of(2024, 1, 1), null, null, null, "secret")
                .timeColumn("period")
                .build();
    }

    private static AtlasLayer measures() {
        return AtlasLayer.builder(
                        "measures",
                        new BilingualText("Maßnahmen", "Measures"),
                        new BilingualText("Orte der Maßnahmen.", "Sites of measures."),
                        LayerGeometry.POINT,
                        new LayerStyle("sites", new BilingualText("Orte", "Sites"), List.of(), null, 0),
                        List.of(new AtlasColumn("places", ColumnType.INTEGER, new BilingualText("Plätze", "Places"))))
                .add("kita-1", GEOMETRIES.createPoint(new Coordinate(380_500, 5_710_500)), 20)
                .build();
    }

    private static Geometry square(int column) {
        double x = 380_000 + 1000 * column;
        Polygon polygon = (Polygon) GEOMETRIES.toGeometry(new Envelope(x, x + 1000, 5_710_000, 5_711_000));
        return GEOMETRIES.createMultiPolygon(new Polygon[] {polygon});
    }

    static CatalogPlan plan(Atlas atlas) {
        try {
            return CatalogPlanner.plan(atlas, atlas.id() + ".gpkg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an atlas file. */
    static Path write(Atlas atlas, Path file) throws IOException {
        GeoPackageWriter.write(atlas, file);
        return file;
    }
}
