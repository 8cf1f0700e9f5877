package org.lebenswelten.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lebenswelten.attack.PublishedFigures.Figure;

/**
 * Works counts of single ages out of directly standardised rates and life expectancies: lists all whole counts by age that add up to the known number
 * of events and print as the published figures, of a unit alone and of units together with the figure of the district that they
 * make up. The formulas of Dobson, Byar and Chiang are written out
 * here once more.
 */
final class AgeAttack {

    /** 97.5 % quantile of the normal distribution, from printed tables (Abramowitz and Stegun 1964, table 26.1). */
    private static final double Z = 1.959963984540054;

    private final double[] weights;
    private final double multiplier;
    private final Formula formula;
    private final long mostPairs;

    /**
     * An attacker of directly standardised rates who knows the standard population.
     *
     * @param weights persons of the standard population in each band
     * @param multiplier of the rates
     */
    AgeAttack(double[] weights, double multiplier) {
        this.weights = weights;
        this.multiplier = multiplier;
        this.formula = this::rate;
        this.mostPairs = 400_000;
    }

    private AgeAttack(int bands, Formula formula) {
        this.weights = new double[bands];
        this.multiplier = 1;
        this.formula = formula;
        this.mostPairs = 40_000;
    }

    /**
     * An attacker of life expectancies at birth, by Chiang's life table.
     *
     * @param starts the first age of each band: 0, 1 and so on, the last one open
     */
    static AgeAttack ofLifeYears(int... starts) {
        return new AgeAttack(starts.length, (persons, counts) -> lifeYears(starts, persons, counts));
    }

    /** Value, lower and upper limit that counts by age make; {@code NaN} where they make none. */
    private interface Formula {
        double[] of(double[] persons, int[] counts);
    }

    /** What everyone knows of a unit: its events, its persons by age, and the figure in print. */
    record Unit(String name, int events, double[] persons, Figure figure) {}

    /**
     * All counts by age of a unit that print as its figure.
     *
     * @param unit the unit
     * @return one array for each possibility
     */
    List<int[]> possible(Unit unit) {
        List<int[]> found = new ArrayList<>();
        extend(unit, new int[weights.length], 0, unit.events, found);
        return found;
    }

    private void extend(Unit unit, int[] counts, int band, int left, List<int[]> found) {
        if (band == counts.length - 1) {
            counts[band] = left;
            if (left <= unit.persons[band] && isPrintedAlike(unit, counts)) {
                found.add(counts.clone());
            }
            return;
        }
        for (int count = 0; count <= left && count <= unit.persons[band]; count++) {
            counts[band] = count;
            extend(unit, counts, band + 1, left - count, found);
        }
        counts[band] = 0;
    }

