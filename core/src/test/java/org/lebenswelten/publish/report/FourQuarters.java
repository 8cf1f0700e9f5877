package org.lebenswelten.publish.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * An invented atlas of four square quarters in two districts, for tests of sheets and tables: a poverty indicator in two years, one of
 * vaccinations that is pooled, one of districts only, an index, clusters and inequality. Quarter 4 has no value of poverty in 2024, and
 * quarter 2 a name that tries to break out of HTML.
 */
public final class FourQuarters {

    /** Markup, quotes, an umlaut, a long word. */
    public static final String NASTY =
            "Süd <script>alert('x')</script> & \"Öst\" Donaudampfschifffahrtsgesellschaftsquartier";

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final List<String> NAMES = List.of("Nord", NASTY, "West", "Ost");
    private static final String DEFINITION =
            """
            {"zonings": [{"id": "city", "title": {"de": "Stadt", "en": "City"}},
              {"id": "district", "title": {"de": "Bezirke", "en": "Districts"}, "parent": {"zoning": "city"}},
              {"id": "quarter", "title": {"de": "Quartiere", "en": "Quarters"}, "parent": {"zoning": "district"}}],
             "indicators": [
              {"id": "poor", "title": {"de": "Armut", "en": "Poverty"}, "definition": {"de": "Arme je 100", "en": "Poor per 100"},
               "unit": "%", "direction": "higherIsWorse", "zoning": "quarter", "levels": ["district"],
               "source": {"de": "Amt", "en": "Office"}},
              {"id": "vacc", "title": {"de": "Impfung", "en": "Vaccination"}, "definition": {"de": "Geimpfte", "en": "Vaccinated"},
               "unit": "%", "direction": "lowerIsWorse", "zoning": "quarter", "source": {"de": "Amt", "en": "Office"}},
              {"id": "years", "title": {"de": "Lebenserwartung", "en": "Life expectancy"},
               "definition": {"de": "Jahre", "en": "Years"}, "unit": {"de": "Jahre", "en": "years"},
               "direction": "lowerIsWorse", "zoning": "district", "source": {"de": "Amt", "en": "Office"}}],
             "indices": [{"id": "burden", "title": {"de": "Last", "en": "Burden"}, "zoning": "quarter", "normalisation": "minMax",
               "aggregation": "arithmeticMean", "minimumShare": 0.5, "children": [{"dimension": "social", "weight": 1},
               {"dimension": "health", "weight": 2}],
               "dimensions": [{"id": "social", "title": {"de": "Soziales", "en": "Social"}, "children": [{"indicator": "poor"}]},
               {"id": "health", "title": {"de": "Gesundheit", "en": "Health"}, "children": [{"indicator": "vacc"}]}]}],
             "clusters": [{"of": "poor"}],
             "publication": {"contact": "atlas@city.example", "organisation": "City", "attribution": "City",
               "licence": {"name": "dl-de/zero-2-0", "url": "https://www.govdata.de/dl-de/zero-2-0"}}}
            """;

    private FourQuarters() {}

