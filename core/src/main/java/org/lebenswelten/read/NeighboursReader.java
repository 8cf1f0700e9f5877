package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.cluster.NeighbourRule;
import org.lebenswelten.spatial.cluster.NeighbourRule.Given.Pair;
import org.lebenswelten.spatial.neighbour.AreaPoints;
import org.lebenswelten.spatial.neighbour.ContiguityRule;
import org.lebenswelten.spatial.neighbour.Kernel;

/** Reads how neighbours are found, from a table where they are given. */
final class NeighboursReader {

    private static final List<String> PAIR = List.of("unit", "neighbour");

    private final ProjectFolder folder;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param log where to report
     */
    NeighboursReader(ProjectFolder folder, ProblemLog log) {
        this.folder = folder;
        this.log = log;
    }

    /**
     * Reads the rule.
     *
     * @param entry the option {@code neighbours}, which is sound
     * @param zoning the zoning, or null where it is not known
     * @return the rule, or null where neighbours are given and a problem was reported
     */
    @Nullable
    NeighbourRule read(YamlNode entry, @Nullable Zoning zoning) {
        return switch (entry.text("method")) {
            case "kNearest" -> new NeighbourRule.Nearest(entry.integer("k"));
            case "distanceBand" -> new NeighbourRule.Within(entry.number("metres"));
            case "kernel" ->
                new NeighbourRule.Weighted(entry.at("kernel").constant(Kernel.class), entry.number("metres"));
            case "inverseDistance" -> new NeighbourRule.Inverse(entry.number("power", 1), entry.number("metres"));
            case "given" -> zoning == null ? null : given(entry, zoning);
            default ->
                new NeighbourRule.Touching(
                        entry.at("method").constant(ContiguityRule.class),
                        entry.number("snapping", 0),
                        entry.has("order") ? entry.integer("order") : 1);
        };
    }

    /**
     * Whether inverse distance has a value; reports centroids that are the same.
     *
     * @param rule the rule
     * @param zoning the zoning
     * @param crs its system, of metres
     * @param at the option
     * @return false if a problem was reported
     */
    boolean areApart(NeighbourRule rule, Zoning zoning, Crs crs, YamlNode at) {
        if (!(rule instanceof NeighbourRule.Inverse)) {
            return true;
        }
        AreaPoints points = AreaPoints.centroids(
                zoning.units().stream().map(unit -> unit.geometry()).toList(), crs);
        Map<List<Double>, Integer> seen = new HashMap<>();
        boolean apart = true;
        for (int u = 0; u < zoning.size(); u++) {
            Integer other = seen.putIfAbsent(List.of(points.x()[u], points.y()[u]), u);
            if (other != null) {
                log.add(
                        ProblemCode.CENTROIDS_EQUAL,
                        at.place(),
                        zoning.units().get(u).id(),
                        zoning.units().get(other).id());
                apart = false;
            }
        }
        return apart;
    }

    private @Nullable NeighbourRule given(YamlNode entry, Zoning zoning) {
        CsvTable table = CsvTable.open(folder, entry, PAIR, log);
        int[] cells = table == null ? null : table.columns(PAIR);
        if (table == null || cells == null) {
            return null;
        }
        int[] weight = table.has("weight") ? table.columns(List.of("weight")) : null;
        table.reportUnused();
        List<Pair> pairs = new ArrayList<>();
        Set<List<Integer>> seen = new HashSet<>();
        FirstSeen unknown = new FirstSeen();
        boolean sound = true;
        while (table.next()) {
            int[] units = new int[2];
            for (int k = 0; k < 2; k++) {
                units[k] = zoning.positionOf(table.cell(cells[k]));
                if (units[k] < 0) {
                    unknown.note(table.cell(cells[k]), table.place(cells[k]));
                }
            }
            double weighs = weight == null ? 1 : table.required(weight[0]);
            if (weight != null && weighs < 0) {
                table.report(ProblemCode.NEIGHBOUR_WEIGHT, weight[0]);
            }
            boolean known = units[0] >= 0 && units[1] >= 0;
            if (known && (units[0] == units[1] || !seen.add(List.of(units[0], units[1])))) {
                table.report(ProblemCode.NEIGHBOUR_PAIR, cells[1], table.cell(cells[0]));
            }
            if (known && !table.isFaulty()) {
                pairs.add(new Pair(units[0], units[1], weighs));
            } else {
                sound = false;
            }
        }
        unknown.report(log, ProblemCode.UNKNOWN_UNIT, zoning.id());
        return sound ? new NeighbourRule.Given(table.path(), pairs) : null;
    }
}
