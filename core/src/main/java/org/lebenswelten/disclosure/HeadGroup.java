package org.lebenswelten.disclosure;

import java.util.BitSet;
import java.util.Objects;

/**
 * A group of residents whose size is published, rounded, for each areal unit and period.
 *
 * @param id what it belongs to, such as {@code target of play}; unique
 * @param who the ages and sexes in the group, as positions in a division of all residents; groups are compared by it
 * @param persons how many they are, {@code NaN} where unknown; not copied
 * @param told where another published figure tells their number exactly, so that rounding hides nothing; not copied
 * @param profile the rules
 */
public record HeadGroup(String id, BitSet who, double[] persons, boolean[] told, DisclosureProfile profile) {

    /**
     * Checks the lengths and copies the set.
     *
     * @throws IllegalArgumentException if the columns differ in length
     */
    public HeadGroup {
        Objects.requireNonNull(id, "id");
        who = (BitSet) who.clone();
        if (persons.length != told.length) {
            throw new IllegalArgumentException(
                    id + " has " + persons.length + " counts, but " + told.length + " cells that say what is told");
        }
    }

    @Override
    public BitSet who() {
        return (BitSet) who.clone();
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "HeadGroup[" + id + ", " + persons.length + " cells]";
    }
}
