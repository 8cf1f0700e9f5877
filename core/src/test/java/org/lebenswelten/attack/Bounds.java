package org.lebenswelten.attack;

/**
 * Where an attacker places a count.
 *
 * @param lower least possible
 * @param upper largest possible
 */
record Bounds(double lower, double upper) {

    double width() {
        return upper - lower;
    }

    boolean contains(double count) {
        return lower <= count + 1e-6 && count <= upper + 1e-6;
    }

    Bounds and(Bounds other) {
        return new Bounds(Math.max(lower, other.lower), Math.min(upper, other.upper));
    }
}
