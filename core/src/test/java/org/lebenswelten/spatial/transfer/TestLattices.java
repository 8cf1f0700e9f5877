package org.lebenswelten.spatial.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/** Polygons that tile a square of 1000 m with crooked borders. */
final class TestLattices {

    private TestLattices() {}

    /** {@code n x n} quadrilaterals whose inner corners are moved at random; the outer edge stays a square. */
    static PolygonLayer crooked(int n, long seed) {
        Random random = new Random(seed);
        double side = 1000.0 / n;
        Coordinate[][] corner = new Coordinate[n + 1][n + 1];
        for (int r = 0; r <= n; r++) {
            for (int c = 0; c <= n; c++) {
                double dx = c == 0 || c == n ? 0 : (random.nextDouble() - 0.5) * 0.6 * side;
                double dy = r == 0 || r == n ? 0 : (random.nextDouble() - 0.5) * 0.6 * side;
                corner[r][c] = new Coordinate(c * side + dx, r * side + dy);
            }
        }
        GeometryFactory factory = new GeometryFactory();
        List<String> ids = new ArrayList<>();
        List<Geometry> polygons = new ArrayList<>();
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                LinearRing ring = factory.createLinearRing(new Coordinate[] {
                    corner[r][c].copy(),
                    corner[r][c + 1].copy(),
                    corner[r + 1][c + 1].copy(),
                    corner[r + 1][c].copy(),
                    corner[r][c].copy()
                });
                ids.add("r" + r + "c" + c);
                polygons.add(factory.createPolygon(ring));
            }
        }
        return new PolygonLayer("crooked-" + n, Layers.METRES, ids, polygons);
    }
}
