package org.lebenswelten.geotools;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.process.ProcessException;
import org.geotools.process.factory.DescribeParameter;
import org.geotools.process.factory.DescribeProcess;
import org.geotools.process.factory.DescribeResult;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.PlanePoints;
import org.lebenswelten.geotools.FeatureTable.Column;
import org.locationtech.jts.geom.Geometry;

/**
 * Tells which points lie within a distance of a site, and how much of the weight of each group of points does.
 *
 * <pre>{@code
 * n_sites_p = number of sites j with d_pj <= radius           nearest_p = min over those j of d_pj
 * g_all     = sum over the points p of the group of w_p       g_reached = the same over those with n_sites_p > 0
 * g_share   = 100 * g_reached / g_all, null for a group without weight
 * }</pre>
 *
 * <p>Distances are as the crow flies, measured and not buffered: {@link CostPairs#within}, as in the coverages of an atlas with
 * a radius as catchment.
 */
@DescribeProcess(
        title = "Abdeckung von Punkten / Coverage of points",
        description = "Sagt, welche Punkte im Umkreis eines Standorts liegen, und welcher Anteil jeder Gruppe. / "
                + "Tells which points lie within a distance of a site, and what share of each group.")
public final class PointCoverageProcess extends WholeLayerProcess {

    /** Pairs of a point and a site that are looked at in one request, if all lay within the distance. */
    private static final long MOST_PAIRS = 50_000_000;

    /** Makes the process, as GeoTools asks for it. */
    public PointCoverageProcess() {}

    /**
     * Measures the coverage.
     *
     * @param features points, such as of residents
     * @param sites points of the sites, in the same reference system; or null with {@code places}
     * @param places the sites as one geometry in the reference system of the points, for styles that can hand over nothing
     *     else; or null with {@code sites}
     * @param radius largest distance in metres, itself included, above 0
     * @param weight an attribute of numbers of 0 or more, such as residents; 1 for each point if null
     * @param group an attribute by which points are put together; all of them if null. Points where it is null belong to no
     *     group
     * @return the points with {@code reached} (1 or 0), {@code n_sites}, {@code nearest} (null beyond the radius), and of their
     *     group {@code g_all}, {@code g_reached} and {@code g_share} in per cent
     * @throws ProcessException if a parameter does not fit
     */
    @DescribeResult(
            name = "result",
            description =
                    "Die Punkte mit reached, n_sites, nearest, g_all, g_reached und g_share / The points with reached,"
                            + " n_sites, nearest, g_all, g_reached and g_share")
    public SimpleFeatureCollection execute(
            @DescribeParameter(name = "features", description = "Punkte / Points") SimpleFeatureCollection features,
            @DescribeParameter(name = "sites", description = "Standorte / Sites", min = 0) @Nullable
                    SimpleFeatureCollection sites,
            @DescribeParameter(
                            name = "places",
                            description =
                                    "Standorte als MULTIPOINT, statt sites / Sites as MULTIPOINT, instead of sites",
                            min = 0)
                    @Nullable
                    Geometry places,
            @DescribeParameter(name = "radius", description = "Umkreis in Metern / Distance in metres") Double radius,
            @DescribeParameter(
                            name = "weight",
                            description = "Attribut mit dem Gewicht (sonst 1) / Attribute with the weight (else 1)",
                            min = 0)
                    @Nullable
                    String weight,
            @DescribeParameter(
                            name = "group",
                            description = "Attribut der Gruppe (sonst alle) / Attribute of the group (else all)",
                            min = 0)
                    @Nullable
                    String group) {
        if (!(radius > 0 && radius < Double.POSITIVE_INFINITY)) {
            throw FeatureTable.refusal(
                    "radius " + radius + ", erwartet eine endliche Zahl über 0",
                    "radius " + radius + ", expected a finite number above 0");
        }
        FeatureTable table = FeatureTable.ofSome(features, "features");
        double[] weights = weights(table, weight);
        @Nullable Object[] groups = groups(table, group);
        PlanePoints points = MetricShapes.points(table, "features");
        PlanePoints siteAt = sites(table, sites, places);
        if ((long) points.size() * siteAt.size() > MOST_PAIRS) {
            String both = points.size() + " x " + siteAt.size();
            throw FeatureTable.refusal(
                    both + " Paare, erwartet höchstens " + MOST_PAIRS, both + " pairs, expected at most " + MOST_PAIRS);
        }
        return table.with(columns(CostPairs.within(points, siteAt, radius), weights, groups));
    }

