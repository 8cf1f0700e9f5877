package org.lebenswelten.pipeline;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.PlanePoints;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.spatial.network.NetworkCosts;
import org.lebenswelten.spatial.network.WalkingNetwork;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** How far it is from areas to sites, in metres. */
final class Ways {

    private Ways() {}

    /**
     * One point a unit: its centroid, or where that lies outside, a point inside. No point where people live goes in, so
     * that nothing is told of these.
     */
    static PlanePoints of(Zoning zoning) {
        double[] x = new double[zoning.size()];
        double[] y = new double[zoning.size()];
        for (int u = 0; u < x.length; u++) {
            ArealUnit unit = zoning.units().get(u);
            Geometry area = unit.geometry();
            Point centroid = area.getCentroid();
            Point point = area.intersects(centroid) ? centroid : area.getInteriorPoint();
            x[u] = point.getX();
            y[u] = point.getY();
        }
        return new PlanePoints(x, y);
    }

    /** Points that lie too far from any way to be reached. */
    static Set<Integer> offNetwork(PlanePoints points, WalkingNetwork network) {
        return Arrays.stream(network.snap(points.x(), points.y()).missed())
                .boxed()
                .collect(Collectors.toSet());
    }

    /**
     * The ways up to a limit.
     *
     * @param network the walking network along which ways go, or null for ways as the crow flies
     */
    static CostPairs between(PlanePoints from, PlanePoints to, double limit, @Nullable WalkingNetwork network) {
        if (network == null) {
            return CostPairs.within(from, to, limit);
        }
        NetworkCosts costs = network.costsTo(to.x(), to.y(), from.x(), from.y(), limit);
        int[] area = new int[costs.size()];
        int[] site = new int[costs.size()];
        double[] metres = new double[costs.size()];
        for (int j = 0; j < costs.siteCount(); j++) {
            for (int pair = costs.start(j); pair < costs.start(j + 1); pair++) {
                area[pair] = costs.point(pair);
                site[pair] = j;
                metres[pair] = costs.metres(pair);
            }
        }
        return CostPairs.of(from.size(), to.size(), area, site, metres);
    }
}
