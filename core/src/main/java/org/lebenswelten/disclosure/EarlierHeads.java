package org.lebenswelten.disclosure;

import java.util.BitSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.PreviousRelease.Sizes;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.model.UnitPeriods;

/**
 * A group of residents whose sizes an earlier release showed, or of which it told on which side of the minimum they lay.
 *
 * <p>A size counts where the present number of persons rounds to it; otherwise the numbers have been revised since. So with the
 * minimum.
 *
 * @param id what it was called
 * @param who the ages and sexes in the group, as positions in a division of all residents
 * @param persons how many they are now; not copied
 * @param known the numbers that agree with what was told, by cell
 */
public record EarlierHeads(String id, BitSet who, double[] persons, Map<Integer, Interval> known) {

    /** More persons than live anywhere. */
    private static final double ANY = 1e9;

    /** Copies set and map. */
    public EarlierHeads {
        Objects.requireNonNull(id, "id");
        who = (BitSet) who.clone();
        known = Map.copyOf(known);
    }

    /**
     * What an earlier release tells of a group.
     *
     * @param sizes what it told
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
            Interval told = told(sizes, feature, persons[cell]);
            if (told != null) {
                known.put(cell, told);
            }
        }
        return new EarlierHeads("earlier " + sizes.name(), who, persons, known);
    }

    /** The numbers of persons that a feature may have had; null where nothing was told, or numbers have been revised since. */
    private static @Nullable Interval told(Sizes sizes, String feature, double count) {
        boolean whole = count == Math.rint(count);
        int minimum = sizes.sides().minimum();
        Double size = sizes.persons().get(feature);
        if (size != null) {
            int base = sizes.rounding();
            if (Math.floor(count / base + 0.5) * base != size || count < minimum) {
                return null;
            }
            return sizes.exact().contains(feature)
                    ? Interval.exactly(count)
                    : LinkedHeads.rounded(count, base, whole).intersect(Interval.of(minimum, count + base));
        }
        if (sizes.sides().few().contains(feature) && count < minimum) {
            return Interval.of(0, whole ? minimum - 1 : minimum);
        }
        return sizes.sides().many().contains(feature) && count >= minimum ? Interval.of(minimum, ANY) : null;
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
