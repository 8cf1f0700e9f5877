package org.lebenswelten.reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawCatchments.Part;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.UnitShares.Site;

/**
 * Divides the residents of each areal unit by the sites that reach them: for the set A of sites,
 *
 * <pre>{@code
 * share_u(A) = sum of r over the points of u that exactly the sites of A reach / sum of r over the points of u
 * }</pre>
 *
 * <p>A point of which sites draw different shares counts in layers: of the sites with weights w_1 > w_2 > ... the first
 * reaches the layer between w_2 and w_1 alone, the first two that between w_3 and w_2, and so on. The largest weight of any
 * set of sites is then the sum of the layers that one of them reaches, the second largest that of those that two reach. So
 * every share of {@link CatchmentReach} is a sum of such shares, and they tell which coverages give each other away.
 *
 * <p>Who is reached by two measures of a coverage is a figure of its own, {@code <coverage>/twice}: for each set of sites that
 * run together a further number stands for "two of these measures", and belongs to the sites of the parts where that is so.
 */
public final class SharesInReach {

    private final UnitPeriods frame;
    private final CatchmentSearch search;
    private final List<Map<BitSet, Double>> residents = new ArrayList<>();
    private final List<String> measureOf = new ArrayList<>();

    private SharesInReach(UnitPeriods frame, CatchmentSearch search) {
        this.frame = frame;
        this.search = search;
        for (int unit = 0; unit < frame.unitCount(); unit++) {
            residents.add(new LinkedHashMap<>());
        }
    }

    /**
     * Divides the residents.
     *
     * @param frame units and periods
     * @param search the search among the points where people live
     * @param coverages the measures of each coverage, or of a further figure of one; the catchment of each must be a matter of
     *     points
     * @return the shares, for each coverage and for those whom two of its measures reach
     * @throws IllegalArgumentException if a measure counts the people of a setting
     */
    public static RawCatchments of(
            UnitPeriods frame, CatchmentSearch search, Map<String, List<MeasureProfile>> coverages) {
        return new SharesInReach(frame, search).of(coverages);
    }

    private RawCatchments of(Map<String, List<MeasureProfile>> coverages) {
        Map<String, Site> sites = new LinkedHashMap<>();
        coverages.values().forEach(measures -> Site.of(measures).forEach(site -> sites.putIfAbsent(site.name(), site)));
        List<String> names = List.copyOf(sites.keySet());
        sites.values().forEach(site -> measureOf.add(site.measure().id()));
        divide(List.copyOf(sites.values()));
        Map<String, List<BitSet>> running = new TreeMap<>();
        Map<BitSet, Integer> twice = new LinkedHashMap<>();
        coverages.forEach((coverage, measures) -> {
            List<BitSet> once = new ArrayList<>();
            List<BitSet> two = new ArrayList<>();
            for (Period period : frame.periods()) {
                BitSet together = new BitSet();
                CatchmentReach.running(measures, period).forEach(site -> together.set(names.indexOf(site.name())));
                once.add(together);
                BitSet number = new BitSet();
                number.set(twice.computeIfAbsent(together, k -> names.size() + twice.size()));
                two.add(number);
            }
            running.put(coverage, once);
            if (RawReach.coverageOf(coverage).equals(coverage)) {
                running.put(RawReach.twiceOf(coverage), two);
            }
        });
        return new RawCatchments(frame.unitIds(), parts(twice), running);
    }

    /** Sums the residents by the sites that reach them, layer by layer. */
    private void divide(List<Site> sites) {
        ResidentPoints points = search.points();
        double[][] weights = new double[points.size()][];
        int[][] reaching = new int[points.size()][];
        for (int site = 0; site < sites.size(); site++) {
            SiteReach reach =
                    search.of(sites.get(site).measure(), sites.get(site).site());
            for (int k = 0; k < reach.points().length; k++) {
                int p = reach.points()[k];
                reaching[p] = reaching[p] == null ? new int[1] : Arrays.copyOf(reaching[p], reaching[p].length + 1);
                weights[p] = weights[p] == null ? new double[1] : Arrays.copyOf(weights[p], reaching[p].length);
                reaching[p][reaching[p].length - 1] = site;
                weights[p][reaching[p].length - 1] = reach.weight(k);
            }
        }
        for (int p = 0; p < points.size(); p++) {
            if (points.residents()[p] > 0) {
                divide(points.residents()[p], reaching[p], weights[p], residents.get(points.unit()[p]));
            }
        }
    }

    private static void divide(double persons, int[] reaching, double[] weights, Map<BitSet, Double> parts) {
        double from = 0;
        double[] bounds = weights == null
                ? new double[0]
                : Arrays.stream(weights).sorted().distinct().toArray();
        for (double to : bounds) {
            BitSet sites = new BitSet();
            for (int k = 0; k < reaching.length; k++) {
                sites.set(reaching[k], weights[k] >= to);
            }
            parts.merge(sites, persons * (to - from), Double::sum);
            from = to;
        }
        if (from < 1) {
            parts.merge(new BitSet(), persons * (1 - from), Double::sum);
        }
    }

    private List<List<Part>> parts(Map<BitSet, Integer> twice) {
        List<List<Part>> parts = new ArrayList<>();
        for (Map<BitSet, Double> ofUnit : residents) {
            double whole = ofUnit.values().stream().mapToDouble(d -> d).sum();
            parts.add(ofUnit.entrySet().stream()
                    .map(entry -> new Part(withTwice(entry.getKey(), twice), entry.getValue() / whole))
                    .sorted(Comparator.comparing(part -> part.sites().toString()))
                    .toList());
        }
        return parts;
    }

    private BitSet withTwice(BitSet sites, Map<BitSet, Integer> twice) {
        BitSet all = (BitSet) sites.clone();
        twice.forEach((together, number) -> {
            BitSet reaching = (BitSet) sites.clone();
            reaching.and(together);
            all.set(
                    number,
                    reaching.stream().mapToObj(measureOf::get).distinct().count() >= 2);
        });
        return all;
    }
}
