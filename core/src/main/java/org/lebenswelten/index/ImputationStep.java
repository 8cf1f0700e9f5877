package org.lebenswelten.index;

/**
 * How gaps of an indicator are filled before anything else is made of it; see {@link Imputation}. Values that disclosure
 * control withholds are gaps too, and are filled from published values only.
 */
public sealed interface ImputationStep {

    /** A filling that needs nothing but the zoning and the periods. */
    enum Simple implements ImputationStep {
        /** Gaps stay, and the share of children that must be there decides. The default. */
        NONE,
        /** The mean of all units in the period. */
        MEAN,
        /** The median of all units in the period. */
        MEDIAN,
        /** The mean of the neighbours, those that share a border point, in the period. */
        MEAN_OF_NEIGHBOURS,
        /** The straight line between the periods before and after, by the middle of each. */
        LINEAR_IN_TIME
    }

    /** What stands for a group. */
    enum Typical {
        /** Its arithmetic mean. */
        MEAN,
        /** Its median. */
        MEDIAN
    }

    /**
     * The typical value of the units that lie in the same unit of a coarser zoning, in the period.
     *
     * @param typical mean or median
     * @param zoningId the coarser zoning
     */
    record OfGroup(Typical typical, String zoningId) implements ImputationStep {}
}
