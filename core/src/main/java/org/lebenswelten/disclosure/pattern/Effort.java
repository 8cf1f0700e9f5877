package org.lebenswelten.disclosure.pattern;

/**
 * Work done and allowed, in elementary steps of the simplex method and not in time, so that the same input always ends at
 * the same place. What may be given up stops where the allowance ends; what may not goes on and is counted. Not for several
 * threads.
 */
final class Effort {

    private final long allowance;
    private long left;

    /**
     * An allowance.
     *
     * @param allowance number of steps, about one a nanosecond
     */
    Effort(long allowance) {
        this.allowance = allowance;
        left = allowance;
    }

    /** As much as it takes. */
    static Effort unlimited() {
        return new Effort(Long.MAX_VALUE);
    }

    /** More than any part of ordinary size needs: about a minute. */
    static Effort ample() {
        return new Effort(60_000_000_000L);
    }

    /** Begins another phase of a search, with so many times the full allowance. */
    void renew(int times) {
        left = allowance > Long.MAX_VALUE / times ? Long.MAX_VALUE : times * allowance;
    }

    boolean isSpent() {
        return left <= 0;
    }

    void spend(long steps) {
        left -= steps;
    }
}
