package org.lebenswelten.geoserver;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.geoserver.CatalogPlan.Bounds;
import org.lebenswelten.geoserver.CatalogPlan.Box;
import org.lebenswelten.geoserver.CatalogPlan.Layer;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.publish.JsonText;

class CatalogPlannerTest {

    /** Looked through by eye when it was laid down: names, both languages, time, links, bounds, template. */
    @Test
    void asLaidDown() throws IOException {
        String plan = JsonText.of(tree(SampleAtlases.plan(SampleAtlases.musterdorf())));

        assertThat(plan, is(text("catalog-plan.json")));
    }

    /** Two squares of 1 km; the first has its south-west corner at 380,000 m east, 5,710,000 m north. */
    @Test
    void boundsAreThoseOfTheFeatures() {
        Bounds bounds = layer("belastung").bounds();

        assertThat(bounds.own(), is(new Box(380_000, 5_710_000, 382_000, 5_711_000)));
        // corners by R, sf 1.0 over PROJ 9.1.0: st_transform(st_sfc(st_point(c(380000, 5710000)), ..., crs = 25832),
        // 4326)
        assertThat(bounds.degrees().minX(), closeTo(7.269737517, 1e-6));
        assertThat(bounds.degrees().minY(), closeTo(51.528344864, 1e-6));
        assertThat(bounds.degrees().maxX(), closeTo(7.298896554, 1e-6));
        assertThat(bounds.degrees().maxY(), closeTo(51.537754070, 1e-6));
    }

    @Test
    void onePointIsWidenedByOneMetre() {
        assertThat(layer("measures").bounds().own(), is(new Box(380_499, 5_710_499, 380_501, 5_710_501)));
    }

    @Test
    void atlasWithoutAnyFeatureIsRefused() {
        Atlas empty = new Atlas(
                "leer",
                BilingualText.same("leer"),
                BilingualText.same("leer"),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 1, 1),
                List.of(),
                "{}",
                new Provenance("test", Map.of(), List.of()));

        IOException e = assertThrows(IOException.class, () -> CatalogPlanner.plan(empty, "leer.gpkg"));

        assertThat(e.getMessage(), is("atlas 'leer': no layer has a feature, expected at least one"));
    }

    @Test
    void digestTellsEachChangeOfWhatAMapShows() {
        String sld = "<sld/>";
        String before = LayerDigest.of(SampleAtlases.burden(1), sld);

        assertThat(LayerDigest.of(SampleAtlases.burden(1), sld), is(before));
        assertThat(LayerDigest.of(SampleAtlases.burden(2), sld).equals(before), is(false));
        assertThat(LayerDigest.of(SampleAtlases.burden(1), "<other/>").equals(before), is(false));
        assertThat(
                LayerDigest.of(SampleAtlases.layer("belastung", "Belastung", false, 1), sld)
                        .equals(before),
                is(false));
        // FIPS 180-4, SHA-256 of "abc": ba7816bf 8f01cfea ...
        assertThat(LayerDigest.of("abc"), is("ba7816bf8f01cfea"));
    }

    @Test
    void abstractNamesMethodAndClassesInBothLanguages() {
        BilingualText text = layer("belastung").description();

        assertThat(text.de(), containsString("Verfahren: erfunden."));
        assertThat(text.de(), containsString("Klassen: 0 bis unter 1; geheim gehalten"));
        assertThat(text.en(), containsString("Classes: 0 to below 1; withheld"));
    }

    private static Layer layer(String name) {
        return SampleAtlases.plan(SampleAtlases.musterdorf()).layers().stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Object tree(@Nullable Object value) {
        if (value instanceof BilingualText) {
            return value;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CatalogPlannerTest::tree).toList();
        }
        if (value instanceof Box box) {
            // degrees depend on the last digits of trigonometric functions, which differ by platform
            return List.of(rounded(box.minX()), rounded(box.minY()), rounded(box.maxX()), rounded(box.maxY()));
        }
        if (!(value instanceof Record)) {
            return value;
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            if (List.of("sld", "content", "png").contains(component.getName())) {
                // styles and pictures have golden files of their own, and the digest follows them
                continue;
            }
            try {
                members.put(component.getName(), tree(component.getAccessor().invoke(value)));
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }
        return members;
    }

    private static double rounded(double number) {
        return Math.round(number * 1e6) / 1e6;
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(CatalogPlannerTest.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
