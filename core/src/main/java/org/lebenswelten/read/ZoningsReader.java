package org.lebenswelten.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.ProblemCode;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads all zonings of a project, parents before what nests in them. */
final class ZoningsReader {

    /** Stands for the geometry of a unit that has none; its project is never built. */
    static final Geometry NOWHERE = new GeometryFactory().createPolygon();

    private final ZoningReader reader;
    private final ProblemLog log;
    private final Map<String, YamlNode> entries = new LinkedHashMap<>();
    private final Map<String, Integer> depths = new LinkedHashMap<>();

    /**
     * A reader.
     *
     * @param folder the project's folder
     * @param crs the project's system, or null where it is not known
     * @param log where to report
     */
    ZoningsReader(ProjectFolder folder, @Nullable Crs crs, ProblemLog log) {
        this.reader = new ZoningReader(folder, crs, log);
        this.log = log;
    }

    /**
     * Reads all zonings.
     *
     * @param atlas the definition
     * @return the zonings, coarsest first; those at the same depth in the order of the definition
     */
    Declared<Zoning> read(YamlNode atlas) {
        Declared<Zoning> declared = new Declared<>("zoning", log);
        for (YamlNode entry : atlas.items("zonings")) {
            if (declared.declare(entry)) {
                entries.put(entry.text("id"), entry);
            }
        }
        for (YamlNode entry : entries.values()) {
            YamlNode parent = parent(entry);
            if (parent != null) {
                declared.find(parent);
            }
        }
        checkCycles();
        List<String> order = new ArrayList<>(entries.keySet());
        order.sort(Comparator.comparing(id -> depths.getOrDefault(id, 0)));
        Declared<Zoning> zonings = new Declared<>("zoning", log);
        for (String id : order) {
            YamlNode entry = entries.get(id);
            if (entry == null) {
                continue;
            }
            zonings.declare(entry);
            YamlNode parent = parent(entry);
            Zoning zoning =
                    entry.isSound() ? reader.read(entry, parent == null ? null : zonings.thing(parent.text())) : null;
            if (zoning != null) {
                zonings.define(id, zoning);
            }
        }
        return zonings;
    }

    /**
     * Zonings with simplified borders for maps.
     *
     * @return by id of the zoning; those that ask for none are absent
     */
    Map<String, Zoning> simplified() {
        return reader.simplified();
    }

    private void checkCycles() {
        for (String start : entries.keySet()) {
            List<String> path = new ArrayList<>(List.of(start));
            YamlNode parent = parentOf(start);
            while (parent != null && entries.containsKey(parent.text())) {
                String id = parent.text();
                int seen = path.indexOf(id);
                path.add(id);
                if (seen >= 0) {
                    // Every member of a circle comes along here; the one that stands first reports it.
                    boolean first = seen == 0 && path.stream().noneMatch(p -> stands(p) < stands(start));
                    if (first) {
                        log.add(ProblemCode.ZONING_CYCLE, parentPlace(start).place(), start, String.join(" > ", path));
                    }
                    break;
                }
                parent = parentOf(id);
            }
            depths.put(start, path.size() - 1);
        }
    }

    private int stands(String id) {
        return new ArrayList<>(entries.keySet()).indexOf(id);
    }

    private YamlNode parentPlace(String id) {
        YamlNode parent = parentOf(id);
        if (parent == null) {
            throw new IllegalStateException("zoning '" + id + "' has no parent");
        }
        return parent;
    }

    private @Nullable YamlNode parentOf(String id) {
        YamlNode entry = entries.get(id);
        return entry == null ? null : parent(entry);
    }

    private static @Nullable YamlNode parent(YamlNode entry) {
        YamlNode nesting = entry.find("parent");
        YamlNode zoning = nesting == null ? null : nesting.find("zoning");
        return zoning != null && zoning.isSound() ? zoning : null;
    }
}
