package org.lebenswelten.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.Catchment.Bound;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.ResidentPoints;

/**
 * Counts the people of a target group who live within the catchments of some measures, and the places they can claim.
 *
 * <p>The target group D of a unit u is spread over the unit's resident points p in proportion to their residents r:
 *
 * <pre>{@code
 * D_p       = D_u * r_p / sum of r over the points of u
 * reached_u = sum of D_p over the points of u within the catchment of at least one site that runs in the period
 * R_j       = S_j / sum of D_p over all points within the catchment of site j
 * places_u  = sum over sites j of R_j * (sum of D_p over the points of u within the catchment of j)
 * }</pre>
 *
 * <p>S_j are the {@linkplain Capacity#placesIn person-places} of site j in the period. The places of every site with
 * demand in reach are shared out whole: the sum of places_u equals the sum of S_j (the first step of the two-step
 * floating catchment area method; Luo and Wang 2003, doi:10.1068/b29120). A person counts once, however many sites reach
 * them. Distances are as the crow flies, measured and not buffered, so that no one falls out at the edge of a polygon.
 *
 * <p>Special results: D unknown gives reached and places {@code NaN}; a unit with people but without points cannot be
 * told from one with nobody in reach and is refused; a site of unknown capacity reaches people but offers no places; a
 * site without demand in reach is listed and its places are claimed by nobody.
 */
public final class CatchmentReach {

    private final UnitPeriods frame;
    private final double[] target;
    private final ResidentPoints points;
    private final double[] share;

    /**
     * Prepares the demand.
     *
     * @param frame units and periods
     * @param target persons of the target group, a column over the frame
     * @param points where people live, in the zoning of the frame
     * @throws IllegalArgumentException if points and frame belong to different zonings, or a unit has people of the target
     *     group but no resident at any point
     */
    public CatchmentReach(UnitPeriods frame, double[] target, ResidentPoints points) {
        if (!points.zoningId().equals(frame.zoningId())) {
            throw new IllegalArgumentException("resident points belong to the zoning '" + points.zoningId()
                    + "', expected '" + frame.zoningId() + "'");
        }
        this.frame = frame;
        this.target = target;
        this.points = points;
        this.share = sharesOfUnits(frame, target, points);
    }

    /**
     * Counts reach and places of some measures together.
     *
     * @param measures the measures; each must have a radius catchment
     * @return the counts, not yet protected
     * @throws IllegalArgumentException if a measure has another kind of catchment
     */
    public RawReach of(List<MeasureProfile> measures) {
        List<Site> sites = new ArrayList<>();
        for (MeasureProfile measure : measures) {
            for (MeasureSite site : measure.sites()) {
                sites.add(new Site(measure, site, pointsWithin(points, measure, site)));
            }
        }
        double[] reached = new double[frame.size()];
        double[] places = new double[frame.size()];
        Set<String> withoutDemand = new TreeSet<>();
        for (int period = 0; period < frame.periods().size(); period++) {
            Period when = frame.periods().get(period);
            boolean[] within = new boolean[points.size()];
            for (Site site : sites) {
                if (site.measure.running().touches(when)) {
                    for (int p : site.within) {
                        within[p] = true;
                    }
                    shareOut(site, period, places, withoutDemand);
                }
            }
            for (int p = 0; p < within.length; p++) {
                if (within[p]) {
                    reached[frame.cell(points.unit()[p], period)] += demand(p, period);
                }
            }
        }
        for (int cell = 0; cell < target.length; cell++) {
            if (Double.isNaN(target[cell])) {
                reached[cell] = Double.NaN;
                places[cell] = Double.NaN;
            }
        }
        return new RawReach(frame, target, reached, places, List.copyOf(withoutDemand));
    }

    private void shareOut(Site site, int period, double[] places, Set<String> withoutDemand) {
        Capacity capacity = site.site.capacity();
        if (capacity == null) {
            return;
        }
        double supply =
                capacity.placesIn(site.measure.running(), frame.periods().get(period));
        double demand = 0;
        for (int p : site.within) {
            demand += known(demand(p, period));
        }
        if (supply > 0 && !(demand > 0)) {
            withoutDemand.add(site.measure.id() + "/" + site.site.id());
            return;
        }
        for (int p : site.within) {
            places[frame.cell(points.unit()[p], period)] += supply / demand * known(demand(p, period));
        }
    }

    private double demand(int point, int period) {
        return target[frame.cell(points.unit()[point], period)] * share[point];
    }

    private static double known(double demand) {
        return Double.isNaN(demand) ? 0 : demand;
    }

    /** The positions of the points that a site reaches. */
    static int[] pointsWithin(ResidentPoints points, MeasureProfile measure, MeasureSite site) {
        Catchment catchment = measure.catchment();
        if (catchment.kind() != Catchment.Kind.RADIUS) {
            throw new IllegalArgumentException("measure '" + measure.id() + "' has the catchment " + catchment.kind()
                    + ", only RADIUS is computed");
        }
        double squared = catchment.radiusMetres() * catchment.radiusMetres();
        boolean inclusive = catchment.bound() == Bound.INCLUSIVE;
        int[] found = new int[points.size()];
        int count = 0;
        for (int p = 0; p < points.size(); p++) {
            double dx = points.x()[p] - site.x();
            double dy = points.y()[p] - site.y();
            double distance = dx * dx + dy * dy;
            if (distance < squared || (inclusive && distance == squared)) {
                found[count++] = p;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static double[] sharesOfUnits(UnitPeriods frame, double[] target, ResidentPoints points) {
        double[] residents = new double[frame.unitCount()];
        for (int p = 0; p < points.size(); p++) {
            residents[points.unit()[p]] += points.residents()[p];
        }
        for (int cell = 0; cell < target.length; cell++) {
            int unit = cell % frame.unitCount();
            if (target[cell] > 0 && residents[unit] == 0) {
                throw new IllegalArgumentException(
                        "areal unit '" + frame.unitIds().get(unit) + "' has population but no resident point");
            }
        }
        double[] share = new double[points.size()];
        for (int p = 0; p < points.size(); p++) {
            double all = residents[points.unit()[p]];
            share[p] = all > 0 ? points.residents()[p] / all : 0;
        }
        return share;
    }

    private record Site(MeasureProfile measure, MeasureSite site, int[] within) {}
}
