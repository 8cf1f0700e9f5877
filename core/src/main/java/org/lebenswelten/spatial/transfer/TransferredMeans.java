package org.lebenswelten.spatial.transfer;

/**
 * Means carried over to the targets.
 *
 * @param values for each target its mean; {@code NaN} where it cannot be known
 * @param coveredShare for each target the share of its weight that lies in sources with a known value, see
 *     {@link TransferredCounts#coveredShare()}
 */
public record TransferredMeans(double[] values, double[] coveredShare) {

    /** Says the size only. */
    @Override
    public String toString() {
        return "TransferredMeans[" + values.length + " targets]";
    }
}
