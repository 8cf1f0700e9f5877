package org.lebenswelten.disclosure.age;

import java.util.List;

/**
 * How far the counts of a part are known to be free.
 *
 * @param down by how much the count of each band can be less
 * @param up by how much it can be more
 * @param witnesses the changes that show it
 */
record Freedom(int[] down, int[] up, List<Witness> witnesses) {

    /** Nothing is known yet. */
    static Freedom none(int bands) {
        return new Freedom(new int[bands], new int[bands], List.of());
    }

    /** The width of the interval of a band. */
    int width(int band) {
        return down[band] + up[band];
    }

    /** Whether every band has the width that is wanted. */
    boolean isAsWideAs(int[] wanted) {
        for (int band = 0; band < wanted.length; band++) {
            if (width(band) < wanted[band]) {
                return false;
            }
        }
        return true;
    }
}
