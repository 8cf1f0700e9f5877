package org.lebenswelten.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.raw.ResidentPoints;

/**
 * Shares of the residents of each areal unit that sites reach. They are the same for every target group, as each is spread
 * like all residents:
 *
 * <pre>{@code
 * r_p / r_u                               share of point p in the residents of its unit u
 * by one site j      s_uj = sum over p in u of (r_p / r_u) w_jp
 * by any of some     sum over p in u of (r_p / r_u) max_j w_jp
 * by two measures    sum over p in u of (r_p / r_u) (second largest of max over the sites j of a measure of w_jp)
 * }</pre>
 *
 * <p>A unit without residents has share 0. What was computed is kept for the next target group and period. Not for several
 * threads at a time.
 */
public final class UnitShares {

    private final CatchmentSearch search;
    private final double[] shareOfPoint;
    private final double[] residents;
    private final Map<Key, double[]> bySite = new HashMap<>();
    private final Map<List<Key>, double[][]> bySites = new HashMap<>();

    /**
     * Prepares the shares.
     *
     * @param search the search among points
     * @param unitCount number of areal units of their zoning
     */
    public UnitShares(CatchmentSearch search, int unitCount) {
        ResidentPoints points = search.points();
        this.search = search;
        this.residents = new double[unitCount];
        this.shareOfPoint = new double[points.size()];
        for (int p = 0; p < points.size(); p++) {
            residents[points.unit()[p]] += points.residents()[p];
        }
        for (int p = 0; p < points.size(); p++) {
            double all = residents[points.unit()[p]];
            shareOfPoint[p] = all > 0 ? points.residents()[p] / all : 0;
        }
    }

    /** A site of a measure. */
    record Site(MeasureProfile measure, MeasureSite site) {

        /** All sites of some measures. */
        static List<Site> of(List<MeasureProfile> measures) {
            List<Site> sites = new ArrayList<>();
            for (MeasureProfile measure : measures) {
                measure.sites().forEach(site -> sites.add(new Site(measure, site)));
            }
            return sites;
        }

        /** What a site is called. */
        String name() {
            return measure.id() + "/" + site.id();
        }

        private Key key() {
            return new Key(measure.id(), measure.catchment(), site.x(), site.y());
        }
    }

    private record Key(String measureId, Catchment catchment, double x, double y) {}

    /** The search among points. */
    CatchmentSearch search() {
        return search;
    }

    /** The residents of a unit. */
    double residents(int unit) {
        return residents[unit];
    }

    /** The share of each unit that one site reaches. */
    double[] of(Site site) {
        return bySite.computeIfAbsent(site.key(), key -> {
            double[] share = new double[residents.length];
            SiteReach reach = search.of(site.measure, site.site);
            for (int k = 0; k < reach.points().length; k++) {
                int p = reach.points()[k];
                share[search.points().unit()[p]] += shareOfPoint[p] * reach.weight(k);
            }
            return share;
        });
    }

    /** The share of each unit that at least one of some sites reaches. */
    double[] within(List<Site> sites) {
        return both(sites)[0];
    }

    /** The share of each unit that sites of at least two measures reach. */
    double[] withinTwo(List<Site> sites) {
        return both(sites)[1];
    }

    private double[][] both(List<Site> sites) {
        return bySites.computeIfAbsent(sites.stream().map(Site::key).toList(), keys -> compute(sites));
    }

    private double[][] compute(List<Site> sites) {
        Map<String, List<Site>> byMeasure = new LinkedHashMap<>();
        sites.forEach(site -> byMeasure
                .computeIfAbsent(site.measure.id(), id -> new ArrayList<>())
                .add(site));
        double[] first = new double[shareOfPoint.length];
        double[] second = new double[shareOfPoint.length];
        double[] own = new double[shareOfPoint.length];
        for (List<Site> ofMeasure : byMeasure.values()) {
            Arrays.fill(own, 0);
            for (Site site : ofMeasure) {
                SiteReach reach = search.of(site.measure, site.site);
                for (int k = 0; k < reach.points().length; k++) {
                    int p = reach.points()[k];
                    own[p] = Math.max(own[p], reach.weight(k));
                }
            }
            for (int p = 0; p < own.length; p++) {
                second[p] = Math.max(second[p], Math.min(first[p], own[p]));
                first[p] = Math.max(first[p], own[p]);
            }
        }
        double[][] shares = new double[2][residents.length];
        for (int p = 0; p < shareOfPoint.length; p++) {
            shares[0][search.points().unit()[p]] += shareOfPoint[p] * first[p];
            shares[1][search.points().unit()[p]] += shareOfPoint[p] * second[p];
        }
        return shares;
    }
}
