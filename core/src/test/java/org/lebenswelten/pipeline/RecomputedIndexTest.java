package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasColumn;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.RecomputedIndex;
import org.lebenswelten.index.Aggregation;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.MethodAlternative;
import org.lebenswelten.index.WhatIf;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.IndexInputsReader;

class RecomputedIndexTest {

    @Test
    void byTheSameDefinitionAllButDrawsIsAsPublished() throws AtlasFileException {
        assertThat(differences(SmallCity.index()), contains("p_cls", "p_worst", "rank_hi", "rank_lo"));
    }

    /** Its parts have a base beside those of the dimensions. */
    @Test
    void partsOfAScoreThatIsNoMeanAreAsPublished() throws AtlasFileException {
        BurdenIndexDefinition index = SmallCity.index();
        BurdenIndexDefinition maximum =
                index.with(new MethodAlternative(null, null, Aggregation.MAXIMUM).of(index.root()));
        assertThat(differences(maximum), contains("p_cls", "p_worst", "rank_hi", "rank_lo"));
    }

    /**
     * Quarter 4 in 2023: poor 40 of 10 to 40 is 1, vaccinated 60 of 50 to 90 turned 3/4, dust 13 of 10 to 14 is 3/4: social
     * 0.875; with air of weight 3 the score is (0.875 + 3 x 0.75) / 4 = 0.78125, of which 0.2188 is social's part. In the
     * order of scores it is second of 5 (quarter 5: social 1, air 1), as before: 0.8125 to 1.
     */
    @Test
    void otherWeightsGiveOtherNumbers() throws AtlasFileException {
        AtlasLayer changed = changed(SmallCity.index(), Map.of("air", 3.0), Set.of(), null);
        int row = row(changed, "4.2023");
        assertThat(cell(changed, row, "score"), is(0.7812));
        assertThat(cell(changed, row, "d_social"), is(0.875));
        assertThat(cell(changed, row, "d_air"), is(0.75));
        assertThat((Double) cell(changed, row, "c_social") + (Double) cell(changed, row, "c_air"), is(0.7812));
        assertThat(cell(changed, row, "rank_no"), is(2));
        assertThat(cell(changed, row, "rank_lo"), is(nullValue()));
        assertThat(cell(changed, row, "residents"), is(1000));
        assertThat(cell(changed, row, "name"), is("Quarter 4"));
    }

    /** Without air the score is that of social; quarter 5 is among the worst fifth there. */
    @Test
    void whatIsLeftOutIsNull() throws AtlasFileException {
        AtlasLayer changed = changed(SmallCity.index(), Map.of(), Set.of("air"), null);
        int row = row(changed, "5.2023");
        assertThat(cell(changed, row, "score"), is(1.0));
        assertThat(cell(changed, row, "d_air"), is(nullValue()));
        assertThat(cell(changed, row, "c_air"), is(nullValue()));
        assertThat(cell(changed, row, "which"), is("social"));
        assertThat(cell(changed, row, "known"), is(1));
    }

    /** A score by maximum has no parts without a base, for which the published layer has no column. */
    @Test
    void partsWithoutColumnsAreNull() throws AtlasFileException {
        AtlasLayer changed = changed(SmallCity.index(), Map.of(), Set.of(), Aggregation.MAXIMUM);
        int row = row(changed, "4.2023");
        assertThat(cell(changed, row, "score"), is(1.0));
        assertThat(cell(changed, row, "c_social"), is(nullValue()));
    }

    @Test
    void layerOfOtherAreasIsRefused() throws AtlasFileException {
        Atlas atlas = atlas(SmallCity.index());
        String inputs = atlas.documents().get("burden.inputs").replace("[\"1\",", "[\"9\",");
        AtlasLayer layer = atlas.layer("burden").orElseThrow();
        assertThrows(
                IllegalArgumentException.class,
                () -> RecomputedIndex.of(layer, IndexInputsReader.read(inputs, "burden.inputs")));
    }

    /** The columns that differ from those published. */
    private static List<String> differences(BurdenIndexDefinition index) throws AtlasFileException {
        Atlas atlas = atlas(index);
        AtlasLayer published = atlas.layer("burden").orElseThrow();
        RecomputedIndex recomputed = RecomputedIndex.of(
                published, IndexInputsReader.read(atlas.documents().get("burden.inputs"), "burden.inputs"));
        AtlasLayer again = recomputed.of(recomputed.definition());
        Set<String> differences = new TreeSet<>();
        for (int row = 0; row < published.size(); row++) {
            for (AtlasColumn column : published.columns()) {
                Object before = cell(published, row, column.name());
                Object after = cell(again, row, column.name());
                if (before == null ? after != null : !before.equals(after)) {
                    differences.add(column.name());
                }
            }
        }
        return new ArrayList<>(differences);
    }

    private static AtlasLayer changed(
            BurdenIndexDefinition index,
            Map<String, Double> weights,
            Set<String> without,
            @Nullable Aggregation aggregation)
            throws AtlasFileException {
        Atlas atlas = atlas(index);
        RecomputedIndex recomputed = RecomputedIndex.of(
                atlas.layer("burden").orElseThrow(),
                IndexInputsReader.read(atlas.documents().get("burden.inputs"), "burden.inputs"));
        WhatIf change = new WhatIf(
                new TreeMap<>(weights), new TreeSet<>(without), new MethodAlternative(null, null, aggregation));
        return recomputed.of(change.of(recomputed.definition()));
    }

    private static Atlas atlas(BurdenIndexDefinition index) {
        return AtlasPipeline.run(SmallCity.project(index), stage -> () -> {}).atlas();
    }

    private static int row(AtlasLayer layer, String id) {
        for (int row = 0; row < layer.size(); row++) {
            if (layer.featureId(row).equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no feature " + id);
    }

    private static @Nullable Object cell(AtlasLayer layer, int row, String column) {
        return layer.value(row, layer.columnIndex(column));
    }
}
