package org.lebenswelten.derive;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonLocator;
import org.lebenswelten.spatial.transfer.WeightedPoints;

/**
 * People at points: buildings, addresses or cells of a grid. A point belongs to the unit it names, or, where it names none
 * of the zoning asked for, to the unit it lies in by the rule of {@link PolygonLocator}; a point outside of all units belongs
 * to none.
 *
 * @param points the points, with the number of persons as weight
 * @param named the points with the units they name, or null where they name none
 */
public record PeopleAtPoints(WeightedPoints points, @Nullable ResidentPoints named) implements People {

    /** The people in the units of a zoning. */
    Located in(PolygonLayer units) {
        if (named != null && named.zoningId().equals(units.name())) {
            return new Located(named, 1);
        }
        int[] unit = PolygonLocator.of(units).at(points.x(), points.y());
        int inside = 0;
        for (int each : unit) {
            inside += each >= 0 ? 1 : 0;
        }
        double[] x = new double[inside];
        double[] y = new double[inside];
        int[] of = new int[inside];
        double[] persons = new double[inside];
        int size = 0;
        double all = 0;
        double kept = 0;
        for (int p = 0; p < unit.length; p++) {
            all += points.weight()[p];
            if (unit[p] >= 0) {
                x[size] = points.x()[p];
                y[size] = points.y()[p];
                of[size] = unit[p];
                persons[size++] = points.weight()[p];
                kept += points.weight()[p];
            }
        }
        return new Located(new ResidentPoints(units.name(), x, y, of, persons), all > 0 ? kept / all : Double.NaN);
    }

    /**
     * People in the units of a zoning.
     *
     * @param residents the points that lie in units
     * @param share share of all people that they are
     */
    record Located(ResidentPoints residents, double share) {}

    /** Says the points only. */
    @Override
    public String toString() {
        return "PeopleAtPoints[" + points + "]";
    }
}
