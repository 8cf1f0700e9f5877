package org.lebenswelten.geotools;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.AtlasLayer;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * One layer of one version, with its features in natural order (that of their ids) and indexes by place and by id.
 *
 * <p>Features are addressed by their <em>position</em> in natural order, attributes by their <em>index</em> in the
 * schema: geometry, id, then the layer's columns. Instances never change; the index by place is made at its first use.
 */
final class LayerSnapshot {

    /** Name of the geometry attribute, as in the atlas file. */
    static final String GEOMETRY = "geom";

    /** Name of the attribute that holds the id within the layer, as in the atlas file. */
    static final String ID = "id";

    /** Index of the geometry attribute. */
    static final int GEOMETRY_INDEX = 0;

    /** Index of the id attribute. */
    static final int ID_INDEX = 1;

    /** Index of the layer's first column. */
    static final int FIRST_COLUMN = 2;

    private final AtlasLayer layer;
    private final String prefix;
    private final int[] rows;
    private final Map<String, Integer> positions;
    private final Envelope bounds;
    private final @Nullable LayerSnapshot origin;
    private @Nullable STRtree places;

    private LayerSnapshot(AtlasLayer layer) {
        this.layer = layer;
        this.origin = null;
        this.prefix = layer.name() + ".";
        this.rows = IntStream.range(0, layer.size())
                .boxed()
                .sorted(Comparator.comparing(layer::featureId))
                .mapToInt(Integer::intValue)
                .toArray();
        this.positions = new HashMap<>(rows.length * 2);
        this.bounds = new Envelope();
        for (int position = 0; position < rows.length; position++) {
            positions.put(layer.featureId(rows[position]), position);
            bounds.expandToInclude(layer.geometry(rows[position]).getEnvelopeInternal());
        }
    }

    private LayerSnapshot(AtlasLayer layer, LayerSnapshot origin) {
        this.layer = layer;
        this.origin = origin;
        this.prefix = origin.prefix;
        this.rows = origin.rows;
        this.positions = origin.positions;
        this.bounds = origin.bounds;
    }

    /**
     * The same features with other values; order and indexes are shared.
     *
     * @param changed a layer with the same features in the same rows
     * @return the snapshot
     */
    LayerSnapshot with(AtlasLayer changed) {
        return new LayerSnapshot(changed, origin == null ? this : origin);
    }

    /**
     * Prepares a layer.
     *
     * @param layer the layer
     * @return the snapshot
     * @throws IOException if a column has the name of the geometry or of the id
     */
    static LayerSnapshot of(AtlasLayer layer) throws IOException {
        for (String taken : List.of(GEOMETRY, ID)) {
            if (layer.columnIndex(taken) >= 0) {
                throw new IOException("layer '" + layer.name() + "', column '" + taken
                        + "': expected another name, this one is that of the store's own attribute");
            }
        }
        return new LayerSnapshot(layer);
    }

    /**
     * The layer as it stands in the atlas.
     *
     * @return the layer
     */
    AtlasLayer layer() {
        return layer;
    }

    /**
     * The number of features.
     *
     * @return 0 or more
     */
    int size() {
        return rows.length;
    }

    /**
     * The rectangle around all features.
     *
     * @return a copy; null envelope if there are none
     */
    Envelope bounds() {
        return bounds.copy();
    }

    /**
     * The id that a feature has for GeoTools.
     *
     * @param position position of the feature
     * @return such as {@code belastung.0101.2024}
     */
    String fid(int position) {
        return prefix + layer.featureId(rows[position]);
    }

    /**
     * The feature of an id.
     *
     * @param fid such as {@code belastung.0101.2024}
     * @return its position, or -1 if there is none
     */
    int position(String fid) {
        return fid.startsWith(prefix) ? positions.getOrDefault(fid.substring(prefix.length()), -1) : -1;
    }

    /**
     * The features whose envelope meets another.
     *
     * @param envelope the other envelope
     * @return their positions, ascending
     */
    int[] search(Envelope envelope) {
        @SuppressWarnings("unchecked")
        List<Integer> found = places().query(envelope);
        return found.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /**
     * The geometry of a feature, shared by all requests; it must not be changed.
     *
     * @param position position of the feature
     * @return the geometry
     */
    Geometry geometry(int position) {
        return layer.geometry(rows[position]);
    }

    /**
     * One attribute of a feature.
     *
     * @param position position of the feature
     * @param attribute index of the attribute
     * @return a value of the type that the schema has for it, or null
     */
    @Nullable
    Object value(int position, int attribute) {
        int row = rows[position];
        return switch (attribute) {
            case GEOMETRY_INDEX -> layer.geometry(row);
            case ID_INDEX -> layer.featureId(row);
            default -> {
                Object value = layer.value(row, attribute - FIRST_COLUMN);
                yield value instanceof LocalDate day ? UtcDays.toDate(day) : value;
            }
        };
    }

    private STRtree places() {
        return origin == null ? ownPlaces() : origin.ownPlaces();
    }

    private synchronized STRtree ownPlaces() {
        if (places == null) {
            STRtree tree = new STRtree();
            for (int position = 0; position < rows.length; position++) {
                tree.insert(geometry(position).getEnvelopeInternal(), position);
            }
            tree.build();
            places = tree;
        }
        return places;
    }
}
