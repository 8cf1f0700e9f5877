package org.lebenswelten.spatial.neighbour;

/**
 * Two areas that are neighbours only because of the snapping tolerance.
 *
 * @param first position of one area
 * @param second position of the other, greater than first
 * @param gap smallest distance between their borders, in units of the coordinates; 0 if they touch, but share no piece of
 *     border without the tolerance
 * @param sharedLength length of border along which they run within the tolerance of each other, in units of the
 *     coordinates: the smaller of what the two borders measure
 */
public record SnappedPair(int first, int second, double gap, double sharedLength) {}