    /**
     * Where the counts of units lie that make up a district.
     *
     * @param units the units
     * @param district the district
     * @return bounds for each band, by the name of the unit
     */
    Map<String, Bounds[]> placed(List<Unit> units, Unit district) {
        List<List<int[]>> lists = new ArrayList<>();
        units.forEach(unit -> lists.add(possible(unit)));
        long pairs =
                lists.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, Long.MAX_VALUE / mostPairs));
        Map<String, Bounds[]> bounds = new TreeMap<>();
        if (pairs > mostPairs) {
            for (int u = 0; u < units.size(); u++) {
                for (int[] counts : lists.get(u)) {
                    widen(bounds, units.get(u), counts);
                }
            }
            return bounds;
        }
        combine(units, lists, district, new ArrayList<>(), bounds);
        return bounds;
    }

    private void combine(
            List<Unit> units,
            List<List<int[]>> lists,
            Unit district,
            List<int[]> chosen,
            Map<String, Bounds[]> bounds) {
        if (chosen.size() == units.size()) {
            int[] sum = new int[weights.length];
            chosen.forEach(counts -> Arrays.setAll(sum, band -> sum[band] + counts[band]));
            if (isPrintedAlike(district, sum)) {
                for (int u = 0; u < chosen.size(); u++) {
                    widen(bounds, units.get(u), chosen.get(u));
                }
            }
            return;
        }
        for (int[] counts : lists.get(chosen.size())) {
            chosen.add(counts);
            combine(units, lists, district, chosen, bounds);
            chosen.remove(chosen.size() - 1);
        }
    }

    /**
     * Where the counts of units lie that make up districts, if the figure of all of them together is in print, too. It is linear
     * in the counts: what a district has is possible where some possible counts of the other one make up the rest.
     *
     * @param districts the units of two districts
     * @param figures the two districts
     * @param city the figure of all units together, without limits, and the persons of all
     * @return bounds for each band, by the name of the unit; those of {@link #placed} where there are too many possibilities
     */
    Map<String, Bounds[]> placed(List<List<Unit>> districts, List<Unit> figures, Unit city) {
        List<List<List<int[]>>> possible = new ArrayList<>();
        for (int d = 0; d < 2; d++) {
            List<List<int[]>> found = new ArrayList<>();
            List<List<int[]>> lists = new ArrayList<>();
            districts.get(d).forEach(unit -> lists.add(possible(unit)));
            long pairs = 1;
            for (List<int[]> list : lists) {
                pairs = Math.min(mostPairs + 1L, pairs * list.size());
            }
            if (pairs <= mostPairs) {
                gather(lists, figures.get(d), new ArrayList<>(), found);
            }
            possible.add(found);
        }
        Map<String, Bounds[]> bounds = new TreeMap<>();
        for (int d = 0; d < 2; d++) {
            if (possible.get(0).isEmpty() || possible.get(1).isEmpty()) {
                bounds.putAll(placed(districts.get(d), figures.get(d)));
                continue;
            }
            TreeSet<Double> others = new TreeSet<>();
            possible.get(1 - d).forEach(counts -> others.add(value(counts, city)));
            double unit = lastDigit(city.figure);
            double slack = 1e-7 * unit;
            for (List<int[]> counts : possible.get(d)) {
                double least = city.figure.value() - unit / 2 - slack - value(counts, city);
                Double other = others.ceiling(least);
                if (!city.figure.isShown() || (other != null && other <= least + unit + 2 * slack)) {
                    for (int u = 0; u < counts.size(); u++) {
                        widen(bounds, districts.get(d).get(u), counts.get(u));
                    }
                }
            }
        }
        return bounds;
    }

    /** All possible counts of units that print as the figure of their district. */
    private void gather(List<List<int[]>> lists, Unit district, List<int[]> chosen, List<List<int[]>> found) {
        if (chosen.size() == lists.size()) {
            int[] sum = new int[weights.length];
            chosen.forEach(counts -> Arrays.setAll(sum, band -> sum[band] + counts[band]));
            if (isPrintedAlike(district, sum)) {
                found.add(List.copyOf(chosen));
            }
            return;
        }
        for (int[] counts : lists.get(chosen.size())) {
            chosen.add(counts);
            gather(lists, district, chosen, found);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** What counts add to the rate of the city. */
    private double value(List<int[]> counts, Unit city) {
        double all = Arrays.stream(weights).sum();
        double value = 0;
        for (int[] ofUnit : counts) {
            for (int band = 0; band < ofUnit.length; band++) {
                value += multiplier * weights[band] / all * ofUnit[band] / city.persons[band];
            }
        }
        return value;
    }

    private static void widen(Map<String, Bounds[]> bounds, Unit unit, int[] counts) {
        Bounds[] own = bounds.computeIfAbsent(unit.name, k -> new Bounds[counts.length]);
        for (int band = 0; band < counts.length; band++) {
            own[band] = own[band] == null
                    ? new Bounds(counts[band], counts[band])
                    : new Bounds(Math.min(own[band].lower(), counts[band]), Math.max(own[band].upper(), counts[band]));
        }
    }

    private boolean isPrintedAlike(Unit unit, int[] counts) {
        Figure figure = unit.figure;
        if (!figure.isShown()) {
            return true;
        }
        double unitOfLast = lastDigit(figure);
        double[] made = formula.of(unit.persons, counts);
        double slack = 1e-7 * unitOfLast;
        if (!(Math.abs(made[0] - figure.value()) <= unitOfLast / 2 + slack)) {
            return false;
        }
        if (Double.isNaN(figure.lower())) {
            return true;
        }
        return made[1] >= figure.lower() - slack
                && made[1] <= figure.lower() + unitOfLast + slack
                && made[2] <= figure.upper() + slack
                && made[2] >= figure.upper() - unitOfLast - slack;
    }

    /** Dobson's limits. */
    private double[] rate(double[] persons, int[] counts) {
        double rate = 0;
        double variance = 0;
        double all = Arrays.stream(weights).sum();
        for (int band = 0; band < counts.length; band++) {
            double share = weights[band] / all / persons[band];
            rate += share * counts[band];
            variance += share * share * counts[band];
        }
        double o = Arrays.stream(counts).sum();
        double scale = Math.sqrt(variance / o);
        return new double[] {
            rate * multiplier,
            (rate + scale * (byar(o, -Z) - o)) * multiplier,
            (rate + scale * (byar(o + 1, Z) - o)) * multiplier
        };
    }

    /** Of 1 newborn: those alive at the start of each band, the years that are lived from then on, and their variance. */
    private static double[] lifeYears(int[] starts, double[] persons, int[] deaths) {
        int last = starts.length - 1;
        if (deaths[last] == 0) {
            return new double[] {Double.NaN, Double.NaN, Double.NaN};
        }
        double[] alive = new double[starts.length];
        double[] risk = new double[starts.length];
        alive[0] = 1;
        for (int band = 0; band < last; band++) {
            double width = starts[band + 1] - starts[band];
            double lived = band == 0 ? 0.1 : 0.5;
            double mortality = deaths[band] / persons[band];
            risk[band] = width * mortality / (1 + width * (1 - lived) * mortality);
            if (width * lived * mortality > 1) {
                risk[band] = 1;
            }
            alive[band + 1] = alive[band] * (1 - risk[band]);
        }
        double years = alive[last] * persons[last] / deaths[last];
        double variance = alive[last] * alive[last] * Math.pow(persons[last], 2) / Math.pow(deaths[last], 3);
        for (int band = last - 1; band >= 0; band--) {
            double width = starts[band + 1] - starts[band];
            double lived = band == 0 ? 0.1 : 0.5;
            double next = alive[band + 1] == 0 ? 0 : years / alive[band + 1];
            if (deaths[band] > 0) {
                double ofRisk = risk[band] * risk[band] * (1 - risk[band]) / deaths[band];
                variance += Math.pow(alive[band] * ((1 - lived) * width + next), 2) * ofRisk;
            }
            years += width * (alive[band + 1] + lived * (alive[band] - alive[band + 1]));
        }
        double half = Z * Math.sqrt(variance);
        return new double[] {years, years - half, years + half};
    }

    private static double byar(double x, double z) {
        return x * Math.pow(1 - 1 / (9 * x) + z / (3 * Math.sqrt(x)), 3);
    }

    /** The unit of the last digit that is not zero in all printed numbers, a tenth at least. */
    private static double lastDigit(Figure figure) {
        double unit = 0.1;
        while (unit < 1000
                && isMultiple(figure.value(), 10 * unit)
                && isMultiple(figure.lower(), 10 * unit)
                && isMultiple(figure.upper(), 10 * unit)) {
            unit *= 10;
        }
        return unit;
    }

    private static boolean isMultiple(double number, double unit) {
        return Double.isNaN(number) || Math.abs(number / unit - Math.rint(number / unit)) < 1e-9;
    }
}
