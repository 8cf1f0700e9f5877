package org.lebenswelten.publish.report.change;

import org.lebenswelten.publish.report.IndexFigure;

/**
 * The rank of an area in two atlases. It has changed only where each rank lies outside the interval of the other: chance alone
 * moves ranks within their intervals.
 *
 * @param area its key
 * @param before the earlier figure
 * @param now the figure of this atlas
 * @param shift worse where it has moved towards rank 1, the heaviest burden
 */
public record RankChange(String area, IndexFigure before, IndexFigure now, Shift shift) {

    /** Judges the ranks of an area. */
    static RankChange of(String area, IndexFigure before, IndexFigure now) {
        return new RankChange(area, before, now, shift(before, now));
    }

    private static Shift shift(IndexFigure before, IndexFigure now) {
        if (Double.isNaN(before.rank()) || Double.isNaN(now.rank())) {
            return Shift.NO_VALUE;
        }
        if (!before.hasRankInterval() || !now.hasRankInterval()) {
            return Shift.NOT_JUDGED;
        }
        if (now.rank() < before.rankLow() && before.rank() > now.rankHigh()) {
            return Shift.WORSE;
        }
        return now.rank() > before.rankHigh() && before.rank() < now.rankLow() ? Shift.BETTER : Shift.NONE;
    }

    /**
     * Places moved.
     *
     * @return above 0 for places up the list, towards the heaviest burden; {@code NaN} without a rank
     */
    public double placesUp() {
        return before.rank() - now.rank();
    }
}
