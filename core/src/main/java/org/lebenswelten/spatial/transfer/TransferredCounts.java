package org.lebenswelten.spatial.transfer;

/**
 * Counts carried over to the targets.
 *
 * @param values for each target its count; {@code NaN} where it cannot be known
 * @param coveredShare for each target the share of its weight that lies in sources with a known count (of its area, if it
 *     has no weight at all): 1 means wholly known, 0 nothing known; above 1 if sources overlap
 * @param fallback for each target whether part of its count, more than 0, was spread by plain area for lack of weights
 * @param emptySources positions of the sources in which the weighting found nothing, ascending
 * @param balance where the counts went
 */
public record TransferredCounts(
        double[] values, double[] coveredShare, boolean[] fallback, int[] emptySources, MassBalance balance) {

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "TransferredCounts[" + values.length + " targets]";
    }
}
