package org.lebenswelten.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * An invented atlas for the tests of this package: twelve square areas in two periods with every kind of value, names
 * that try to break out of XML, CSV and SQL, and a layer of points.
 */
final class SampleAtlas {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double WEST = 380_000;
    private static final double SOUTH = 5_710_000;
    private static final double SIDE = 1_000;

    /** A name with markup, quotes, an umlaut and a comma. */
    static final String NASTY_NAME = "Süd <script>alert('x')</script> & \"Öst\", 1";

    private SampleAtlas() {}

    static Atlas atlas() {
        return new Atlas(
                "musterdorf",
                text("Gesundheitsatlas Musterdorf (erfunden)", "Health atlas Musterdorf (invented)"),
                text("Erfundene Daten für Tests.", "Invented data for tests."),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 3, 31),
                List.of(burden(), places(), empty()),
                "{\n  \"format\": 1,\n  \"title\": \"Größe\"\n}",
                new Provenance(
                        "Lebenswelten 0.1.0",
                        Map.of("language", "de", "a", "1"),
                        List.of(
                                new Provenance.Input("zonings/a.geojson", Provenance.Digest.SHA256, "00ff"),
                                new Provenance.Input("data/b.csv", Provenance.Digest.WITHHELD, null))));
    }

    static AtlasLayer burden() {
        List<AtlasColumn> columns = List.of(
                new AtlasColumn("area", ColumnType.TEXT, text("Gebiet", "Area")),
                new AtlasColumn("name", ColumnType.TEXT, text("Name", "Name")),
                new AtlasColumn("period", ColumnType.DATE, text("Zeitraum ab", "Period from")),
                new AtlasColumn("score", ColumnType.REAL, text("Belastung (0 bis 1)", "Burden (0 to 1)")),
                new AtlasColumn("class", ColumnType.INTEGER, text("Klasse", "Class")),
                new AtlasColumn("flag", ColumnType.TEXT, text("Hinweis", "Note")));
        AtlasLayer.Builder builder = AtlasLayer.builder(
                        "belastung",
                        text("Gesundheitliche Belastung", "Health burden"),
                        text("Index aus erfundenen Werten; fünf Klassen.", "Index of invented values; five classes."),
                        LayerGeometry.MULTIPOLYGON,
                        burdenStyle(),
                        columns)
                .timeColumn("period");
        for (int year : List.of(2023, 2024)) {
            for (int i = 0; i < 12; i++) {
                addArea(builder, year, i);
            }
        }
        return builder.build();
    }

    private static void addArea(AtlasLayer.Builder builder, int year, int i) {
        // 2024: areas 0 to 9 in classes 1 to 5 twice, 10 withheld, 11 without people; 2023: all in class 1, 9 missing
        String flag = year == 2024 && i == 10 ? "secret" : year == 2024 && i == 11 ? "fewpop" : "ok";
        @Nullable Integer areaClass = year == 2024 ? (Integer) (i / 2 + 1) : (Integer) 1;
        @Nullable Double score = year == 2024 ? i / 9.0 : 0.125;
        if (year == 2023 && i == 9) {
            flag = "missing";
        }
        if (!flag.equals("ok")) {
            areaClass = null;
            score = null;
        }
        String key = String.format(java.util.Locale.ROOT, "%02d", i + 1);
        String name = i == 2 ? NASTY_NAME : "Quartier " + (i + 1);
        String drawn = areaClass == null ? flag : "class" + areaClass;
        builder.add(
                key + "." + year,
                square(i % 4, i / 4, i == 5),
                key,
                i == 3 ? null : name,
                LocalDate.of(year, 1, 1),
                score,
                areaClass,
                drawn);
    }

    private static LayerStyle burdenStyle() {
        List<StyleRule> rules = new ArrayList<>();
        List<Symbol> symbols = Palette.YELLOW_RED.symbols(5);
        for (int c = 1; c <= 5; c++) {
            rules.add(new StyleRule(
                    "class" + c,
                    text("Klasse " + c + " von 5", "Class " + c + " of 5"),
                    "flag",
                    "class" + c,
                    symbols.get(c - 1)));
        }
        rules.add(rule("missing", text("keine Daten", "no data"), Palette.missing()));
        rules.add(rule("fewpop", text("zu wenige Menschen", "too few people"), Palette.fewPeople()));
        rules.add(rule("secret", text("geheim gehalten & <b>verborgen</b>", "withheld"), Palette.suppressed()));
        return new LayerStyle("belastung", text("Fünf Klassen", "Five classes"), rules, "name", 60_000);
    }

    private static StyleRule rule(String flag, BilingualText title, Symbol symbol) {
        return new StyleRule(flag, title, "flag", flag, symbol);
    }

    static AtlasLayer places() {
        List<AtlasColumn> columns = List.of(
                new AtlasColumn("name", ColumnType.TEXT, text("Name", "Name")),
                new AtlasColumn("phase", ColumnType.INTEGER, text("Name", "Phase")));
        Symbol circle = new Symbol(Symbol.Shape.CIRCLE, "#1b7837", "#ffffff", 1, 10);
        LayerStyle style = new LayerStyle(
                "places",
                text("Orte", "Places"),
                List.of(
                        new StyleRule("running", text("läuft", "running"), "phase", 1, circle),
                        new StyleRule("planned", text("geplant", "planned"), "phase", 2, circle)),
                "name",
                25_000);
        return AtlasLayer.builder(
                        "measures",
                        text("Maßnahmen", "Measures"),
                        text("Erfundene Orte.", "Invented places."),
                        LayerGeometry.POINT,
                        style,
                        columns)
                .add("kita-1", point(380_500.25, 5_710_500.125), "=cmd|' /C calc'!A0", 1)
                .add("kita-2", point(382_500, 5_711_500), "Kita \"Öhrchen\"", 2)
                .build();
    }

    /** Burden by coverage in 3 by 3 classes, with areas that have none; no feature. */
    static AtlasLayer gap() {
        return gap(3);
    }

    /** Burden in 3 by coverage in fewer classes. */
    static AtlasLayer gap(int coverages) {
        List<StyleRule> rules = new ArrayList<>();
        for (int burden = 3; burden >= 1; burden--) {
            for (int coverage = 1; coverage <= coverages; coverage++) {
                String code = burden + "" + coverage;
                Symbol symbol =
                        new Symbol(Symbol.Shape.FILL, BivariatePalette.colour(burden, coverage), "#595959", 0.5, 0);
                rules.add(new StyleRule("class" + code, text(code, code), "code", code, symbol));
            }
        }
        rules.add(rule("missing", text("keine Angabe", "no data"), Palette.missing()));
        rules.add(rule("secret", text("Wert gesperrt", "value withheld"), Palette.suppressed()));
        return AtlasLayer.builder(
                        "gap_kita",
                        text("Vorrang der Kitas", "Priority of nurseries"),
                        text("Erfunden.", "Invented."),
                        LayerGeometry.MULTIPOLYGON,
                        new LayerStyle("gap_kita", text("Vorrang", "Priority"), rules, null, 0),
                        List.of(
                                new AtlasColumn("code", ColumnType.TEXT, text("Klasse", "Class")),
                                new AtlasColumn(
                                        "burden",
                                        ColumnType.REAL,
                                        text("Belastung (Indexwert)", "Burden (index score)")),
                                new AtlasColumn(
                                        "coverage",
                                        ColumnType.REAL,
                                        text(
                                                "Anteil der Zielgruppe in Reichweite (%)",
                                                "Share of the target group within reach (%)")),
                                new AtlasColumn("flag", ColumnType.TEXT, text("Hinweis", "Note"))))
                .build();
    }

    static AtlasLayer empty() {
        Symbol outline = new Symbol(Symbol.Shape.OUTLINE, "#000000", "#000000", 1.5, 0);
        LayerStyle style = new LayerStyle(
                "outline",
                text("Umriss", "Outline"),
                List.of(new StyleRule("all", text("Gebiet", "Area"), null, null, outline)),
                null,
                0);
        return AtlasLayer.builder(
                        "areas_none",
                        text("Maßnahmen", "Areas of nothing"),
                        text("Ein Layer ohne Objekte.", "A layer without features."),
                        LayerGeometry.MULTIPOLYGON,
                        style,
                        List.of())
                .build();
    }

    private static Polygon square(int column, int line, boolean withHole) {
        double x = WEST + SIDE * column;
        double y = SOUTH + SIDE * line;
        LinearRing[] holes = withHole ? new LinearRing[] {ring(x + 300, y + 300, 200.125)} : new LinearRing[0];
        return FACTORY.createPolygon(ring(x, y, SIDE), holes);
    }

    private static LinearRing ring(double x, double y, double side) {
        return FACTORY.createLinearRing(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x + side, y),
            new Coordinate(x + side, y + side),
            new Coordinate(x, y + side),
            new Coordinate(x, y)
        });
    }

    private static org.locationtech.jts.geom.Point point(double x, double y) {
        return FACTORY.createPoint(new Coordinate(x, y));
    }

    private static BilingualText text(String de, String en) {
        return new BilingualText(de, en);
    }
}
