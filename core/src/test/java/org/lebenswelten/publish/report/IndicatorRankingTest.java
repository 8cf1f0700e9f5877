package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Comparison;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.TrendDirection;
import org.lebenswelten.publish.report.IndicatorRanking.SpinePlaces;

class IndicatorRankingTest {

    private static final IndicatorFigure HIGH = figure(30, 28, 32);
    private static final IndicatorFigure MIDDLE = figure(20, 15, 29);
    private static final IndicatorFigure LOW = figure(10, 8, 14);
    private static final IndicatorFigure WITHHELD = new IndicatorFigure(
            ValueFlag.WITHHELD,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Comparison.NOT_COMPARED,
            TrendDirection.TOO_FEW);

    private static IndicatorFigure figure(double value, double low, double high) {
        return new IndicatorFigure(
                ValueFlag.PUBLISHED, value, low, high, 18, Comparison.SIMILAR, TrendDirection.NOT_TOLD);
    }

    /** By hand: 28 to 32 and 15 to 29 overlap, 8 to 14 is below both. */
    @Test
    void ranksHaveTheLimitsThatIntervalsLeaveOpen() {
        IndicatorRanking ranking = IndicatorRanking.of(Direction.HIGHER_IS_WORSE, List.of(LOW, WITHHELD, HIGH, MIDDLE));
        assertThat(ranking.count(), is(3));
        assertThat(ranks(ranking, HIGH), is(List.of(1, 1, 2)));
        assertThat(ranks(ranking, MIDDLE), is(List.of(2, 1, 2)));
        assertThat(ranks(ranking, LOW), is(List.of(3, 3, 3)));
    }

    @Test
    void whereLowIsTheBurdenTheOrderTurns() {
        IndicatorRanking ranking = IndicatorRanking.of(Direction.LOWER_IS_WORSE, List.of(LOW, HIGH, MIDDLE));
        assertThat(ranks(ranking, LOW), is(List.of(1, 1, 1)));
        assertThat(ranks(ranking, MIDDLE), is(List.of(2, 2, 3)));
        assertThat(ranks(ranking, HIGH), is(List.of(3, 2, 3)));
        assertThat(ranking.city(), is(18.0));
    }

    @Test
    void sameValuesShareTheSmallerRank() {
        IndicatorFigure same = figure(20, Double.NaN, Double.NaN);
        IndicatorFigure lower = figure(19, Double.NaN, Double.NaN);
        IndicatorRanking ranking = IndicatorRanking.of(Direction.HIGHER_IS_WORSE, List.of(same, lower, same));
        assertThat(ranks(ranking, same), is(List.of(1, 1, 2)));
        assertThat(ranks(ranking, lower), is(List.of(3, 3, 3)));
    }

    /**
     * By hand: the city is 18, the farthest value 30, so 12 is half the scale; 10 lies at 0.5 - 8/24, the quartiles of 10, 20, 30 (type
     * 7) are 15 and 25.
     */
    @Test
    void spinesReachAsFarToBothSidesOfTheCity() {
        IndicatorRanking ranking = IndicatorRanking.of(Direction.HIGHER_IS_WORSE, List.of(LOW, HIGH, MIDDLE));
        SpinePlaces places = ranking.spine(LOW).orElseThrow();
        assertThat(places.lightest(), closeTo(0.5 - 8 / 24.0, 1e-4));
        assertThat(places.lowerQuartile(), closeTo(0.5 - 3 / 24.0, 1e-4));
        assertThat(places.upperQuartile(), closeTo(0.5 + 7 / 24.0, 1e-4));
        assertThat(places.heaviest(), is(1.0));
        assertThat(places.area(), is(places.lightest()));
        assertThat(ranking.spine(WITHHELD).orElseThrow().area(), is(Double.NaN));
    }

    @Test
    void withoutValuesThereIsNoSpine() {
        IndicatorRanking ranking = IndicatorRanking.of(Direction.HIGHER_IS_WORSE, List.of(WITHHELD));
        assertThat(ranking.spine(WITHHELD), is(Optional.empty()));
        assertThat(ranking.city(), is(Double.NaN));
    }

    private static List<Integer> ranks(IndicatorRanking ranking, IndicatorFigure figure) {
        return List.of(ranking.rank(figure), ranking.lowestRank(figure), ranking.highestRank(figure));
    }
}
