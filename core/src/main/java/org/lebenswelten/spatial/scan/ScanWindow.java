package org.lebenswelten.spatial.scan;

import java.util.Arrays;

/**
 * One window of the observed map.
 *
 * @param centre position of its centre among the areas that take part
 * @param members positions of its areas among those, nearest first
 * @param shape its shape
 * @param radius its shorter half axis
 * @param observed cases
 * @param expected expected cases
 * @param statistic likelihood ratio with penalty
 */
record ScanWindow(
        int centre,
        int[] members,
        WindowShape shape,
        double radius,
        double observed,
        double expected,
        double statistic) {

    boolean holds(int area) {
        return Arrays.stream(members).anyMatch(member -> member == area);
    }

    boolean holdsAnyOf(ScanWindow other) {
        return Arrays.stream(other.members).anyMatch(this::holds);
    }
}
