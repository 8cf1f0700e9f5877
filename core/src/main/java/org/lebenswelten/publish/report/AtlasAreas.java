package org.lebenswelten.publish.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;

/** The areas of a report: a layer {@code areas_<zoning>} with the names of the larger areas. */
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
                return new AtlasAreas(zoning, areas(layer, parentNames(atlas, definition, zoning)));
            }
        }
        return new AtlasAreas("", List.of());
    }

    private static List<ReportArea> areas(AtlasLayer layer, Map<String, String> parentNames) {
        List<ReportArea> areas = new ArrayList<>();
        for (int row = 0; row < layer.size(); row++) {
            String id = text(layer, row, "area");
            String name = text(layer, row, "name");
            String parent = parentNames.get(text(layer, row, "parent"));
            areas.add(new ReportArea(id, name.isBlank() ? id : name, parent, layer.geometry(row)));
        }
        areas.sort(Comparator.comparing(ReportArea::id));
        return List.copyOf(areas);
    }

    private static Map<String, String> parentNames(Atlas atlas, DocumentTree definition, String zoning) {
        String parent = definition
                .at("zonings")
                .withId(zoning)
                .at("parent")
                .at("zoning")
                .text()
                .orElse("");
        Map<String, String> names = new HashMap<>();
        atlas.layer(PREFIX + parent).ifPresent(layer -> {
            for (int row = 0; row < layer.size(); row++) {
                names.put(text(layer, row, "area"), text(layer, row, "name"));
            }
        });
        return names;
    }

    private static String text(AtlasLayer layer, int row, String column) {
        int position = layer.columnIndex(column);
        return position >= 0 && layer.value(row, position) instanceof String text ? text : "";
    }
}
