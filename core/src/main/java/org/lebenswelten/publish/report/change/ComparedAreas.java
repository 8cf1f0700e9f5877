package org.lebenswelten.publish.report.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.publish.report.ReportAtlas;
import org.locationtech.jts.geom.Geometry;

/**
 * The areas of a zoning in two atlases, told apart by their keys. The borders of an area have changed where
 *
 * <pre>{@code
 * area(A symmetric difference B) / max(area(A), area(B)) > 0.01
 * }</pre>
 *
 * <p>so that redrawn lines of the same area do not count. Where both atlases have different coordinate reference systems borders
 * cannot be held against each other: keys alone decide, and a caveat says so.
 *
 * @param zoning id of the zoning
 * @param same keys of areas that both have with the same borders
 * @param moved keys of areas that both have with other borders
 * @param added keys that only this atlas has
 * @param gone keys that only the earlier one has
 * @param bordersKnown whether borders could be compared
 * @param names names by key, those of this atlas first
 */
public record ComparedAreas(
        String zoning,
        Set<String> same,
        Set<String> moved,
        Set<String> added,
        Set<String> gone,
        boolean bordersKnown,
        Map<String, String> names) {

    private static final double TOLERANCE = 0.01;

    /** Copies the sets. */
    public ComparedAreas {
        same = Set.copyOf(same);
        moved = Set.copyOf(moved);
        added = Set.copyOf(added);
        gone = Set.copyOf(gone);
        names = Map.copyOf(names);
    }

    /**
     * Compares the areas of a zoning.
     *
     * @param now this atlas
     * @param before the earlier one
     * @param zoning id of the zoning
     * @return the areas; none where an atlas has no layer of them
     */
    public static ComparedAreas of(ReportAtlas now, ReportAtlas before, String zoning) {
        Map<String, String> names = new HashMap<>();
        Map<String, Geometry> earlier = outlines(before.atlas(), zoning, names);
        Map<String, Geometry> later = outlines(now.atlas(), zoning, names);
        boolean known = now.atlas().crs().epsg() == before.atlas().crs().epsg();
        Set<String> same = new TreeSet<>();
        Set<String> moved = new TreeSet<>();
        Set<String> added = new TreeSet<>();
        later.forEach((id, outline) -> {
            Geometry old = earlier.get(id);
            if (old == null) {
                added.add(id);
            } else if (known && hasMoved(old, outline)) {
                moved.add(id);
            } else {
                same.add(id);
            }
        });
        Set<String> gone = new TreeSet<>(earlier.keySet());
        gone.removeAll(later.keySet());
        return new ComparedAreas(zoning, same, moved, added, gone, known, names);
    }

    private static Map<String, Geometry> outlines(Atlas atlas, String zoning, Map<String, String> names) {
        Map<String, Geometry> outlines = new HashMap<>();
        Optional<AtlasLayer> found = atlas.layer("areas_" + zoning);
        if (found.isEmpty()) {
            return outlines;
        }
        AtlasLayer layer = found.get();
        int area = layer.columnIndex("area");
        int name = layer.columnIndex("name");
        for (int row = 0; area >= 0 && row < layer.size(); row++) {
            if (layer.value(row, area) instanceof String id) {
                outlines.put(id, layer.geometry(row));
                names.put(id, name >= 0 && layer.value(row, name) instanceof String text ? text : id);
            }
        }
        return outlines;
    }

    private static boolean hasMoved(Geometry old, Geometry now) {
        if (old.equalsExact(now)) {
            return false;
        }
        double largest = Math.max(old.getArea(), now.getArea());
        return old.symDifference(now).getArea() > TOLERANCE * largest;
    }

    /** What is to be said of areas that are not compared. */
    List<Caveat> caveats(BilingualText zoningTitle) {
        List<Caveat> caveats = new ArrayList<>();
        if (!bordersKnown) {
            caveats.add(new Caveat(Caveat.Kind.BORDERS_UNKNOWN, zoningTitle, List.of()));
        }
        add(caveats, Caveat.Kind.BORDERS, zoningTitle, moved);
        add(caveats, Caveat.Kind.AREAS_NEW, zoningTitle, added);
        add(caveats, Caveat.Kind.AREAS_GONE, zoningTitle, gone);
        return caveats;
    }

    private void add(List<Caveat> caveats, Caveat.Kind kind, BilingualText title, Set<String> ids) {
        if (!ids.isEmpty()) {
            caveats.add(new Caveat(
                    kind,
                    title,
                    ids.stream()
                            .sorted()
                            .map(id -> BilingualText.same(names.getOrDefault(id, id)))
                            .toList()));
        }
    }
}
