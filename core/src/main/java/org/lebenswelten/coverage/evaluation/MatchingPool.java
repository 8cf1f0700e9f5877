package org.lebenswelten.coverage.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lebenswelten.coverage.evaluation.MatchedControls.Match;

/**
 * Areas among which controls are looked for, ready to be asked for many choices of treated areas. What does not depend on the
 * choice, such as standard deviations over all areas, is computed once.
 */
final class MatchingPool {

    private final MatchedControls rule;
    private final List<String> ids;
    private final List<double[]> covariates;
    private final int[] areas;
    private final double[] spreads;
    private final double[][] columns;
    private final double[] factors;

    /**
     * A pool.
     *
     * @param rule how many controls, and how like
     * @param ids id of each area
     * @param covariates a column for each covariate
     * @param areas positions of all areas that are treated or may be controls
     */
    MatchingPool(MatchedControls rule, List<String> ids, List<double[]> covariates, int[] areas) {
        this.rule = rule;
        this.ids = ids;
        this.covariates = List.copyOf(covariates);
        this.areas = Arrays.stream(areas)
                .sorted()
                .distinct()
                .filter(area -> covariates.stream().noneMatch(column -> Double.isNaN(column[area])))
                .toArray();
        this.columns = covariates.stream()
                .map(column -> Arrays.stream(this.areas)
                        .mapToDouble(area -> column[area])
                        .toArray())
                .toArray(double[][]::new);
        this.spreads = Arrays.stream(columns).mapToDouble(MatchingPool::spread).toArray();
        this.factors = Arrays.stream(spreads)
                .map(spread -> spread > 0 ? 1 / (spread * spread * spreads.length) : 0)
                .toArray();
    }

    /** A treated area, by its place among them, and a candidate; the distance is squared. */
    private record Pair(double distance, String treatedId, String controlId, int treated, int control) {

        static final Comparator<Pair> NEAREST_FIRST = Comparator.comparingDouble(Pair::distance)
                .thenComparing(Pair::treatedId)
                .thenComparing(Pair::controlId);
    }

    /** Controls of treated areas. */
    Match find(int[] treated) {
        List<Pair> pairs = new ArrayList<>();
        int[] own = treated.clone();
        Arrays.sort(own);
        for (int i = 0; i < treated.length; i++) {
            if (Arrays.binarySearch(areas, treated[i]) >= 0) {
                pairs.addAll(nearest(treated[i], i, own));
            }
        }
        pairs.sort(Pair.NEAREST_FIRST);
        List<List<Integer>> controls = choose(pairs, treated.length);
        SortedMap<Integer, Double> weights = new TreeMap<>();
        for (List<Integer> each : controls) {
            each.forEach(control -> weights.merge(control, 1.0 / each.size(), Double::sum));
        }
        double[] balance = new double[spreads.length];
        for (int k = 0; k < balance.length; k++) {
            balance[k] = balance(covariates.get(k), treated, controls, spreads[k]);
        }
        return new Match(controls, weights, balance);
    }

    /** As many pairs of a treated area as can come into question, whatever the others take away. */
    private PriorityQueue<Pair> nearest(int area, int treated, int[] own) {
        int most = rule.number() * (rule.replacement() ? 1 : own.length);
        double caliper = rule.caliper() * rule.caliper();
        double farthest = caliper;
        int at = Arrays.binarySearch(areas, area);
        PriorityQueue<Pair> nearest = new PriorityQueue<>(Pair.NEAREST_FIRST.reversed());
        for (int i = 0; i < areas.length; i++) {
            double distance = 0;
            for (int k = 0; k < factors.length; k++) {
                double apart = columns[k][at] - columns[k][i];
                distance += apart * apart * factors[k];
            }
            if (distance <= farthest && Arrays.binarySearch(own, areas[i]) < 0) {
                nearest.add(new Pair(distance, ids.get(area), ids.get(areas[i]), treated, areas[i]));
                if (nearest.size() > most) {
                    nearest.remove();
                }
                farthest = nearest.size() < most ? caliper : nearest.element().distance();
            }
        }
        return nearest;
    }

    /** Controls by treated area, in rounds of one each. */
    private List<List<Integer>> choose(List<Pair> pairs, int treated) {
        List<List<Integer>> chosen = new ArrayList<>();
        for (int i = 0; i < treated; i++) {
            chosen.add(new ArrayList<>());
        }
        Set<Integer> taken = new HashSet<>();
        for (int round = 1; round <= rule.number(); round++) {
            for (Pair pair : pairs) {
                List<Integer> own = chosen.get(pair.treated());
                boolean free = rule.replacement() ? !own.contains(pair.control()) : !taken.contains(pair.control());
                if (own.size() < round && free) {
                    own.add(pair.control());
                    taken.add(pair.control());
                }
            }
        }
        return chosen;
    }

    private static double spread(double[] values) {
        return values.length < 2 ? 0 : Math.sqrt(Sample.of(values).varianceOfMean() * values.length);
    }

    private static double balance(double[] column, int[] treated, List<List<Integer>> controls, double spread) {
        double difference = 0;
        int matched = 0;
        for (int i = 0; i < treated.length; i++) {
            if (!controls.get(i).isEmpty()) {
                double sum = 0;
                for (int control : controls.get(i)) {
                    sum += column[control];
                }
                matched++;
                difference += column[treated[i]] - sum / controls.get(i).size();
            }
        }
        return matched == 0 ? Double.NaN : spread == 0 ? 0 : difference / matched / spread;
    }
}
