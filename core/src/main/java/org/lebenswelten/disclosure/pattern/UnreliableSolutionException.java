package org.lebenswelten.disclosure.pattern;

/** A linear programme could not be solved reliably; nothing may be concluded about the cells, least of all that they are safe. */
public final class UnreliableSolutionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnreliableSolutionException(String message) {
        super(message);
    }
}
