package org.lebenswelten.spatial.transfer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The ground that the polygons of two sets share, pair by pair. A polygon that lies whole in the other is not cut, so
 * that its area stays exactly what it was.
 */
final class SharedGround {

    /** Receives one pair. */
    interface Visitor {

        /** The ground that polygon {@code i} of the first set and polygon {@code j} of the second share; it has an area. */
        void visit(int i, int j, Geometry ground);
    }

    private final List<Geometry> second;
    private final @Nullable PreparedGeometry[] preparedSecond;
    private final STRtree index = new STRtree();
    private final List<Geometry> first;

    private SharedGround(List<Geometry> first, List<? extends Geometry> second) {
        this.first = first;
        this.second = List.copyOf(second);
        this.preparedSecond = new PreparedGeometry[second.size()];
        for (int j = 0; j < second.size(); j++) {
            index.insert(second.get(j).getEnvelopeInternal(), j);
        }
    }

    static SharedGround of(PolygonLayer sources, PolygonLayer targets) {
        sources.requireSameCrs(targets.name(), targets.crs());
        return new SharedGround(sources.geometries(), targets.geometries());
    }

    static SharedGround of(List<Geometry> first, List<? extends Geometry> second) {
        return new SharedGround(first, second);
    }

    /** Visits all pairs that share ground, ascending by first and then second. */
    void forEach(Visitor visitor) {
        for (int i = 0; i < first.size(); i++) {
            forEach(i, first.get(i), visitor);
        }
    }

    /** Visits the polygons of the second set that share ground with one polygon, ascending. */
    void forEach(int i, Geometry polygon, Visitor visitor) {
        List<Integer> near = new ArrayList<>();
        index.query(polygon.getEnvelopeInternal(), item -> near.add((Integer) item));
        near.sort(null);
        PreparedGeometry prepared = null;
        for (int j : near) {
            Geometry other = second.get(j);
            boolean otherIsLarger = other.getNumPoints() >= polygon.getNumPoints();
            if (!otherIsLarger && prepared == null) {
                prepared = PreparedGeometryFactory.prepare(polygon);
            }
            Geometry ground =
                    otherIsLarger || prepared == null ? shared(preparedSecond(j), polygon) : shared(prepared, other);
            if (ground != null && ground.getArea() > 0) {
                visitor.visit(i, j, ground);
            }
        }
    }

    /** The shared ground, or null if the polygons are apart. */
    private static @Nullable Geometry shared(PreparedGeometry larger, Geometry smaller) {
        if (!larger.intersects(smaller)) {
            return null;
        }
        if (larger.covers(smaller)) {
            return smaller;
        }
        Geometry whole = larger.getGeometry();
        if (smaller.getEnvelopeInternal().covers(whole.getEnvelopeInternal()) && smaller.covers(whole)) {
            return whole;
        }
        return OverlayNGRobust.overlay(smaller, whole, OverlayNG.INTERSECTION);
    }

    private PreparedGeometry preparedSecond(int j) {
        PreparedGeometry prepared = preparedSecond[j];
        if (prepared == null) {
            prepared = PreparedGeometryFactory.prepare(second.get(j));
            preparedSecond[j] = prepared;
        }
        return prepared;
    }
}
