package org.lebenswelten.disclosure;

import java.util.List;

/**
 * A proposal to merge two neighbouring areas, or to join periods, so that fewer values are withheld for themselves. It tells
 * where counts are small and so is for those who hold them, not for the public.
 *
 * @param kind what is to be merged
 * @param subject the zoning of the areas, or the indicator
 * @param merged keys of the areas, or the longer periods
 * @param withheldBefore number of values withheld for themselves now, in all tables concerned
 * @param withheldAfter number that would be left
 */
public record PoolingProposal(Kind kind, String subject, List<String> merged, int withheldBefore, int withheldAfter) {

    /** What is to be merged. */
    public enum Kind {
        /** Two neighbouring areas within the same larger one. */
        AREAS,
        /** Periods of an indicator. */
        PERIODS
    }

    /** Copies the list. */
    public PoolingProposal {
        merged = List.copyOf(merged);
    }
}
