package org.lebenswelten.geotools;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.atlas.BurdenIndexLayer;
import org.lebenswelten.atlas.IndexClasses;
import org.lebenswelten.atlas.Provenance;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexSeries;
import org.lebenswelten.index.IndexInput;
import org.lebenswelten.index.IndexInputs;
import org.lebenswelten.index.Normalisation;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.publish.IndexInputsWriter;

/**
 * Atlases with the layer of an index, made as a build makes it: dimensions {@code d0}, {@code d1}, ... of some indicators each,
 * all min-max, means of equal weight.
 */
public final class IndexAtlas {

    private IndexAtlas() {}

    /**
     * An atlas of one index.
     *
     * @param name name of the index
     * @param dimensions number of dimensions
     * @param periods of each period, from 2023 on, the columns of all indicators; those of a dimension stand together
     * @return the atlas
     */
    public static Atlas of(String name, int dimensions, double[][]... periods) {
        List<Period> years = new ArrayList<>();
        List<Map<String, double[]>> columns = new ArrayList<>();
        for (int p = 0; p < periods.length; p++) {
            years.add(Period.ofYear(2023 + p));
            Map<String, double[]> values = new LinkedHashMap<>();
            for (int i = 0; i < periods[p].length; i++) {
                values.put("i" + i, periods[p][i]);
            }
            columns.add(values);
        }
        BurdenIndexDefinition definition = definition(name, dimensions, periods[0].length / dimensions);
        BurdenIndexSeries series = BurdenIndex.compute(definition, new IndexInput(years, columns, Map.of(), null));
        Zoning zoning = zoning(periods[0][0].length);
        AtlasLayer layer = new BurdenIndexLayer(
                        definition, IndexClasses.of(definition, years, series.results()), zoning, years)
                .of(series.results(), List.of(), null);
        List<String> units = zoning.units().stream().map(ArealUnit::id).toList();
        TreeMap<String, String> documents = new TreeMap<>(
                Map.of(name + ".inputs", IndexInputsWriter.write(IndexInputs.of(definition, units, years, series))));
        return new Atlas(
                "musterstadt",
                BilingualText.same("Atlas"),
                BilingualText.same("Atlas"),
                Crs.of(25832).orElseThrow(),
                LocalDate.of(2025, 3, 31),
                List.of(layer, TestAtlas.sites("measures", 2)),
                "{}",
                new Provenance("test", Map.of(), List.of()),
                documents);
    }

    private static BurdenIndexDefinition definition(String name, int dimensions, int indicators) {
        List<BurdenIndexNode> children = new ArrayList<>();
        for (int d = 0; d < dimensions; d++) {
            BurdenIndexNode[] nodes = new BurdenIndexNode[indicators];
            for (int i = 0; i < indicators; i++) {
                nodes[i] =
                        IndicatorNode.of("i" + (d * indicators + i), Direction.HIGHER_IS_WORSE, Normalisation.MIN_MAX);
            }
            children.add(DimensionNode.of("d" + d, nodes));
        }
        BilingualText title = new BilingualText("Belastung", "Burden");
        return new BurdenIndexDefinition(
                name,
                title,
                title,
                "quarter",
                DimensionNode.of(name, children.toArray(BurdenIndexNode[]::new)),
                5,
                0.2);
    }

    private static Zoning zoning(int areas) {
        List<ArealUnit> units = new ArrayList<>();
        for (int area = 0; area < areas; area++) {
            units.add(new ArealUnit(String.format("%05d", area), "Quarter " + area, null, TestAtlas.square(area)));
        }
        return new Zoning("quarter", BilingualText.same("Quarters"), null, units);
    }
}