    private static List<Column> columns(CostPairs pairs, double[] weights, @Nullable Object[] groups) {
        int size = weights.length;
        @Nullable Object[] reached = new @Nullable Object[size];
        @Nullable Object[] counts = new @Nullable Object[size];
        double[] nearest = new double[size];
        Arrays.fill(nearest, Double.NaN);
        Map<String, double[]> sums = new TreeMap<>();
        for (int p = 0; p < size; p++) {
            int count = pairs.start(p + 1) - pairs.start(p);
            reached[p] = count > 0 ? 1 : 0;
            counts[p] = count;
            for (int pair = pairs.start(p); pair < pairs.start(p + 1); pair++) {
                nearest[p] = Double.isNaN(nearest[p]) ? pairs.cost(pair) : Math.min(nearest[p], pairs.cost(pair));
            }
            if (groups[p] != null) {
                double[] sum = sums.computeIfAbsent(key(groups[p]), unused -> new double[2]);
                sum[0] += weights[p];
                sum[1] += count > 0 ? weights[p] : 0;
            }
        }
        double[] all = new double[size];
        double[] covered = new double[size];
        double[] share = new double[size];
        for (int p = 0; p < size; p++) {
            double[] sum = groups[p] == null ? new double[] {Double.NaN, Double.NaN} : sums.get(key(groups[p]));
            all[p] = sum[0];
            covered[p] = sum[1];
            share[p] = sum[0] > 0 ? 100 * sum[1] / sum[0] : Double.NaN;
        }
        return List.of(
                new Column("reached", Integer.class, reached),
                new Column("n_sites", Integer.class, counts),
                Column.of("nearest", nearest),
                Column.of("g_all", all),
                Column.of("g_reached", covered),
                Column.of("g_share", share));
    }

    private static String key(@Nullable Object group) {
        return String.valueOf(group);
    }

    private static double[] weights(FeatureTable table, @Nullable String weight) {
        double[] weights = new double[table.size()];
        Arrays.fill(weights, 1);
        if (weight == null) {
            return weights;
        }
        double[] given = table.numbers(weight);
        for (int i = 0; i < given.length; i++) {
            if (!(given[i] >= 0)) {
                String where = table.where(weight, i) + ": " + (Double.isNaN(given[i]) ? "null" : given[i]);
                throw FeatureTable.refusal(
                        "Attribut " + where + ", erwartet eine Zahl von 0 oder mehr",
                        "attribute " + where + ", expected a number of 0 or more");
            }
        }
        return given;
    }

    private static @Nullable Object[] groups(FeatureTable table, @Nullable String group) {
        @Nullable Object[] groups = new @Nullable Object[table.size()];
        if (group == null) {
            Arrays.fill(groups, "");
            return groups;
        }
        if (table.type().getDescriptor(group) == null) {
            throw FeatureTable.refusal(
                    "Attribut " + WhatIfRefusal.quoted(group) + ": nicht vorhanden",
                    "attribute " + WhatIfRefusal.quoted(group) + ": not there");
        }
        Arrays.setAll(groups, i -> table.features().get(i).getAttribute(group));
        return groups;
    }

    private static PlanePoints sites(
            FeatureTable points, @Nullable SimpleFeatureCollection sites, @Nullable Geometry places) {
        if ((sites == null) == (places == null)) {
            throw FeatureTable.refusal(
                    "sites und places: erwartet genau eines von beiden",
                    "sites and places: expected exactly one of them");
        }
        if (places != null) {
            return MetricShapes.points(places, "places");
        }
        FeatureTable table = FeatureTable.ofSome(java.util.Objects.requireNonNull(sites), "sites");
        MetricShapes.requireSameSystem(points, "features", table, "sites");
        return MetricShapes.points(table, "sites");
    }
}
