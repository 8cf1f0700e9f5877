package org.lebenswelten.disclosure.pattern;

/** A search that may be given up has done the work it was allowed; what it found so far holds. */
final class EffortSpentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EffortSpentException() {
        super("the work allowed for this search is done");
    }
}
