package org.lebenswelten.spatial.scan;

import java.util.stream.IntStream;
import org.lebenswelten.spatial.neighbour.AreaPoints;

/**
 * The areas that take part in a scan: those with cases, people and expected cases known.
 *
 * @param position for each of them its position among all areas
 * @param points their points
 * @param cases their cases
 * @param people their people at risk
 * @param expected their expected cases, scaled to add up to all cases
 * @param all all cases, C
 */
record ScanPopulation(
        int[] position, AreaPoints points, double[] cases, double[] people, double[] expected, double all) {

    private static final double MOST_CASES = 1L << 53;

    static ScanPopulation of(double[] cases, double[] people, double[] expected, AreaPoints points) {
        requireSize("cases", cases, points);
        requireSize("numbers of people at risk", people, points);
        requireSize("expected cases", expected, points);
        for (int i = 0; i < cases.length; i++) {
            requireCount("cases", cases[i], i);
            requireCount("people at risk", people[i], i);
            requireCount("expected cases", expected[i], i);
            if (!Double.isNaN(cases[i]) && cases[i] != Math.rint(cases[i])) {
                throw new IllegalArgumentException("area " + i + ": " + cases[i] + " cases, expected a whole number");
            }
            if (cases[i] > 0 && (expected[i] == 0 || people[i] == 0)) {
                throw new IllegalArgumentException("area " + i + ": " + cases[i] + " cases, but "
                        + (people[i] == 0 ? "nobody at risk" : "none expected") + "; such a rate is infinite");
            }
        }
        int[] position = IntStream.range(0, cases.length)
                .filter(i -> !Double.isNaN(cases[i]) && !Double.isNaN(people[i]) && !Double.isNaN(expected[i]))
                .toArray();
        double all = sum(of(cases, position));
        if (all > MOST_CASES) {
            throw new IllegalArgumentException(all + " cases in all, expected at most 2^53");
        }
        double[] scaled = of(expected, position);
        double allExpected = sum(scaled);
        for (int i = 0; allExpected > 0 && i < scaled.length; i++) {
            scaled[i] = scaled[i] / allExpected * all;
        }
        return new ScanPopulation(
                position,
                new AreaPoints(of(points.x(), position), of(points.y(), position)),
                of(cases, position),
                of(people, position),
                scaled,
                all);
    }

    int size() {
        return position.length;
    }

    double allPeople() {
        return sum(people);
    }

    static double sum(double[] column) {
        double sum = 0;
        for (double value : column) {
            sum += value;
        }
        return sum;
    }

    private static double[] of(double[] column, int[] position) {
        return IntStream.of(position).mapToDouble(i -> column[i]).toArray();
    }

    private static void requireSize(String what, double[] column, AreaPoints points) {
        if (column.length != points.size()) {
            throw new IllegalArgumentException(
                    column.length + " " + what + ", expected " + points.size() + ", one a point");
        }
    }

    private static void requireCount(String what, double count, int area) {
        if (count < 0 || Double.isInfinite(count)) {
            throw new IllegalArgumentException(
                    "area " + area + ": " + count + " " + what + ", expected a finite number >= 0 or NaN");
        }
    }
}
