package org.lebenswelten.disclosure.age;

/**
 * Changed counts that print alike.
 *
 * @param change of the part
 * @param mate the other part that changes with it, the part itself if none does
 * @param other the change of the other part
 */
record Witness(double[] change, AgePart mate, double[] other) {

    /** A change of a part alone. */
    static Witness alone(AgePart part, double[] change) {
        return new Witness(change, part, new double[change.length]);
    }
}
