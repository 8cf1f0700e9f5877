package org.lebenswelten.publish.report.measures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.measure.ProjectProfile;
import org.lebenswelten.measure.ShownMeasure;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.measure.actor.AreasOfMeasures;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportArea;
import org.lebenswelten.publish.report.ReportAtlas;

/** Which areas of the report measures and projects work in, see {@link AreasOfMeasures}. */
public final class MeasureAreas {

    private final Map<String, SortedSet<String>> areas;

    private MeasureAreas(Map<String, SortedSet<String>> areas) {
        this.areas = areas;
    }

    /**
     * The areas of all measures of an atlas.
     *
     * @param atlas the atlas
     * @param profiles its profiles
     * @return the areas
     */
    public static MeasureAreas of(ReportAtlas atlas, ShownProfiles profiles) {
        List<Zoning> zonings = new ArrayList<>();
        Zoning finest = null;
        for (DocumentTree defined : atlas.definition().at("zonings").elements()) {
            Zoning zoning = zoning(atlas, defined);
            if (zoning != null) {
                zonings.add(zoning);
                finest = zoning.id().equals(atlas.zoning()) ? zoning : finest;
            }
        }
        return new MeasureAreas(
                finest == null
                        ? Map.of()
                        : new TreeMap<>(new AreasOfMeasures(finest, zonings)
                                .of(profiles.measures().stream()
                                        .map(ShownMeasure::profile)
                                        .toList())));
    }

    private static @Nullable Zoning zoning(ReportAtlas atlas, DocumentTree defined) {
        String id = defined.at("id").text().orElse("");
        AtlasLayer layer = atlas.atlas().layer("areas_" + id).orElse(null);
        if (layer == null || layer.size() == 0) {
            return null;
        }
        List<ArealUnit> units = new ArrayList<>();
        for (int row = 0; row < layer.size(); row++) {
            String key = text(layer, row, "area");
            if (key != null) {
                String name = text(layer, row, "name");
                units.add(
                        new ArealUnit(key, name == null ? key : name, text(layer, row, "parent"), layer.geometry(row)));
            }
        }
        return new Zoning(
                id,
                atlas.zoningTitle(id),
                defined.at("parent").at("zoning").text().orElse(null),
                units);
    }

    private static @Nullable String text(AtlasLayer layer, int row, String column) {
        int position = layer.columnIndex(column);
        return position >= 0 && layer.value(row, position) instanceof String text ? text : null;
    }

    /**
     * The areas that a measure reaches or has a site in.
     *
     * @param measure its id
     * @return keys of the areas
     */
    public SortedSet<String> of(String measure) {
        return Collections.unmodifiableSortedSet(areas.getOrDefault(measure, new TreeSet<>()));
    }

    /**
     * Whether a project works in an area: it names the area, or a larger one that it is part of.
     *
     * @param project the project
     * @param area the area
     * @return whether it does
     */
    public static boolean isIn(ProjectProfile project, ReportArea area) {
        String zoning = project.details().zoningId();
        ReportArea.Larger larger = zoning == null ? null : area.within().get(zoning);
        return project.areaIds().contains(area.id())
                || (larger != null && project.areaIds().contains(larger.id()));
    }
}
