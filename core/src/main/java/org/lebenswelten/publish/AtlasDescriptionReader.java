package org.lebenswelten.publish;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.ColumnType;
import org.lebenswelten.atlas.LayerGeometry;
import org.lebenswelten.atlas.LayerStyle;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.atlas.StyleRule;
import org.lebenswelten.atlas.Symbol;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;

/** Reads the JSON documents that {@link AtlasDescription} writes. */
final class AtlasDescriptionReader {

    private AtlasDescriptionReader() {}

    /**
     * An atlas without features, definition and provenance.
     *
     * @param id name of the atlas
     * @param title what people call it
     * @param description what it is for
     * @param crs the reference system
     * @param issued day of issue
     * @param layers the layers without features
     */
    record Head(
            String id,
            BilingualText title,
            BilingualText description,
            Crs crs,
            LocalDate issued,
            List<EmptyLayer> layers) {}

    /**
     * A layer without features.
     *
     * @param name the name
     * @param geometry the geometry type
     * @param columns the columns
     * @param builder takes the features
     */
    record EmptyLayer(String name, LayerGeometry geometry, List<AtlasColumn> columns, AtlasLayer.Builder builder) {}

    /**
     * Reads an atlas's description.
     *
     * @param root the document
     * @return the description
     * @throws AtlasFileException if something is missing or another than expected
     */
    static Head head(JsonPlace root) throws AtlasFileException {
        List<EmptyLayer> layers = new ArrayList<>();
        for (JsonPlace layer : root.at("layers").elements()) {
            layers.add(layer(layer));
        }
        JsonPlace crsPlace = root.at("crs");
        JsonPlace issuedPlace = root.at("issued");
        return new Head(
                root.at("id").text(),
                root.at("title").bilingual(),
                root.at("description").bilingual(),
                Crs.of(crsPlace.text())
                        .orElseThrow(() -> crsPlace.wrong(Crs.known().values().toString())),
                date(issuedPlace),
                layers);
    }

    /**
     * Reads a provenance.
     *
     * @param root the document
     * @return the provenance
     * @throws AtlasFileException if something is missing or another than expected
     */
    static Provenance provenance(JsonPlace root) throws AtlasFileException {
        List<Provenance.Input> inputs = new ArrayList<>();
        for (JsonPlace input : root.at("inputs").elements()) {
            inputs.add(new Provenance.Input(
                    input.at("path").text(),
                    input.at("digest").constant(Provenance.Digest.class),
                    input.at("value").textOrNull()));
        }
        Map<String, String> settings = root.at("settings").texts();
        return new Provenance(root.at("program").text(), settings, inputs);
    }

    private static LocalDate date(JsonPlace place) throws AtlasFileException {
        String text = place.text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw place.wrong("yyyy-mm-dd");
        }
    }

    private static EmptyLayer layer(JsonPlace place) throws AtlasFileException {
        List<AtlasColumn> columns = new ArrayList<>();
        for (JsonPlace column : place.at("columns").elements()) {
            columns.add(column.make(
                    "column",
                    () -> new AtlasColumn(
                            column.at("name").text(),
                            column.at("type").constant(ColumnType.class),
                            column.at("title").bilingual())));
        }
        LayerGeometry geometry = place.at("geometry").constant(LayerGeometry.class);
        String name = place.at("name").text();
        LayerStyle style = style(place.at("style"));
        @Nullable String timeColumn = place.at("timeColumn").textOrNull();
        AtlasLayer.Builder builder = place.make("layer", () -> {
            AtlasLayer.Builder made = AtlasLayer.builder(
                    name, place.at("title").bilingual(), place.at("description").bilingual(), geometry, style, columns);
            return timeColumn == null ? made : made.timeColumn(timeColumn);
        });
        return new EmptyLayer(name, geometry, List.copyOf(columns), builder);
    }

    private static LayerStyle style(JsonPlace place) throws AtlasFileException {
        List<StyleRule> rules = new ArrayList<>();
        for (JsonPlace rule : place.at("rules").elements()) {
            rules.add(rule.make(
                    "rule",
                    () -> new StyleRule(
                            rule.at("name").text(),
                            rule.at("title").bilingual(),
                            rule.at("column").textOrNull(),
                            rule.at("value").scalarOrNull(),
                            symbol(rule.at("symbol")))));
        }
        return place.make(
                "style",
                () -> new LayerStyle(
                        place.at("name").text(),
                        place.at("title").bilingual(),
                        rules,
                        place.at("labelColumn").textOrNull(),
                        place.at("labelScale").number()));
    }

    private static Symbol symbol(JsonPlace place) throws AtlasFileException {
        return place.make(
                "symbol",
                () -> new Symbol(
                        place.at("shape").constant(Symbol.Shape.class),
                        place.at("fill").text(),
                        place.at("stroke").text(),
                        place.at("strokeWidth").number(),
                        place.at("size").number()));
    }
}
