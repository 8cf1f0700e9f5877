package org.lebenswelten.coverage.equity;

/**
 * How many people stay below a standard of coverage or access, and how far: the poverty measures of Foster, Greer and
 * Thorbecke.
 *
 * <pre>{@code
 * FGT_a = sum over areas with x < z of p ((z - x) / z)^a  /  sum of p
 * }</pre>
 *
 * with value x, people p and standard z. a = 0 is the share of people below the standard, a = 1 the mean gap as a share of the
 * standard, a = 2 weighs large gaps more.
 *
 * <p>Areas without value count in neither sum. Reference: Foster J, Greer J, Thorbecke E (1984), A class of decomposable
 * poverty measures. Econometrica 52, 761-766. doi:10.2307/1913475. Agrees with: R accessibility {@code fgt_poverty}, 1e-9.
 *
 * @param share FGT_0, 0 to 1
 * @param gap FGT_1, 0 to 1 for values of 0 or more
 * @param severity FGT_2, 0 to 1 for values of 0 or more
 */
public record CoverageShortfall(double share, double gap, double severity) {

    /**
     * Computes the three.
     *
     * @param values coverage or access of each area, 0 or more, {@code NaN} for missing
     * @param people people of each area
     * @param standard z, above 0
     * @return the measures; {@code NaN} where no area with people has a value
     * @throws IllegalArgumentException if lengths differ, a value or count is negative or infinite, a count missing, or the
     *     standard not above 0
     */
    public static CoverageShortfall below(double[] values, double[] people, double standard) {
        EquityColumns.requireLength("people", people, values.length);
        if (!(standard > 0 && standard < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("standard " + standard + ", expected a finite number > 0");
        }
        double total = 0;
        double[] sums = new double[3];
        for (int area = 0; area < values.length; area++) {
            EquityColumns.requireCount("people", people[area], area);
            if (!Double.isNaN(values[area])) {
                EquityColumns.requireCount("value", values[area], area);
                total += people[area];
                if (values[area] < standard) {
                    double gap = (standard - values[area]) / standard;
                    sums[0] += people[area];
                    sums[1] += people[area] * gap;
                    sums[2] += people[area] * gap * gap;
                }
            }
        }
        return total > 0
                ? new CoverageShortfall(sums[0] / total, sums[1] / total, sums[2] / total)
                : new CoverageShortfall(Double.NaN, Double.NaN, Double.NaN);
    }
}
