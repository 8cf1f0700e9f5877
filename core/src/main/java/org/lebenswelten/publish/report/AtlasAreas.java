package org.lebenswelten.publish.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;

/**
 * The areas of a report: those of a layer {@code areas_<zoning>}, with the larger areas that they are part of.
 *
 * @param zoning id of the zoning, empty if there is no such layer
 * @param areas the areas in the order of their ids
 */
record AtlasAreas(String zoning, List<ReportArea> areas) {

    private static final String PREFIX = "areas_";

    static AtlasAreas of(Atlas atlas, DocumentTree definition, List<ReportIndex> indices) {
        List<String> zonings = new ArrayList<>();
        indices.stream().map(ReportIndex::zoning).limit(1).forEach(zonings::add);
        List<DocumentTree> defined = definition.at("zonings").elements();
        for (int i = defined.size() - 1; i >= 0; i--) {
            defined.get(i).at("id").text().ifPresent(zonings::add);
        }
        for (String zoning : zonings) {
            AtlasLayer layer = atlas.layer(PREFIX + zoning).orElse(null);
            if (layer != null) {
                return new AtlasAreas(zoning, new Reader(atlas, definition).areas(zoning, layer));
            }
        }
        return new AtlasAreas("", List.of());
    }

    /** Reads layers of areas; each names the larger area by its id. */
    private record Reader(Atlas atlas, DocumentTree definition) {

        private static final int MOST_ZONINGS = 16;

        List<ReportArea> areas(String zoning, AtlasLayer layer) {
            List<String> larger = largerZonings(zoning);
            List<Map<String, Row>> rows = larger.stream().map(this::rows).toList();
            List<ReportArea> areas = new ArrayList<>();
            for (Map.Entry<String, Row> entry : rows(zoning).entrySet()) {
                Row row = entry.getValue();
                Map<String, ReportArea.Larger> within = new LinkedHashMap<>();
                String parent = row.parent();
                for (int i = 0; i < larger.size() && rows.get(i).containsKey(parent); i++) {
                    Row above = rows.get(i).get(parent);
                    within.put(larger.get(i), new ReportArea.Larger(parent, above.name()));
                    parent = above.parent();
                }
                areas.add(new ReportArea(entry.getKey(), row.name(), within, layer.geometry(row.position())));
            }
            return List.copyOf(areas);
        }

        private List<String> largerZonings(String zoning) {
            List<String> larger = new ArrayList<>();
            Optional<String> next = parent(zoning);
            while (next.isPresent() && larger.size() < MOST_ZONINGS) {
                larger.add(next.get());
                next = parent(next.get());
            }
            return larger;
        }

        private Optional<String> parent(String zoning) {
            return definition
                    .at("zonings")
                    .withId(zoning)
                    .at("parent")
                    .at("zoning")
                    .text();
        }

        private Map<String, Row> rows(String zoning) {
            Map<String, Row> rows = new TreeMap<>();
            atlas.layer(PREFIX + zoning).ifPresent(layer -> {
                for (int i = 0; i < layer.size(); i++) {
                    String id = text(layer, i, "area");
                    String name = text(layer, i, "name");
                    rows.put(id, new Row(i, name.isBlank() ? id : name, text(layer, i, "parent")));
                }
            });
            return rows;
        }

        private static String text(AtlasLayer layer, int row, String column) {
            int position = layer.columnIndex(column);
            return position >= 0 && layer.value(row, position) instanceof String text ? text : "";
        }
    }

    /** A row of such a layer. */
    private record Row(int position, String name, String parent) {}
}
