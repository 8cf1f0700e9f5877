package org.lebenswelten.publish.report.change;

import java.util.List;
import org.lebenswelten.publish.report.ReportIndex;

/**
 * An index in two atlases.
 *
 * @param index the index of this atlas
 * @param periods the periods that are compared
 * @param scoresComparable whether scores may be subtracted: the definition is the same and so is its fixed scale
 * @param areas the areas with the same borders, in the order of their keys
 */
public record IndexChange(ReportIndex index, PeriodPair periods, boolean scoresComparable, List<RankChange> areas) {

    /** Copies the list. */
    public IndexChange {
        areas = List.copyOf(areas);
    }

    /**
     * Areas whose rank has left its interval one way.
     *
     * @param shift the way
     * @return those that moved farthest first
     */
    public List<RankChange> moved(Shift shift) {
        return areas.stream()
                .filter(area -> area.shift() == shift)
                .sorted((a, b) -> Double.compare(Math.abs(b.placesUp()), Math.abs(a.placesUp())))
                .toList();
    }

    /**
     * Areas that are among the worst now, and whose rank has become worse.
     *
     * @return heaviest burden first
     */
    public List<RankChange> worseAndWorsening() {
        return areas.stream()
                .filter(area -> area.shift() == Shift.WORSE
                        && area.now().rank()
                                <= Math.ceil(index.worstShare() * area.now().ranked()))
                .sorted((a, b) -> Double.compare(a.now().rank(), b.now().rank()))
                .toList();
    }
}
