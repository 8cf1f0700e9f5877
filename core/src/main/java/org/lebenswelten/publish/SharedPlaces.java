package org.lebenswelten.publish;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.locationtech.jts.geom.Geometry;

/**
 * Which features of a layer stand for an outline of a period on a map. Where several share one, as the indicators of a whole city
 * do, a label each would cover the others.
 *
 * @param first ids of the first feature of each outline and period, in the order of the layer
 * @param isShared whether an outline has more than one feature in some period
 * @param isAlike whether features that share an outline are labelled alike
 */
record SharedPlaces(List<String> first, boolean isShared, boolean isAlike) {

    SharedPlaces {
        first = List.copyOf(first);
    }

    /** An outline at a time. */
    private record Place(Geometry outline, @Nullable Object time) {}

    /**
     * Finds the outlines of a layer.
     *
     * @param layer the layer
     * @param label the column that features are labelled with
     * @return its outlines
     */
    static SharedPlaces of(AtlasLayer layer, String label) {
        String timeColumn = layer.timeColumn();
        int time = timeColumn == null ? -1 : layer.columnIndex(timeColumn);
        int text = layer.columnIndex(label);
        Map<Place, Integer> firstRows = new HashMap<>();
        List<String> first = new ArrayList<>();
        boolean alike = true;
        for (int row = 0; row < layer.size(); row++) {
            Place place = new Place(layer.geometry(row), time < 0 ? null : layer.value(row, time));
            Integer other = firstRows.putIfAbsent(place, row);
            if (other == null) {
                first.add(layer.featureId(row));
            } else {
                alike &= Objects.equals(layer.value(other, text), layer.value(row, text));
            }
        }
        return new SharedPlaces(first, first.size() < layer.size(), alike);
    }
}
