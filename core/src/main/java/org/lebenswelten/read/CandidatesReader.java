package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.siting.CandidateSite;
import org.lebenswelten.model.ContextLayer;
import org.lebenswelten.model.ContextLayer.Attribute;
import org.lebenswelten.model.ContextLayer.Feature;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.locationtech.jts.geom.Coordinate;

/**
 * Reads where sites may be opened: the points of a context layer, or a CSV table {@code id,name,x,y} with {@code cost} and {@code
 * capacity} where they are needed.
 */
final class CandidatesReader {

    private static final List<String> COLUMNS = List.of("id", "name", "x", "y");

    private final ProjectFolder folder;
    private final @Nullable Crs crs;
    private final Declared<ContextLayer> layers;
    private final ProblemLog log;

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, or null where it is not known
     * @param layers the context layers
     * @param log where to report
     */
    CandidatesReader(ProjectFolder folder, @Nullable Crs crs, Declared<ContextLayer> layers, ProblemLog log) {
        this.folder = folder;
        this.crs = crs;
        this.layers = layers;
        this.log = log;
    }

    /**
     * Reads candidates.
     *
     * @param entry the entry that names a layer or a file, which is sound
     * @param needsCost whether each must have a cost
     * @param needsCapacity whether each must have a capacity
     * @return the candidates in the order of their layer or file, or null where a problem was reported
     */
    @Nullable
    List<CandidateSite> read(YamlNode entry, boolean needsCost, boolean needsCapacity) {
        List<CandidateSite> sites =
                entry.has("layer") ? ofLayer(entry, needsCost, needsCapacity) : ofFile(entry, needsCost, needsCapacity);
        if (sites != null && sites.isEmpty()) {
            YamlNode at = entry.at(entry.has("layer") ? "layer" : "file");
            log.add(ProblemCode.NO_CANDIDATES, at.place(), at.written());
            return null;
        }
        return sites;
    }

    private @Nullable List<CandidateSite> ofLayer(YamlNode entry, boolean needsCost, boolean needsCapacity) {
        YamlNode name = entry.at("layer");
        ContextLayer layer = layers.find(name);
        if (layer == null) {
            return null;
        }
        if (layer.polygons()) {
            log.add(ProblemCode.CANDIDATES_NO_POINTS, name.place(), name.written());
            return null;
        }
        int cost = column(entry, "cost", layer, needsCost);
        int capacity = column(entry, "capacity", layer, needsCapacity);
        if ((needsCost && cost < 0) || (needsCapacity && capacity < 0)) {
            return null;
        }
        List<CandidateSite> sites = new ArrayList<>();
        boolean complete = true;
        for (Feature feature : layer.features()) {
            Coordinate at = feature.geometry().getCoordinate();
            CandidateSite site = new CandidateSite(
                    feature.key(),
                    layer.label() < 0
                            ? feature.key()
                            : String.valueOf(feature.values().get(layer.label())),
                    at.x,
                    at.y,
                    number(feature, cost),
                    number(feature, capacity));
            if ((needsCost && !(site.cost() > 0)) || (needsCapacity && !(site.capacity() >= 0))) {
                String missing = needsCost && !(site.cost() > 0) ? "cost" : "capacity";
                log.add(ProblemCode.CANDIDATE_WITHOUT_NUMBER, name.place(), site.id(), missing);
                complete = false;
            }
            sites.add(site);
        }
        return complete ? sites : null;
    }

    /** The position of the attribute that an option names, -1 where none is named; reports one that is needed or unknown. */
    private int column(YamlNode entry, String option, ContextLayer layer, boolean needed) {
        if (!entry.has(option)) {
            if (needed) {
                log.add(ProblemCode.OPTION_NEEDED, entry.at("layer").place(), entry.text("layer"), option);
            }
            return -1;
        }
        List<String> columns =
                layer.attributes().stream().map(Attribute::column).toList();
        YamlNode name = entry.at(option);
        int column = columns.indexOf(name.text());
        if (column < 0) {
            log.add(
                    ProblemCode.UNKNOWN_REFERENCE,
                    name.place(),
                    name.written(),
                    "attribute",
                    ProblemLog.listed(columns));
        }
        return column;
    }

    private static double number(Feature feature, int column) {
        return column >= 0 && feature.values().get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private @Nullable List<CandidateSite> ofFile(YamlNode entry, boolean needsCost, boolean needsCapacity) {
        CsvTable table = CsvTable.open(folder, entry, COLUMNS, log);
        List<String> names = new ArrayList<>(COLUMNS);
        int cost = table != null && (needsCost || table.has("cost")) ? add(names, "cost") : -1;
        int capacity = table != null && (needsCapacity || table.has("capacity")) ? add(names, "capacity") : -1;
        int[] cells = table == null ? null : table.columns(names);
        if (table == null || cells == null) {
            return null;
        }
        table.reportUnused();
        PointSystem system = PointSystem.of(entry, crs, folder, log);
        List<CandidateSite> sites = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        boolean complete = true;
        while (table.next()) {
            double x = table.required(cells[2]);
            double y = table.required(cells[3]);
            double price = cost < 0 ? Double.NaN : table.count(cells[cost], false);
            double places = capacity < 0 ? Double.NaN : table.count(cells[capacity], false);
            String id = table.cell(cells[0]);
            if (!ids.add(id)) {
                table.report(ProblemCode.DUPLICATE_ID, cells[0], "candidate");
            }
            if (needsCost && !(price > 0)) {
                table.report(ProblemCode.CANDIDATE_WITHOUT_NUMBER, cells[cost], "cost");
            }
            if (needsCapacity && !(places >= 0)) {
                table.report(ProblemCode.CANDIDATE_WITHOUT_NUMBER, cells[capacity], "capacity");
            }
            Coordinate at = table.isFaulty() ? null : system.at(x, y, table.place(cells[2]));
            if (at == null) {
                complete = false;
            } else {
                sites.add(new CandidateSite(id, table.cell(cells[1]), at.x, at.y, price, places));
            }
        }
        return complete ? sites : null;
    }

    private static int add(List<String> names, String name) {
        names.add(name);
        return names.size() - 1;
    }
}
