package org.lebenswelten.disclosure.pattern;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A table that agrees with all relations, given by the cells in which it differs from the true one. It proves what it shows
 * for every pattern it agrees with.
 *
 * @param cell numbers of the cells that differ, ascending
 * @param value their values in this table
 */
record Witness(int[] cell, double[] value) {

    /** The true table. */
    static final Witness TRUTH = new Witness(new int[0], new double[0]);

    /** A table that may differ from the true one. */
    static Witness of(double[] table, double[] truth) {
        int[] differs = IntStream.range(0, table.length)
                .filter(i -> table[i] != truth[i])
                .toArray();
        return new Witness(differs, PatternCheck.at(table, differs));
    }

    /** The same table with other numbers for the cells. */
    Witness renumbered(int[] number) {
        int[] renumbered = new int[cell.length];
        for (int k = 0; k < cell.length; k++) {
            renumbered[k] = number[cell[k]];
        }
        return new Witness(renumbered, value);
    }

    /** The value of a cell, which is the true one where the table does not differ. */
    double value(int i, double truth) {
        int at = Arrays.binarySearch(cell, i);
        return at >= 0 ? value[at] : truth;
    }

    /** Whether an attacker who sees a pattern cannot exclude this table. */
    boolean agreesWith(Knowledge knowledge, boolean[] isHidden) {
        for (int k = 0; k < cell.length; k++) {
            int j = cell[k];
            if (!isHidden[j]
                    && (value[k] < knowledge.shownLower()[j]
                            || value[k] > knowledge.shownUpper()[j])) {
                return false;
            }
        }
        return true;
    }
}
