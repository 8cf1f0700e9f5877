package org.lebenswelten.index;

/** Thrown when an index cannot be changed as a {@link WhatIf} asks for. */
public final class WhatIfException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String node;

    WhatIfException(Reason reason, String node) {
        super("node '" + node + "': " + reason.rule);
        this.reason = reason;
        this.node = node;
    }

    /** Why an index cannot be changed. */
    public enum Reason {
        /** The tree has no such node below its root. */
        UNKNOWN_NODE("expected a dimension or indicator of the index"),
        /** The parent does not take the weights of its children as they are stated. */
        WEIGHT_NOT_GIVEN("stated weights do not count beside it, expected a node where they do"),
        /** The children of a dimension weigh nothing. */
        ALL_WEIGHTS_ZERO("all weights below it are 0, expected one above 0"),
        /** A dimension has no children left. */
        NOTHING_LEFT("nothing is left below it, expected at least one dimension or indicator"),
        /** A step is fitted to all children of a dimension, of which one is to be left out. */
        FITTED_TO_CHILDREN(
                "its aggregation or weights are fitted to all that is below it, expected nothing left out there");

        private final String rule;

        Reason(String rule) {
            this.rule = rule;
        }
    }

    /**
     * What cannot be done.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Where it cannot be done.
     *
     * @return id of the node
     */
    public String node() {
        return node;
    }
}
