package org.lebenswelten.spatial.transfer;

/**
 * How far the figures of a computed indicator can be relied on. It holds shares and errors only, never a count.
 *
 * <p>The arrays are columns over the frame of the indicator, period by period; who makes the object gives them up.
 *
 * @param method the method in words of the project's format, such as {@code transfer landUse}
 * @param coveredShare for each cell the share of the unit's weight that the figure rests on, 0 to 1 (above 1 if sources
 *     overlap); {@code NaN} where there is nobody
 * @param basis what each figure rests on
 * @param arrivedShare share of the people (of the amount, for amounts) in the source data that arrived in units with a
 *     figure, over all periods; {@code NaN} for means, which have no total
 * @param relativeError largest error of the mass balance over all periods, against the total; 0 where there is no total
 */
public record ComputedQuality(
        String method, double[] coveredShare, Basis[] basis, double arrivedShare, double relativeError) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if the columns differ in length
     */
    public ComputedQuality {
        if (coveredShare.length != basis.length) {
            throw new IllegalArgumentException("covered shares of " + coveredShare.length + " cells, bases of "
                    + basis.length + ", expected as many");
        }
    }

    /**
     * The number of cells with a basis.
     *
     * @param asked the basis
     * @return 0 or more
     */
    public int cells(Basis asked) {
        int count = 0;
        for (Basis each : basis) {
            count += each == asked ? 1 : 0;
        }
        return count;
    }

    /** Says the method only. */
    @Override
    public String toString() {
        return "ComputedQuality[" + method + "]";
    }
}
