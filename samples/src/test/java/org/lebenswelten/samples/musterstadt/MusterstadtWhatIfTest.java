package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.RecomputedIndex;
import org.lebenswelten.index.IndexInputs;
import org.lebenswelten.publish.IndexInputsReader;

/** What the published file holds for what-if requests. */
class MusterstadtWhatIfTest {

    private static final Set<String> DRAWN = Set.of("rank_lo", "rank_hi", "p_worst", "p_cls");

    private static Atlas atlas;
    private static List<String> indices;

    @BeforeAll
    static void read() throws IOException {
        atlas = BuiltMusterstadt.published();
        indices = atlas.documents().keySet().stream()
                .filter(name -> name.endsWith(".inputs"))
                .map(name -> name.substring(0, name.length() - ".inputs".length()))
                .toList();
        assertThat(indices.size(), greaterThan(0));
    }

    @Test
    void recomputedIndexIsThePublishedOneDigitByDigit() throws IOException {
        for (String index : indices) {
            AtlasLayer published = atlas.layer(index).orElseThrow();
            RecomputedIndex recomputed = RecomputedIndex.of(published, inputs(index));
            AtlasLayer again = recomputed.of(recomputed.definition());
            for (AtlasColumn column : published.columns()) {
                if (!DRAWN.contains(column.name())) {
                    assertThat(
                            index + "." + column.name(),
                            values(again, column.name()),
                            is(values(published, column.name())));
                }
            }
        }
    }

    /** Nothing stands there that is not published: each value is that of the indicator's own layer. */
    @Test
    void inputsAreThePublishedValues() throws IOException {
        Set<String> compared = new TreeSet<>();
        for (String index : indices) {
            IndexInputs inputs = inputs(index);
            for (int p = 0; p < inputs.input().periods().size(); p++) {
                String period = inputs.input().periods().get(p).toString();
                for (Map.Entry<String, double[]> column :
                        inputs.input().columns().get(p).entrySet()) {
                    Map<String, @Nullable Object> published =
                            values(atlas.layer("ind_" + column.getKey()).orElseThrow(), "val");
                    for (int unit = 0; unit < inputs.units().size(); unit++) {
                        String id = inputs.units().get(unit) + "." + period;
                        double value = column.getValue()[unit];
                        if (published.containsKey(id)) {
                            compared.add(column.getKey());
                            assertThat(
                                    index + " " + column.getKey() + " " + id,
                                    Double.isNaN(value) ? null : value,
                                    is(published.get(id)));
                        }
                    }
                }
            }
        }
        assertThat(compared.size(), greaterThan(5));
    }

    private static IndexInputs inputs(String index) throws IOException {
        return IndexInputsReader.read(String.valueOf(atlas.documents().get(index + ".inputs")), index + ".inputs");
    }

    private static Map<String, @Nullable Object> values(AtlasLayer layer, String column) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int row = 0; row < layer.size(); row++) {
            values.put(layer.featureId(row), layer.value(row, layer.columnIndex(column)));
        }
        return values;
    }
}
