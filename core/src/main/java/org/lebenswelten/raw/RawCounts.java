package org.lebenswelten.raw;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.UnitPeriods;

/**
 * Numerators and denominators of one indicator, cell by cell. Missing is {@code NaN} in both.
 *
 * <p>The arrays are not copied: who makes the table gives them up.
 *
 * @param frame units and periods
 * @param numerator persons with the property, or events; 0 or more
 * @param denominator persons, or person-years; 0 or more
 * @param contributors who stands behind the numerators, or null where nothing is known of them
 */
public record RawCounts(
        UnitPeriods frame, double[] numerator, double[] denominator, @Nullable RawContributors contributors) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if a column has another length than the frame
     */
    public RawCounts {
        Objects.requireNonNull(frame, "frame");
        Columns.requireLength("numerator", numerator, frame);
        Columns.requireLength("denominator", denominator, frame);
    }

    /**
     * Counts of which no contributors are known.
     *
     * @param frame units and periods
     * @param numerator persons with the property, or events; 0 or more
     * @param denominator persons, or person-years; 0 or more
     * @throws IllegalArgumentException if a column has another length than the frame
     */
    public RawCounts(UnitPeriods frame, double[] numerator, double[] denominator) {
        this(frame, numerator, denominator, null);
    }

    /**
     * The same counts over coarser areal units:
     *
     * <pre>{@code
     * x_U = sum of x_u,  n_U = sum of n_u   over the units u of U whose counts are known
     * }</pre>
     *
     * <p>A unit of which nothing is known in any part is missing. A contributor is taken to lie in one unit, so numbers of
     * contributors add up and the largest contributions of the whole are the largest of its parts; where one part tells
     * nothing of its contributors, neither does the whole.
     *
     * @param coarse frame over the coarser units, with the same periods
     * @param unitOf position of the coarser unit of each unit
     * @return the sums
     * @throws IllegalArgumentException if the periods differ
     */
    public RawCounts over(UnitPeriods coarse, int[] unitOf) {
        if (!coarse.periods().equals(frame.periods())) {
            throw new IllegalArgumentException(
                    "periods " + coarse.periods() + ", expected those of the counts: " + frame.periods());
        }
        int[] cellOf = new int[frame.size()];
        Arrays.setAll(cellOf, cell -> coarse.cell(unitOf[cell % frame.unitCount()], cell / frame.unitCount()));
        return summed(coarse, cellOf);
    }

    /**
     * The sums of these counts over the cells of another frame, by the rules of {@link #over}.
     *
     * @param sums frame of the sums
     * @param cellOf the cell of the sum that each cell belongs to, or -1 for none
     * @return the sums
     */
    public RawCounts summed(UnitPeriods sums, int[] cellOf) {
        double[][] columns = new double[5][sums.size()];
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        for (int cell = 0; cell < cellOf.length; cell++) {
            if (cellOf[cell] >= 0 && !Double.isNaN(denominator[cell])) {
                add(cell, columns, cellOf[cell]);
            }
        }
        return new RawCounts(
                sums,
                columns[0],
                columns[1],
                contributors == null ? null : new RawContributors(sums, columns[2], columns[3], columns[4]));
    }

    private void add(int cell, double[][] sums, int total) {
        boolean first = Double.isNaN(sums[1][total]);
        sums[0][total] = (first ? 0 : sums[0][total]) + numerator[cell];
        sums[1][total] = (first ? 0 : sums[1][total]) + denominator[cell];
        if (contributors != null) {
            double largest = first ? 0 : sums[3][total];
            double second = first ? 0 : sums[4][total];
            double other = contributors.largest()[cell];
            sums[2][total] = (first ? 0 : sums[2][total]) + contributors.number()[cell];
            sums[3][total] = Math.max(largest, other);
            sums[4][total] = Math.max(
                    Math.min(largest, other), Math.max(second, contributors.second()[cell]));
        }
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawCounts[" + frame.size() + " cells]";
    }
}
