package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.PreviousRelease.Layer;
import org.lebenswelten.disclosure.PreviousRelease.Printed;
import org.lebenswelten.disclosure.pattern.Interval;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.RateEstimator;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.raw.RawCounts;

/** A standardised rate of one unit, 12 events in 1,000 persons, which an earlier release showed with one decimal at most. */
class ShownBeforeTest {

    private static final UnitPeriods ONE = new UnitPeriods("z", List.of("a"), List.of(Period.ofYear(2023)));
    private static final PrimarySuppression RULES =
            new PrimarySuppression(new DisclosureProfile(20, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5));

    /** 13.46 was printed as 13.5, or as 10 where whole tens were enough. */
    @Test
    void figureThatThePresentCountPrintsAsTellsItExactly() {
        assertThat(known(12, 13.46, 13.5), is(Interval.exactly(12)));
        assertThat(known(12, 13.46, 10), is(Interval.exactly(12)));
    }

    /** 13.6 is no rounding of 13.46: the data have been revised. */
    @Test
    void otherFigureTellsNothing() {
        assertThat(known(12, 13.46, 13.6).contains(11, 0), is(true));
    }

    /** By which rates the earlier figure was made is not known: a count that may be shown is taken to be known. */
    @Test
    void figureThatCannotBeMadeAgainTellsCountsThatMayBeShown() {
        assertThat(known(12, null, 13.6), is(Interval.exactly(12)));
        assertThat(known(3, null, 13.6).contains(4, 0), is(true));
    }

    private static Interval known(double events, @Nullable Double then, double printed) {
        BilingualText text = BilingualText.same("x");
        Indicator indicator = new Indicator(
                "x", text, text, text, IndicatorKind.RATE, 1000, Direction.HIGHER_IS_WORSE, "z", ONE.periods(), text);
        CountTable table = new CountTable(
                indicator,
                new RawCounts(ONE, new double[] {events}, new double[] {1000}),
                counts -> RateEstimator.withDefaults().estimate(indicator, counts),
                null,
                release -> then == null ? null : estimates(then, events));
        Layer layer = new Layer(1, Map.of("a.2023", new Printed(true, printed, Double.NaN, Double.NaN)));
        return ShownBefore.of(table, RULES, List.of(new PreviousRelease("before.gpkg", Map.of("ind_x", layer))))
                .known(0);
    }

    private static RawEstimates estimates(double value, double events) {
        double[] none = {Double.NaN};
        return new RawEstimates(ONE, new double[] {value}, none, none, new double[] {events}, new double[] {1000});
    }
}
