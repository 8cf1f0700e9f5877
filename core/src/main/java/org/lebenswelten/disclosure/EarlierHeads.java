package org.lebenswelten.disclosure;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lebenswelten.disclosure.PreviousRelease.Sizes;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.model.UnitPeriods;

/**
 * A group of residents whose sizes an earlier release showed.
 *
 * <p>A size counts where the present number of persons rounds to it; otherwise the numbers have been revised since.
 *
 * @param id what it was called
 * @param who the ages and sexes in the group, as positions in a division of all residents
 * @param persons how many they are now; not copied
 * @param known the numbers that round to what was shown, by cell
 */
public record EarlierHeads(String id, BitSet who, double[] persons, Map<Integer, Interval> known) {

    /** Copies set and map. */
    public EarlierHeads {
        Objects.requireNonNull(id, "id");
        who = (BitSet) who.clone();
        known = Map.copyOf(known);
    }

    /**
     * What an earlier release tells of a group.
     *
     * @param sizes the sizes that it showed
     * @param who the ages and sexes in the group, as positions in a division of all residents
     * @param frame units and periods
     * @param persons how many they are now, over the frame
     * @return the group
     */
    public static EarlierHeads of(Sizes sizes, BitSet who, UnitPeriods frame, double[] persons) {
        Map<Integer, Interval> known = new TreeMap<>();
        for (int cell = 0; cell < frame.size(); cell++) {
            String feature = frame.unitIds().get(cell % frame.unitCount()) + "."
                    + frame.periods().get(cell / frame.unitCount());
            Double size = sizes.persons().get(feature);
            int base = sizes.rounding();
            if (size != null && Math.floor(persons[cell] / base + 0.5) * base == size) {
                known.put(
                        cell,
                        sizes.exact().contains(feature)
                                ? Interval.exactly(persons[cell])
                                : LinkedHeads.rounded(persons[cell], base, persons[cell] == Math.rint(persons[cell])));
            }
        }
        return new EarlierHeads("earlier " + sizes.name(), who, persons, known);
    }

    @Override
    public BitSet who() {
        return (BitSet) who.clone();
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "EarlierHeads[" + id + ", " + known.size() + " cells]";
    }
}
