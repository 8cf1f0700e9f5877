package org.lebenswelten.measure.actor;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Zoning;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * In which areal units the sites or the catchment of a measure lie.
 *
 * <ul>
 *   <li>A unit that covers a site is one of them.
 *   <li>Within a distance as the crow flies - a radius, or a decay with an end - are the units of which any part is closer;
 *       at exactly that distance only where the bound is inclusive.
 *   <li>Named units are those units, or those of the finer zoning that nest in them.
 *   <li>Ways on foot and the people of a setting have no outline: of these the sites alone count.
 * </ul>
 */
public final class AreasOfMeasures {

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final Zoning zoning;
    private final List<Zoning> zonings;
    private final Nesting nesting;

    /**
     * Prepares the search.
     *
     * @param zoning the zoning whose units are asked for
     * @param zonings all zonings, in which measures may name units
     */
    public AreasOfMeasures(Zoning zoning, List<Zoning> zonings) {
        this.zoning = zoning;
        this.zonings = zonings;
        this.nesting = new Nesting(zonings);
    }

    /**
     * The units of measures.
     *
     * @param measures the measures
     * @return keys of the units of each measure, by its id
     */
    public SortedMap<String, SortedSet<String>> of(List<MeasureProfile> measures) {
        SortedMap<String, SortedSet<String>> areas = new TreeMap<>();
        measures.forEach(measure -> areas.put(measure.id(), of(measure)));
        return areas;
    }

    private SortedSet<String> of(MeasureProfile measure) {
        SortedSet<String> areas = new TreeSet<>();
        measure.catchment().areaIds().forEach(key -> areas.addAll(within(key)));
        for (MeasureSite site : measure.sites()) {
            Point point = POINTS.createPoint(new Coordinate(site.x(), site.y()));
            zoning.units().stream()
                    .filter(unit -> unit.geometry().covers(point) || isReached(unit, point, measure.catchment()))
                    .forEach(unit -> areas.add(unit.id()));
        }
        return areas;
    }

    private static boolean isReached(ArealUnit unit, Point site, Catchment catchment) {
        double end = catchment.onFoot() ? Double.NaN : catchment.endMetres();
        if (Double.isNaN(end) || unit.geometry().getEnvelopeInternal().distance(site.getEnvelopeInternal()) > end) {
            return false;
        }
        double distance = unit.geometry().distance(site);
        return catchment.bound() == Catchment.Bound.INCLUSIVE ? distance <= end : distance < end;
    }

    /** The units that are a unit of any zoning or nest in it; the finest zoning that has the key decides. */
    private SortedSet<String> within(String key) {
        SortedSet<String> within = new TreeSet<>();
        if (zoning.positionOf(key) >= 0) {
            within.add(key);
            return within;
        }
        for (Zoning coarser : zonings) {
            int position = coarser.positionOf(key);
            Optional<int[]> positions = position < 0 ? Optional.empty() : nesting.positions(zoning.id(), coarser.id());
            positions.ifPresent(of -> {
                for (int unit = 0; unit < of.length; unit++) {
                    if (of[unit] == position) {
                        within.add(zoning.units().get(unit).id());
                    }
                }
            });
        }
        return within;
    }
}
