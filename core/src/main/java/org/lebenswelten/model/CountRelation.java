package org.lebenswelten.model;

import java.util.Objects;

/**
 * How the counts of one indicator bound those of another. Whoever knows some of them can work out others, so all that are
 * related are protected together.
 */
public sealed interface CountRelation {

    /**
     * The indicator whose counts contain those of the other.
     *
     * @return its id
     */
    String totalId();

    /**
     * The indicator whose counts are contained.
     *
     * @return its id
     */
    String partId();

    /**
     * The same persons or events over coarser areal units or longer periods: each cell of the total is the sum of the cells
     * of the part that lie in its areal unit and period.
     *
     * @param totalId the indicator over coarser units or longer periods
     * @param partId the indicator over finer ones
     */
    record SumOf(String totalId, String partId) implements CountRelation {

        /** Checks that both are there. */
        public SumOf {
            Objects.requireNonNull(totalId, "totalId");
            Objects.requireNonNull(partId, "partId");
        }
    }

    /**
     * A group of the persons, such as girls among all children, over the same areal units and periods.
     *
     * @param totalId the indicator of all
     * @param partId the indicator of the group
     * @param partition what the groups of one division have in common, such as {@code sex}; groups of one partition share
     *     nobody
     * @param complete whether all groups of the partition together are everybody
     */
    record PartOf(String totalId, String partId, String partition, boolean complete) implements CountRelation {

        /** Checks that all names are there. */
        public PartOf {
            Objects.requireNonNull(totalId, "totalId");
            Objects.requireNonNull(partId, "partId");
            Objects.requireNonNull(partition, "partition");
        }
    }
}
