package org.lebenswelten.publish.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
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
import org.lebenswelten.publish.JsonText;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * An invented city of square areas in rows of ten, {@code a0000}, {@code a0001} ..., for the tests of the report.
 *
 * <p>Area i of n has rank i + 1 in the index {@code last}, the ranks from i to i + 2 being possible, and a score of (n - i) / n, half of
 * it from each of the dimensions {@code sozial} and {@code kinder}. The indicator {@code arm} is 30 - i per cent, give or take 1.5, where
 * high is the burden; {@code impf} is 70 + i per cent without limits, where low is the burden. The city has 20 and 80. In the
 * first period all that is so in the last one is reversed: area i stands where area n - 1 - i stands later.
 */
public record InventedCity(
        int areas,
        List<Integer> years,
        String areaName,
        String indicatorName,
        String measureName,
        boolean hasMeasures,
        boolean hasIndex,
        Set<String> withheld) {

    private static final double SIDE = 500;
    private static final double WEST = 380_000;
    private static final double NORTH = 5_710_000;
    private static final int ROW = 10;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A city of so many areas in 2023 and 2024 with everything. */
    public static InventedCity of(int areas) {
        return new InventedCity(areas, List.of(2023, 2024), "Gebiet", "Armut", "Treff", true, true, Set.of());
    }

    /** The same with other names; each area's name is followed by its number. */
    public InventedCity named(String area, String indicator, String measure) {
        return new InventedCity(areas, years, area, indicator, measure, hasMeasures, hasIndex, withheld);
    }

    /** The same with other years. */
    public InventedCity in(Integer... others) {
        return new InventedCity(
                areas, List.of(others), areaName, indicatorName, measureName, hasMeasures, hasIndex, withheld);
    }

    /** The same without measures. */
    public InventedCity withoutMeasures() {
        return new InventedCity(areas, years, areaName, indicatorName, measureName, false, hasIndex, withheld);
    }

    /** The same without an index. */
    public InventedCity withoutIndex() {
        return new InventedCity(areas, years, areaName, indicatorName, measureName, hasMeasures, false, withheld);
    }

    /** The same with all values of some indicators withheld. */
    public InventedCity withholding(String... indicators) {
        return new InventedCity(
                areas, years, areaName, indicatorName, measureName, hasMeasures, hasIndex, Set.of(indicators));
    }

    /** The atlas for pages. */
    public ReportAtlas report() {
        return ReportAtlas.of(atlas());
    }

    /** The atlas. */
    public Atlas atlas() {
        List<AtlasLayer> layers = new ArrayList<>();
        if (hasIndex) {
            layers.add(index());
        }
        layers.add(indicator("arm"));
        layers.add(indicator("impf"));
        if (hasMeasures) {
            layers.add(coverage());
            layers.add(measures());
            layers.add(catchments());
        }
        layers.add(outlines());
        SortedMap<String, String> documents = new TreeMap<>();
        documents.put(
                "disclosure",
                JsonText.of(Map.of(
                        "cells",
                        Map.of("published", 90, "withheld", 10, "primaryAbout", 7, "complementaryAbout", 3),
                        "interval",
                        Map.of("narrowest", 5))));
        return new Atlas(
                "erfunden",
                BilingualText.same("Erfundene Stadt"),
                new BilingualText("Erfundene Daten.", "Invented data."),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 3, 31),
                layers,
                JsonText.of(definition()),
                new Provenance("Lebenswelten 0.1.0", Map.of(), List.of()),
                documents);
    }

    /** The id of an area. */
    public static String id(int area) {
        return String.format(Locale.ROOT, "a%04d", area);
    }

    private Map<String, Object> definition() {
        Map<String, Object> root = new TreeMap<>();
        root.put("zonings", List.of(Map.of("id", "viertel", "title", new BilingualText("Viertel", "Quarters"))));
        root.put(
                "indicators",
                List.of(subject("arm", indicatorName, "higherIsWorse"), subject("impf", "Impfung", "lowerIsWorse")));
        if (hasIndex) {
            root.put(
                    "indices",
                    List.of(Map.of(
                            "id",
                            "last",
                            "title",
                            new BilingualText("Last", "Load"),
                            "zoning",
                            "viertel",
                            "children",
                            List.of(Map.of("dimension", "sozial"), Map.of("dimension", "kinder")),
                            "dimensions",
                            List.of(dimension("sozial", "Soziales", "arm"), dimension("kinder", "Kinder", "impf")))));
        }
        if (hasMeasures) {
            root.put(
                    "coverages",
                    List.of(Map.of(
                            "id",
                            "treffs",
                            "title",
                            new BilingualText("Treffs", "Meeting places"),
                            "description",
                            new BilingualText("Wer einen Treff hat.", "Who has a place."),
                            "targetGroup",
                            Map.of("ageMin", 65, "sex", "all"),
                            "measures",
                            List.of("treff"))));
        }
        root.put("disclosure", Map.of("minimumDenominator", 30, "minimumNumerator", 5));
        root.put(
                "publication",
                Map.of(
                        "organisation",
                        new BilingualText("Erfundenes Amt", "Invented office"),
                        "contact",
                        "amt@erfunden.example",
                        "licence",
                        Map.of("name", "dl-de/zero-2-0", "url", "https://www.govdata.de/dl-de/zero-2-0")));
        return root;
    }

    private static Map<String, Object> subject(String id, String title, String direction) {
        return Map.of(
                "id",
                id,
                "title",
                BilingualText.same(title),
                "definition",
                new BilingualText("Anteil", "Share"),
                "unit",
                BilingualText.same("%"),
                "direction",
                direction,
                "zoning",
                "viertel",
                "source",
                new BilingualText("Erfunden", "Invented"));
    }

    private static Map<String, Object> dimension(String id, String title, String indicator) {
        return Map.of(
                "id", id,
                "title", BilingualText.same(title),
                "children", List.of(Map.of("indicator", indicator)));
    }

    /** Where an area stands in a year: from 0, the heaviest burden. */
    private int place(int area, int year) {
        return year == years.get(years.size() - 1) ? area : areas - 1 - area;
    }

    private AtlasLayer index() {
        AtlasLayer.Builder layer = layer(
                "last",
                LayerGeometry.MULTIPOLYGON,
                classes(),
                "t:area t:name t:years d:valid_from r:score i:cls i:rank_no i:ranked i:rank_lo i:rank_hi r:p_worst"
                        + " r:d_sozial r:d_kinder r:c_sozial r:c_kinder i:burdens i:known t:which i:residents t:imputed"
                        + " t:flag");
        for (int year : years) {
            for (int area = 0; area < areas; area++) {
                int place = place(area, year);
                double score = (areas - place) / (double) areas;
                boolean worst = place < areas / 5;
                layer.add(
                        id(area) + "." + year,
                        square(area),
                        id(area),
                        name(area),
                        String.valueOf(year),
                        LocalDate.of(year, 1, 1),
                        score,
                        place < areas / 2 ? 2 : 1,
                        place + 1,
                        areas,
                        Math.max(1, place),
                        Math.min(areas, place + 2),
                        worst ? 1.0 : 0.0,
                        score,
                        score,
                        score / 2,
                        score / 2,
                        worst ? 2 : 0,
                        2,
                        worst ? "sozial kinder" : "",
                        1000,
                        "",
                        "ok");
            }
        }
        return layer.build();
    }

    private AtlasLayer indicator(String id) {
        AtlasLayer.Builder layer = layer(
                "ind_" + id,
                LayerGeometry.MULTIPOLYGON,
                classes(),
                "t:area t:name t:years d:valid_from r:val r:ci_low r:ci_high i:cls r:city t:cmp t:trend t:flag");
        for (int year : years) {
            for (int area = 0; area < areas; area++) {
                int place = place(area, year);
                List<@Nullable Object> row = new ArrayList<>(
                        Arrays.asList(id(area), name(area), String.valueOf(year), LocalDate.of(year, 1, 1)));
                if (withheld.contains(id)) {
                    row.addAll(Arrays.asList(null, null, null, null, null, null, null, "secret"));
                } else if (id.equals("arm")) {
                    double value = 30 - place;
                    String comparison = value > 21.5 ? "worse" : value < 18.5 ? "better" : "similar";
                    row.addAll(Arrays.asList(
                            value,
                            value - 1.5,
                            value + 1.5,
                            1,
                            20.0,
                            comparison,
                            place == 0 ? "rising" : "none",
                            "ok"));
                } else {
                    row.addAll(Arrays.asList(70.0 + place, null, null, 1, 80.0, "none", "few", "ok"));
                }
                layer.add(id(area) + "." + year, square(area), row.toArray());
            }
        }
        return layer.build();
    }

    private AtlasLayer coverage() {
        AtlasLayer.Builder layer = layer(
                "cov_treffs",
                LayerGeometry.MULTIPOLYGON,
                classes(),
                "t:area t:name t:years d:valid_from i:target r:share r:share_low r:share_high r:per_100 i:unmet"
                        + " r:change i:cls t:flag");
        for (int year : years) {
            for (int area = 0; area < areas; area++) {
                layer.add(
                        id(area) + "." + year,
                        square(area),
                        id(area),
                        name(area),
                        String.valueOf(year),
                        LocalDate.of(year, 1, 1),
                        40,
                        area == 0 ? 50.0 : 0.0,
                        area == 0 ? 40.0 : 0.0,
                        area == 0 ? 60.0 : 5.0,
                        null,
                        area == 0 ? 20 : 40,
                        0.0,
                        1,
                        "ok");
            }
        }
        return layer.build();
    }

    /** One site in the middle of area 0 that reaches a quarter of a side into area 1, one over since 2020 in area 0. */
    private AtlasLayer measures() {
        AtlasLayer.Builder layer = layer(
                "measures",
                LayerGeometry.POINT,
                new LayerStyle(
                        "measures",
                        BilingualText.same("Treffs"),
                        List.of(new StyleRule(
                                "quarter",
                                new BilingualText("Quartier", "Quarter"),
                                "setting",
                                "quarter",
                                new Symbol(Symbol.Shape.CIRCLE, "#0072b2", "#ffffff", 1, 9))),
                        null,
                        0),
                "t:measure t:title_de t:title_en t:site t:setting t:setting_de t:setting_en t:phase_de t:phase_en"
                        + " d:begins d:ends");
        layer.add(
                "treff.1",
                FACTORY.createPoint(square(0).getCentroid().getCoordinate()),
                "treff",
                measureName,
                measureName,
                "Haus am Markt",
                "quarter",
                "Quartier",
                "Quarter",
                "Umsetzung",
                "Implementation",
                LocalDate.of(2021, 8, 1),
                null);
        layer.add(
                "alt.1",
                FACTORY.createPoint(square(0).getCentroid().getCoordinate()),
                "alt",
                "Vorbei",
                "Over",
                "Haus am Markt",
                "quarter",
                "Quartier",
                "Quarter",
                "Beendet",
                "Ended",
                LocalDate.of(2019, 1, 1),
                LocalDate.of(2020, 12, 31));
        return layer.build();
    }

    private AtlasLayer catchments() {
        AtlasLayer.Builder layer = layer("catchments", LayerGeometry.MULTIPOLYGON, plain(), "t:measure t:site");
        layer.add("treff.1", square(0).getCentroid().buffer(0.75 * SIDE), "treff", "Haus am Markt");
        return layer.build();
    }

    private AtlasLayer outlines() {
        AtlasLayer.Builder layer =
                layer("areas_viertel", LayerGeometry.MULTIPOLYGON, plain(), "t:area t:name t:parent");
        for (int area = 0; area < areas; area++) {
            layer.add(id(area), square(area), id(area), name(area), null);
        }
        return layer.build();
    }

    private String name(int area) {
        return areaName + " " + area;
    }

    /** Rows of ten squares from the north-west. */
    static Geometry square(int area) {
        double x = WEST + SIDE * (area % ROW);
        int row = area / ROW;
        double y = NORTH - SIDE * row;
        return FACTORY.toGeometry(new Envelope(new Coordinate(x, y), new Coordinate(x + SIDE, y + SIDE)));
    }

    private static LayerStyle plain() {
        Symbol outline = new Symbol(Symbol.Shape.OUTLINE, "#ffffff", "#333333", 0.8, 0);
        return new LayerStyle(
                "plain",
                BilingualText.same("Umrisse"),
                List.of(new StyleRule("all", BilingualText.same("alle"), null, null, outline)),
                null,
                0);
    }

    private static LayerStyle classes() {
        List<StyleRule> rules = new ArrayList<>();
        List<Symbol> symbols = Palette.YELLOW_RED.symbols(2);
        rules.add(new StyleRule(
                "class1", new BilingualText("gering (bis 0,5)", "light (up to 0.5)"), "cls", 1, symbols.get(0)));
        rules.add(new StyleRule(
                "class2", new BilingualText("hoch (über 0,5)", "heavy (over 0.5)"), "cls", 2, symbols.get(1)));
        rules.add(new StyleRule(
                "secret", new BilingualText("geschützt", "protected"), "flag", "secret", Palette.suppressed()));
        return new LayerStyle("classes", BilingualText.same("Klassen"), rules, null, 0);
    }

    private static AtlasLayer.Builder layer(String name, LayerGeometry geometry, LayerStyle style, String columns) {
        List<AtlasColumn> made = new ArrayList<>();
        for (String column : columns.split(" +", -1)) {
            ColumnType type =
                    switch (column.charAt(0)) {
                        case 't' -> ColumnType.TEXT;
                        case 'd' -> ColumnType.DATE;
                        case 'i' -> ColumnType.INTEGER;
                        default -> ColumnType.REAL;
                    };
            made.add(new AtlasColumn(column.substring(2), type, BilingualText.same(column.substring(2))));
        }
        return AtlasLayer.builder(
                name, BilingualText.same(name), BilingualText.same("Erfunden."), geometry, style, made);
    }
}
