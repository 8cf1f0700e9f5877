package org.lebenswelten.spatial.transfer;

/**
 * Where the counts of the sources went.
 *
 * <p>The rule by which each count moves: a known count V_i enters {@code total} whole; its part in target j enters
 * {@code transferred} if the target has a value and {@code withheld} if the target is missing because another source is;
 * what is handed to no target enters {@code lost}. A missing count enters nothing but {@code missingSources}.
 *
 * @param total sum of the known counts of the sources
 * @param transferred sum of the values of the targets
 * @param withheld known counts in targets whose value is missing
 * @param lost known counts that no target received: outside all targets, or without any ground to be handed out on
 * @param missingSources number of sources without a count
 */
public record MassBalance(double total, double transferred, double withheld, double lost, int missingSources) {

    /**
     * What the transfer added or dropped without saying so.
     *
     * @return transferred + withheld + lost - total; rounding error only, unless overlapping targets received the same
     *     ground twice
     */
    public double error() {
        return transferred + withheld + lost - total;
    }

    /**
     * The error against the total.
     *
     * @return error / |total|; 0 if both are 0
     */
    public double relativeError() {
        double error = error();
        return error == 0 ? 0 : error / Math.abs(total);
    }

    /**
     * The share of the known counts that has arrived.
     *
     * @return transferred / total; {@code NaN} if the total is 0
     */
    public double transferredShare() {
        return total == 0 ? Double.NaN : transferred / total;
    }
}
