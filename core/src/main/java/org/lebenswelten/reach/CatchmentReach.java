package org.lebenswelten.reach;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.UnitShares.Site;

/**
 * Counts the people of a target group who live within the catchments of some measures, and the places they can claim.
 *
 * <p>The target group D of a unit u is spread over the unit's resident points p in proportion to their residents r, of which a
 * site j draws the share w_jp ({@link CatchmentSearch}):
 *
 * <pre>{@code
 * D_p       = D_u * r_p / sum of r over the points of u
 * reached_u = sum over the points of u of D_p * (largest w_jp of all sites that run in the period)
 * twice_u   = the same with the largest w_jp of the measure that draws second most
 * R_j       = S_j / sum over all points of D_p w_jp
 * places_u  = sum over sites j of R_j * (sum over the points of u of D_p w_jp)
 * }</pre>
 *
 * <p>S_j are the {@linkplain Capacity#placesIn person-places} of site j in the period. The places of every site with
 * demand in reach are shared out whole: the sum of places_u equals the sum of S_j (the first step of the two-step
 * floating catchment area method; Luo and Wang 2003, doi:10.1068/b29120; with a decay that of its enhanced form, Luo and Qi
 * 2009, doi:10.1016/j.healthplace.2009.06.002). A person counts once, however many sites reach them.
 *
 * <p>Special results: D unknown gives reached and places {@code NaN}; a unit with people but without points cannot be
 * told from one with nobody in reach and is refused; a site of unknown capacity reaches people but offers no places; a
 * site without demand in reach is listed and its places are claimed by nobody.
 */
public final class CatchmentReach {

    private final UnitPeriods frame;
    private final double[] target;
    private final UnitShares shares;

    /**
     * Prepares the demand.
     *
     * @param frame units and periods
     * @param target persons of the target group, 0 or more, a column over the frame; {@code NaN} where unknown
     * @param points where people live, in the zoning of the frame
     * @throws IllegalArgumentException if points and frame belong to different zonings, a target group is negative, or a unit
     *     has people of it but no resident at any point
     */
    public CatchmentReach(UnitPeriods frame, double[] target, ResidentPoints points) {
        this(frame, target, new UnitShares(new CatchmentSearch(points), frame.unitCount()));
    }

    /**
     * Prepares the demand of one of several target groups.
     *
     * @param frame units and periods
     * @param target persons of the target group, 0 or more, a column over the frame; {@code NaN} where unknown
     * @param shares the shares of units that sites reach, which target groups have in common
     * @throws IllegalArgumentException if points and frame belong to different zonings, a target group is negative, or a unit
     *     has people of it but no resident at any point
     */
    public CatchmentReach(UnitPeriods frame, double[] target, UnitShares shares) {
        String zoning = shares.search().points().zoningId();
        if (!zoning.equals(frame.zoningId())) {
            throw new IllegalArgumentException(
                    "resident points belong to the zoning '" + zoning + "', expected '" + frame.zoningId() + "'");
        }
        for (int cell = 0; cell < target.length; cell++) {
            int unit = cell % frame.unitCount();
            if (target[cell] < 0) {
                throw new IllegalArgumentException("areal unit '"
                        + frame.unitIds().get(unit) + "': a target group below 0, expected 0 or more persons");
            }
            if (target[cell] > 0 && shares.residents(unit) == 0) {
                throw new IllegalArgumentException(
                        "areal unit '" + frame.unitIds().get(unit) + "' has population but no resident point");
            }
        }
        this.frame = frame;
        this.target = target;
        this.shares = shares;
    }

    /**
     * Counts reach and places of some measures together.
     *
     * @param measures the measures; the catchment of each must be a matter of points
     * @return the counts, not yet protected
     * @throws IllegalArgumentException if a measure counts the people of a setting
     */
    public RawReach of(List<MeasureProfile> measures) {
        double[] reached = new double[frame.size()];
        double[] places = new double[frame.size()];
        Set<String> withoutDemand = new TreeSet<>();
        for (int period = 0; period < frame.periods().size(); period++) {
            List<Site> running = running(measures, frame.periods().get(period));
            spread(shares.within(running), period, reached);
            for (Site site : running) {
                double supply = supply(site, frame.periods().get(period));
                if (!shareOut(site, supply, period, places)) {
                    withoutDemand.add(site.name());
                }
            }
        }
        for (int cell = 0; cell < target.length; cell++) {
            if (Double.isNaN(target[cell])) {
                places[cell] = Double.NaN;
            }
        }
        return new RawReach(frame, target, reached, places, List.copyOf(withoutDemand));
    }

    /**
     * Counts those whom at least two of some measures reach.
     *
     * @param measures the measures; the catchment of each must be a matter of points
     * @return the counts, not yet protected, without places
     * @throws IllegalArgumentException if a measure counts the people of a setting
     */
    public RawReach twice(List<MeasureProfile> measures) {
        double[] reached = new double[frame.size()];
        for (int period = 0; period < frame.periods().size(); period++) {
            spread(shares.withinTwo(running(measures, frame.periods().get(period))), period, reached);
        }
        double[] none = new double[frame.size()];
        Arrays.fill(none, Double.NaN);
        return new RawReach(frame, target, reached, none, List.of());
    }

    /**
     * Spreads people who came to sites over where they may have come from, like places: in proportion to the target group within
     * reach of each site.
     *
     * @param measures the measures; the catchment of each must be a matter of points
     * @param persons how many came, by {@code <measure>/<site>}, one number a period
     * @return whom the measures reach, and as places the persons spread; those who came to a site without anyone in reach are
     *     in no unit
     * @throws IllegalArgumentException if a measure counts the people of a setting
     */
    public RawReach spread(List<MeasureProfile> measures, Map<String, double[]> persons) {
        double[] came = new double[frame.size()];
        for (int period = 0; period < frame.periods().size(); period++) {
            for (Site site : running(measures, frame.periods().get(period))) {
                double[] ofSite = persons.get(site.name());
                if (ofSite != null) {
                    shareOut(site, ofSite[period], period, came);
                }
            }
        }
        RawReach reach = of(measures);
        return new RawReach(frame, target, reach.reached(), came, List.of());
    }

    /** The sites that run in a period. */
    static List<Site> running(List<MeasureProfile> measures, Period period) {
        return Site.of(measures.stream()
                .filter(measure -> measure.running().touches(period))
                .toList());
    }

    private void spread(double[] share, int period, double[] persons) {
        for (int unit = 0; unit < share.length; unit++) {
            int cell = frame.cell(unit, period);
            persons[cell] = target[cell] * share[unit];
        }
    }

    private static double supply(Site site, Period period) {
        Capacity capacity = site.site().capacity();
        return capacity == null ? 0 : capacity.placesIn(site.measure().running(), period);
    }

    /** Shares out what a site supplies; false where there is something, but nobody to share it. */
    private boolean shareOut(Site site, double supply, int period, double[] places) {
        if (!(supply > 0)) {
            return true;
        }
        double[] share = shares.of(site);
        double demand = 0;
        for (int unit = 0; unit < share.length; unit++) {
            demand += known(target[frame.cell(unit, period)]) * share[unit];
        }
        if (!(demand > 0)) {
            return false;
        }
        for (int unit = 0; unit < share.length; unit++) {
            int cell = frame.cell(unit, period);
            places[cell] += supply / demand * known(target[cell]) * share[unit];
        }
        return true;
    }

    private static double known(double persons) {
        return Double.isNaN(persons) ? 0 : persons;
    }
}
