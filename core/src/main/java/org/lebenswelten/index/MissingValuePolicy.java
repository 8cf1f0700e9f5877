package org.lebenswelten.index;

/**
 * When an aggregate is missing although some of its children are there. Where it is not missing, the weights of the
 * children that are there are scaled up to those of all.
 *
 * @param minimumShare smallest share of children that must be there, 0 to 1; at 1 every child must be. The share counts
 *     children of positive weight, each once. A unit with a smaller share gets no value; so does a unit without any.
 */
public record MissingValuePolicy(double minimumShare) {

    /** Every child must be there. */
    public static final MissingValuePolicy COMPLETE = new MissingValuePolicy(1);

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if the share is not between 0 and 1
     */
    public MissingValuePolicy {
        if (!(minimumShare >= 0 && minimumShare <= 1)) {
            throw new IllegalArgumentException("minimum share " + minimumShare + ", expected 0 to 1");
        }
    }

    /**
     * Whether enough children are there.
     *
     * @param present number of children with a value
     * @param all number of children, 1 or more
     * @return true if at least one is there and the share is reached
     */
    public boolean isMet(int present, int all) {
        return present > 0 && (double) present / all >= minimumShare;
    }
}
