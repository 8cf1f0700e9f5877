package org.lebenswelten.disclosure.pattern;

/** Makes the failure of a linear programme, which no sound input brings about. */
public final class UnreliableSolutions {

    private UnreliableSolutions() {}

    /** A failure. */
    public static UnreliableSolutionException failure() {
        return new UnreliableSolutionException("pivot too small");
    }
}
