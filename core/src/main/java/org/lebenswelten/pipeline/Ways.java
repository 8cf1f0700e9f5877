package org.lebenswelten.pipeline;

import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.PlanePoints;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Zoning;
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

    /** The ways up to a limit as the crow flies. */
    static CostPairs crowFlies(PlanePoints from, PlanePoints to, double limit) {
        return CostPairs.within(from, to, limit);
    }
}