    /**
     * The atlas.
     *
     * @return the atlas with the documents {@code indicators} and {@code disclosure}
     */
    public static Atlas atlas() {
        SortedMap<String, String> documents = new TreeMap<>();
        documents.put(
                "indicators",
                """
                {"format": 1, "indicators": [{"id": "poor", "numerator": {"de": "Arme", "en": "The poor"}, "denominator": null,
                  "levels": ["district"], "contact": "poor@city.example", "limitations": null,
                  "method": {"limits": [{"de": "Grenzen: nach Wilson.", "en": "Limits: by Wilson."}]}}]}
                """);
        documents.put(
                "disclosure",
                """
                {"cells": {"published": 7, "withheld": 1, "unreliable": 0, "primaryAbout": null, "complementaryAbout": null},
                 "information": {"lostPercent": 12.5, "provenMinimal": true}, "interval": {"narrowest": 5, "demanded": 5},
                 "pooling": {"areas": 2, "periods": 1, "withheldAfter": 0, "lostPercentAfter": 6.2}}
                """);
        return new Atlas(
                "city",
                new BilingualText("Atlas der Stadt", "Atlas of the city"),
                BilingualText.same("Invented"),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 3, 31),
                List.of(
                        burden(),
                        clusters(),
                        inequality(),
                        poor(),
                        poorOfDistricts(),
                        vaccinated(),
                        lifeYears(),
                        outlines("areas_quarter", 4),
                        outlines("areas_district", 2),
                        outlines("areas_city", 1)),
                DEFINITION,
                new Provenance(
                        "Lebenswelten 1",
                        Map.of("disclosure.minimumNumerator", "5", "disclosure.zero", "SUPPRESS", "crs", "EPSG:25832"),
                        List.of(
                                new Provenance.Input("atlas.yaml", Provenance.Digest.SHA256, "00ff"),
                                new Provenance.Input("data/a.csv", Provenance.Digest.HMAC_SHA256, "11ee"),
                                new Provenance.Input("data/b.csv", Provenance.Digest.WITHHELD, null))),
                documents);
    }

    /**
     * The same city with nothing but outlines and an indicator of which every value is withheld.
     *
     * @return an atlas without index and documents
     */
    public static Atlas withheld() {
        Rows rows = indicator("ind_poor", "%");
        for (String year : List.of("2023", "2024")) {
            List.of("1", "2", "3", "4").forEach(area -> rows.add(area, year, null, null, null, null, null, "secret"));
        }
        return bare(List.of(rows.build(), outlines("areas_quarter", 4)), DEFINITION);
    }

    /**
     * An atlas of nothing.
     *
     * @return an atlas without layers
     */
    public static Atlas empty() {
        return bare(List.of(), "{}");
    }

    private static Atlas bare(List<AtlasLayer> layers, String definition) {
        return new Atlas(
                "city",
                BilingualText.same("City"),
                BilingualText.same("Invented"),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 3, 31),
                layers,
                definition,
                new Provenance("Lebenswelten 1", Map.of(), List.of()));
    }

    private static AtlasLayer poor() {
        Rows rows = indicator("ind_poor", "%");
        rows.add("1", "2023", 18.0, 15.0, 21.0, 20.0, "similar", "ok");
        rows.add("2", "2023", 30.0, 26.0, 34.0, 20.0, "worse", "ok");
        rows.add("3", "2023", 10.0, 8.0, 13.0, 20.0, "better", "ok");
        rows.add("4", "2023", 22.0, 19.0, 25.0, 20.0, "similar", "ok");
        rows.add("1", "2024", 18.5, 15.5, 21.5, 21.0, "similar", "ok");
        rows.add("2", "2024", 40.0, 36.0, 44.0, 21.0, "worse2", "ok");
        rows.add("3", "2024", 8.0, 6.0, 11.0, 21.0, "better2", "ok");
        rows.add("4", "2024", null, null, null, null, null, "secret");
        return rows.build();
    }

    private static AtlasLayer poorOfDistricts() {
        Rows rows = indicator("ind_poor_district", "%");
        rows.add("A", "2024", 29.0, 26.0, 32.0, 21.0, "worse", "ok");
        return rows.build();
    }

    private static AtlasLayer vaccinated() {
        Rows rows = indicator("ind_vacc", "%");
        rows.add("1", "2022-2024", 95.0, 90.0, 98.0, 94.0, "similar", "ok");
        rows.add("2", "2022-2024", 80.0, 74.0, 85.0, 94.0, "worse", "ok");
        rows.add("3", "2022-2024", 95.0, 91.0, 98.0, 94.0, "similar", "ok");
        rows.add("4", "2022-2024", null, null, null, null, null, "fewpop");
        return rows.build();
    }

    private static AtlasLayer lifeYears() {
        Rows rows = indicator("ind_years", "Jahre");
        rows.add("A", "2022-2024", 79.5, 79.0, 80.0, 80.5, "worse", "ok");
        rows.add("B", "2022-2024", 81.5, 81.0, 82.0, 80.5, "better", "ok");
        return rows.build();
    }

    private static AtlasLayer burden() {
        Rows rows = new Rows("burden", List.of(), List.of("score", "rank_no", "ranked"), List.of("flag"));
        for (String year : List.of("2023", "2024")) {
            rows.add("1", year, 0.4, 3.0, 3.0, "ok");
            rows.add("2", year, 0.9, 1.0, 3.0, "ok");
            rows.add("3", year, 0.5, 2.0, 3.0, "ok");
            rows.add("4", year, null, null, null, "missing");
        }
        return rows.build();
    }

    private static AtlasLayer clusters() {
        List<StyleRule> rules = List.of(
                rule("kind", "hh", new BilingualText("hohe Werte", "high values"), "#b2182b"),
                rule("kind", "ll", new BilingualText("niedrige Werte", "low values"), "#2166ac"),
                rule("kind", "ns", new BilingualText("Zufall", "chance"), "#f7f7f7"));
        Rows rows = new Rows("hot_poor", rules, List.of(), List.of("kind"));
        List.of("1", "3", "4").forEach(area -> rows.add(area, "2024", "ns"));
        rows.add("2", "2024", "hh");
        return rows.build();
    }

    private static AtlasLayer inequality() {
        List<AtlasColumn> columns = new ArrayList<>(List.of(text("subject"), text("years")));
        for (String real : List.of("sii", "sii_low", "sii_high", "rii", "ci", "gini")) {
            columns.add(new AtlasColumn(real, ColumnType.REAL, BilingualText.same(real)));
        }
        return builder("ineq_burden", columns, List.of())
                .add("poor.2024", square(0), "poor", "2024", 25.8613, 25.1281, 26.5798, 7.8306, 0.2578, null)
                .build();
    }

    private static AtlasLayer outlines(String name, int count) {
        AtlasLayer.Builder layer = builder(name, List.of(text("area"), text("name"), text("parent")), List.of());
        for (int i = 0; i < count; i++) {
            String id = count == 4 ? String.valueOf(i + 1) : count == 2 ? i == 0 ? "A" : "B" : "0";
            String called = count == 4 ? NAMES.get(i) : count == 2 ? "Bezirk " + id : "Stadt";
            String parent = count == 4 ? i < 2 ? "A" : "B" : count == 2 ? "0" : null;
            layer.add(id, square(i), id, called, parent);
        }
        return layer.build();
    }

    private static Rows indicator(String name, String unit) {
        List<StyleRule> rules = List.of(
                new StyleRule(
                        "class1",
                        BilingualText.same("1 " + unit),
                        "flag",
                        "ok",
                        Palette.BLUES.symbols(2).get(0)),
                new StyleRule(
                        "secret", new BilingualText("geheim", "withheld"), "flag", "secret", Palette.suppressed()));
        return new Rows(name, rules, List.of("val", "ci_low", "ci_high", "city"), List.of("cmp", "flag"));
    }

    private static StyleRule rule(String column, String value, BilingualText title, String colour) {
        return new StyleRule(value, title, column, value, new Symbol(Symbol.Shape.FILL, colour, "#000000", 1, 0));
    }

    private static AtlasColumn text(String name) {
        return new AtlasColumn(name, ColumnType.TEXT, BilingualText.same(name));
    }

    private static Polygon square(int column) {
        double x = 380_000 + 100.0 * column;
        double y = 5_710_000;
        return FACTORY.createPolygon(new Coordinate[] {
            new Coordinate(x, y),
            new Coordinate(x, y + 100),
            new Coordinate(x + 100, y + 100),
            new Coordinate(x + 100, y),
            new Coordinate(x, y)
        });
    }

    private static AtlasLayer.Builder builder(String name, List<AtlasColumn> columns, List<StyleRule> rules) {
        BilingualText title = BilingualText.same(name);
        return AtlasLayer.builder(
                name,
                title,
                BilingualText.same("Invented"),
                LayerGeometry.MULTIPOLYGON,
                new LayerStyle(name, title, rules, null, 0),
                columns);
    }

    /** A layer of areas and periods. */
    private static final class Rows {

        private final AtlasLayer.Builder layer;

        Rows(String name, List<StyleRule> rules, List<String> reals, List<String> texts) {
            List<AtlasColumn> columns = new ArrayList<>(List.of(
                    text("area"),
                    text("name"),
                    text("years"),
                    new AtlasColumn("valid_from", ColumnType.DATE, BilingualText.same("from"))));
            reals.forEach(real -> columns.add(new AtlasColumn(real, ColumnType.REAL, BilingualText.same(real))));
            texts.forEach(each -> columns.add(text(each)));
            layer = builder(name, columns, rules).timeColumn("valid_from");
        }

        void add(String area, String period, @Nullable Object... values) {
            List<@Nullable Object> row = new ArrayList<>(List.of(
                    area,
                    area.matches("\\d") ? NAMES.get(Integer.parseInt(area) - 1) : "Bezirk " + area,
                    period,
                    LocalDate.of(Integer.parseInt(period.substring(0, 4)), 1, 1)));
            row.addAll(java.util.Arrays.asList(values));
            layer.add(area + "." + period, square(area.matches("\\d") ? Integer.parseInt(area) - 1 : 0), row.toArray());
        }

        AtlasLayer build() {
            return layer.build();
        }
    }
}
