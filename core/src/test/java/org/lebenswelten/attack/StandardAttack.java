package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.raw.RawStrata;

/**
 * Works the city's events by age out of figures that are standardised by its own rates. Of each published unit everyone knows
 * the events and the persons by age.
 *
 * <pre>{@code
 * figure_i = 100 O_i / E_i,     E_i = sum over bands of n_ib X_b / N_b
 * }</pre>
 */
final class StandardAttack {

    private static final double LAST_DIGIT = 0.1;

    private StandardAttack() {}

    /**
     * Where the events of each band in all published units lie, if the rates are those of these units: by the simplex method.
     *
     * @param strata counts of the units; of the events only the sums over all bands are made use of
     * @param figures the figures of the units, not shown where withheld
     * @return bounds of each band
     */
    static Bounds[] solved(RawStrata strata, List<Figure> figures) {
        int bands = strata.bands().size();
        double[] persons = new double[bands];
        double all = 0;
        for (int unit = 0; unit < figures.size(); unit++) {
            for (int band = 0; band < bands && figures.get(unit).isShown(); band++) {
                persons[band] += strata.persons()[band][unit];
                all += strata.events()[band][unit];
            }
        }
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] ones = new double[bands];
        Arrays.fill(ones, 1);
        constraints.add(new LinearConstraint(ones, Relationship.EQ, all));
        for (int unit = 0; unit < figures.size(); unit++) {
            double value = figures.get(unit).value();
            double events = strata.total().numerator()[unit];
            if (value > LAST_DIGIT) {
                double[] shares = new double[bands];
                for (int band = 0; band < bands; band++) {
                    shares[band] = strata.persons()[band][unit] / persons[band];
                }
                double slack = LAST_DIGIT / 2 + 1e-7;
                constraints.add(new LinearConstraint(shares, Relationship.GEQ, 100 * events / (value + slack)));
                constraints.add(new LinearConstraint(shares, Relationship.LEQ, 100 * events / (value - slack)));
            }
        }
        Bounds[] bounds = new Bounds[bands];
        for (int band = 0; band < bands; band++) {
            bounds[band] = new Bounds(
                    Math.ceil(optimum(constraints, band, bands, GoalType.MINIMIZE) - 1e-4),
                    Math.floor(optimum(constraints, band, bands, GoalType.MAXIMIZE) + 1e-4));
        }
        return bounds;
    }

    private static double optimum(List<LinearConstraint> constraints, int band, int bands, GoalType goal) {
        double[] objective = new double[bands];
        objective[band] = 1;
        return new SimplexSolver(1e-9, 10, 1e-11)
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(constraints),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    /**
     * Where the events by band lie of those who belong to none of some finer units, from figures at rates of all: lists all whole
     * numbers that print as the figures.
     *
     * @param strata counts of the units, which are everybody; of the events only the sums over all bands are made use of
     * @param figures the figures of the units, all shown
     * @param known events of each band in the finer units
     * @return bounds of each band
     */
    static Bounds[] beside(RawStrata strata, List<Figure> figures, double... known) {
        double[] events = strata.total().numerator();
        int left = (int) (Arrays.stream(events).sum() - Arrays.stream(known).sum());
        Bounds[] bounds = new Bounds[known.length];
        extend(strata, figures, known, new int[known.length], 0, left, bounds);
        return bounds;
    }

    private static void extend(
            RawStrata strata, List<Figure> figures, double[] known, int[] counts, int band, int left, Bounds[] bounds) {
        if (band < counts.length - 1) {
            for (counts[band] = 0; counts[band] <= left; counts[band]++) {
                extend(strata, figures, known, counts, band + 1, left - counts[band], bounds);
            }
            return;
        }
        counts[band] = left;
        if (isPrinted(strata, figures, known, counts)) {
            for (int b = 0; b < counts.length; b++) {
                bounds[b] = bounds[b] == null
                        ? new Bounds(counts[b], counts[b])
                        : new Bounds(Math.min(bounds[b].lower(), counts[b]), Math.max(bounds[b].upper(), counts[b]));
            }
        }
    }

    private static boolean isPrinted(RawStrata strata, List<Figure> figures, double[] known, int... counts) {
        for (int unit = 0; unit < figures.size(); unit++) {
            double expected = 0;
            for (int band = 0; band < counts.length; band++) {
                double[] persons = strata.persons()[band];
                expected += persons[unit]
                        * (known[band] + counts[band])
                        / Arrays.stream(persons).sum();
            }
            double ratio = 100 * strata.total().numerator()[unit] / expected;
            if (Math.abs(ratio - figures.get(unit).value()) > LAST_DIGIT / 2 + 1e-7) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the events of each band of each published unit lie, and of each band in all of them, for whoever knows those of each
     * unit and of each stratum of the published rates.
     *
     * @param strata counts of the units; of the events only sums are made use of
     * @param figures the figures of the units, not shown where withheld
     * @param stratumOf the stratum of each band
     * @param events the events of each stratum
     * @param asked names of counts, {@code unit/band} or {@code all/band}, each with a width that need not be narrowed further
     * @return bounds by name
     */
    static Map<String, Bounds> placed(
            RawStrata strata, List<Figure> figures, int[] stratumOf, double[] events, Map<String, Double> asked) {
        LinearAttack attack = new LinearAttack();
        Map<Integer, List<String>> ofStratum = new TreeMap<>();
        Map<Integer, List<String>> ofBand = new TreeMap<>();
        for (int unit = 0; unit < figures.size(); unit++) {
            List<String> ofUnit = new ArrayList<>();
            for (int band = 0; band < stratumOf.length && figures.get(unit).isShown(); band++) {
                String name = unit + "/" + band;
                attack.count(name, new Bounds(0, strata.persons()[band][unit]), true);
                ofUnit.add(name);
                ofBand.computeIfAbsent(band, k -> new ArrayList<>()).add(name);
                ofStratum
                        .computeIfAbsent(stratumOf[band], k -> new ArrayList<>())
                        .add(name);
            }
            if (!ofUnit.isEmpty()) {
                double known = strata.total().numerator()[unit];
                attack.count("unit " + unit, new Bounds(known, known), true);
                attack.sum("unit " + unit, ofUnit);
            }
        }
        ofStratum.forEach((stratum, parts) -> {
            attack.count("stratum " + stratum, new Bounds(events[stratum], events[stratum]), true);
            attack.sum("stratum " + stratum, parts);
        });
        ofBand.forEach((band, parts) -> {
            attack.count("all/" + band, new Bounds(0, 1e6), true);
            attack.sum("all/" + band, parts);
        });
        return attack.place(asked);
    }
}
