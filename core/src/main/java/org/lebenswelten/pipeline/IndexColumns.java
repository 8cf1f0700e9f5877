package org.lebenswelten.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.ImputationStep;
import org.lebenswelten.index.IndexInput;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.read.Project;
import org.lebenswelten.spatial.neighbour.Contiguity;
import org.lebenswelten.spatial.neighbour.NeighbourList;

/** Gathers what an index is computed from: protected values of each indicator whose period contains that of the atlas. */
final class IndexColumns {

    private final Project project;
    private final Map<String, ProtectedTable> tables;

    IndexColumns(Project project, Map<String, ProtectedTable> tables) {
        this.project = project;
        this.tables = tables;
    }

    /** The input of an index. */
    IndexInput input(BurdenIndexDefinition definition) {
        List<Map<String, double[]>> columns = new ArrayList<>();
        for (Period period : project.periods()) {
            Map<String, double[]> values = new LinkedHashMap<>();
            for (String id : definition.columns()) {
                values.put(id, values(id, period));
            }
            columns.add(values);
        }
        return new IndexInput(
                project.periods(), columns, groups(project.zoning(definition.zoningId())), neighbours(definition));
    }

    /** The values of an indicator in a period of the atlas. */
    double[] values(String id, Period period) {
        return column(id, period, tables.get(id)::value);
    }

    /** The lower 95 % limits of an indicator in a period of the atlas. */
    double[] lower(String id, Period period) {
        return column(id, period, tables.get(id)::lower);
    }

    /** The upper 95 % limits of an indicator in a period of the atlas. */
    double[] upper(String id, Period period) {
        return column(id, period, tables.get(id)::upper);
    }

    private double[] column(String id, Period period, IntToDoubleFunction cells) {
        ProtectedTable table = tables.get(id);
        double[] column = new double[table.frame().unitCount()];
        int at = project.indicator(id).orElseThrow().periodFor(period);
        if (at < 0) {
            Arrays.fill(column, Double.NaN);
            return column;
        }
        Arrays.setAll(column, unit -> cells.applyAsDouble(table.frame().cell(unit, at)));
        return column;
    }

    /** The unit of each coarser zoning in which each unit lies. */
    private Map<String, List<String>> groups(Zoning zoning) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        List<String> own = zoning.units().stream().map(ArealUnit::id).toList();
        Zoning current = zoning;
        while (current.parentZoningId() != null) {
            Zoning inner = current;
            own = own.stream()
                    .map(id -> String.valueOf(
                            inner.units().get(inner.positionOf(id)).parentId()))
                    .toList();
            groups.put(current.parentZoningId(), own);
            current = project.zoning(current.parentZoningId());
        }
        return groups;
    }

    private int @Nullable [][] neighbours(BurdenIndexDefinition definition) {
        boolean needed = definition.indicators().stream()
                .anyMatch(node -> node.preparation().imputation() == ImputationStep.Simple.MEAN_OF_NEIGHBOURS);
        if (!needed) {
            return null;
        }
        NeighbourList neighbours = Contiguity.queen()
                .of(project.zoning(definition.zoningId()).units().stream()
                        .map(ArealUnit::geometry)
                        .toList())
                .neighbours();
        int[][] positions = new int[neighbours.size()][];
        Arrays.setAll(positions, neighbours::of);
        return positions;
    }
}
