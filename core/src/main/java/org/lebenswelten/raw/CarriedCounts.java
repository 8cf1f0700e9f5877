package org.lebenswelten.raw;

import java.util.List;
import org.lebenswelten.model.UnitPeriods;

/**
 * Counts of source polygons and the shares by which they were carried to the units of an indicator. Shares follow from maps
 * and are known to everyone, so that each published sum says something about the sources.
 *
 * @param sources the counts of the sources
 * @param shares for each period of the sources which part of which source went where
 */
public record CarriedCounts(RawCounts sources, List<Shares> shares) {

    /**
     * The shares of one period, in columns of equal length. The arrays are not copied.
     *
     * @param source position of the source
     * @param target position of the areal unit
     * @param share part of the source's count that the unit received, above 0
     */
    public record Shares(int[] source, int[] target, double[] share) {

        /**
         * Checks the lengths.
         *
         * @throws IllegalArgumentException if the columns differ in length
         */
        public Shares {
            if (target.length != source.length || share.length != source.length) {
                throw new IllegalArgumentException("columns of lengths " + source.length + ", " + target.length + ", "
                        + share.length + ", expected equal lengths");
            }
        }
    }

    /**
     * Checks that every period has its shares.
     *
     * @throws IllegalArgumentException if the numbers differ
     */
    public CarriedCounts {
        shares = List.copyOf(shares);
        UnitPeriods frame = sources.frame();
        if (shares.size() != frame.periods().size()) {
            throw new IllegalArgumentException("shares of " + shares.size() + " periods, expected "
                    + frame.periods().size());
        }
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "CarriedCounts[" + sources + "]";
    }
}
