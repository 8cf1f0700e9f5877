package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.model.Period;
import org.lebenswelten.read.Project;

/** Computes each index in each period, from the protected value of each indicator whose period contains it. */
final class IndexStage {

    private final Project project;

    IndexStage(Project project) {
        this.project = project;
    }

    Map<BurdenIndexDefinition, List<BurdenIndexResult>> run(Map<String, ProtectedTable> tables) {
        Map<BurdenIndexDefinition, List<BurdenIndexResult>> indices = new LinkedHashMap<>();
        for (BurdenIndexDefinition definition : project.indices()) {
            indices.put(definition, results(definition, tables));
        }
        return indices;
    }

    private List<BurdenIndexResult> results(BurdenIndexDefinition definition, Map<String, ProtectedTable> tables) {
        List<BurdenIndexResult> results = new ArrayList<>();
        for (Period period : project.periods()) {
            Map<String, double[]> columns = new LinkedHashMap<>();
            for (IndicatorNode node : definition.indicators()) {
                ProtectedTable table = tables.get(node.id());
                int at = project.indicator(node.id()).orElseThrow().periodFor(period);
                columns.put(node.id(), at < 0 ? missing(table.frame().unitCount()) : table.values(at));
            }
            results.add(BurdenIndex.compute(definition, columns));
        }
        return results;
    }

    private static double[] missing(int size) {
        double[] column = new double[size];
        Arrays.fill(column, Double.NaN);
        return column;
    }
}
