package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.pattern.Interval;

/**
 * L3 and L4: what value and limits say of the numerator. Expected intervals by trying every numerator one after the other
 * against what is printed, with the same rounding written out here.
 */
class PrintedCountsTest {

    private static final double[] DENOMINATORS = {60, 999, 5_000, 160_000};
    private static final double[] NUMERATORS = {7, 333, 1_234, 25_000};

    @Test
    void fewPeopleMakeEveryNumeratorPrintDifferently() {
        Interval[] intervals = intervals(1, NUMERATORS, DENOMINATORS);

        assertThat(intervals[0], is(Interval.exactly(7)));
        assertThat(intervals[1], is(Interval.exactly(333)));
    }

    /** Every numerator from 0 to the denominator is put in place of the true one, and what is printed compared. */
    @Test
    void intervalHoldsExactlyTheNumeratorsThatPrintAlike() {
        for (int decimals : new int[] {0, 1}) {
            Interval[] intervals = intervals(decimals, NUMERATORS, DENOMINATORS);
            ProtectedTable truth = print(decimals, NUMERATORS, DENOMINATORS);
            for (int cell = 0; cell < 3; cell++) {
                double least = Double.NaN;
                double most = Double.NaN;
                for (int numerator = 0; numerator <= DENOMINATORS[cell]; numerator++) {
                    double[] others = NUMERATORS.clone();
                    others[cell] = numerator;
                    ProtectedTable trial = print(decimals, others, DENOMINATORS);
                    boolean alike = trial.value(cell) == truth.value(cell)
                            && trial.lower(cell) == truth.lower(cell)
                            && trial.upper(cell) == truth.upper(cell);
                    least = alike && Double.isNaN(least) ? numerator : least;
                    most = alike ? numerator : most;
                }
                assertThat(decimals + " " + cell, intervals[cell], is(Interval.of(least, most)));
            }
        }
    }

    @Test
    void unroundedFiguresTellTheNumerator() {
        CountTable table = table(NUMERATORS, DENOMINATORS);
        PrimarySuppression unrounded =
                new PrimarySuppression(new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.empty(), 5));

        assertThat(PrintedCounts.of(table, unrounded).intervals()[3], is(Interval.exactly(25_000)));
    }

    /** 1,234.5 of 5,000 prints as 25 %: values alone from 24.5 to 25.5 % leave 1,225 to 1,275; limits narrow that. */
    @Test
    void countsThatAreNotWholeHaveIntervalsOfRealNumbers() {
        Interval interval = intervals(0, new double[] {7, 333, 1_234.5, 25_000}, DENOMINATORS)[2];

        assertThat(interval.contains(1_234.5, 0), is(true));
        assertThat(interval.lower() >= 1_225, is(true));
        assertThat(interval.upper() <= 1_275, is(true));
        assertThat(interval.width() > 5, is(true));
    }

    private static Interval[] intervals(int decimals, double[] numerators, double[] denominators) {
        return PrintedCounts.of(table(numerators, denominators), rules(decimals))
                .intervals();
    }

    private static ProtectedTable print(int decimals, double[] numerators, double[] denominators) {
        CountTable table = table(numerators, denominators);
        return rules(decimals)
                .protect(table.indicator().kind(), table.estimator().apply(table.counts()));
    }

    private static CountTable table(double[] numerators, double[] denominators) {
        return CountCity.quarters("x", List.of("2024"), numerators, denominators);
    }

    private static PrimarySuppression rules(int decimals) {
        return new PrimarySuppression(new DisclosureProfile(0, 0, 0, ZeroRule.PUBLISH, OptionalInt.of(decimals), 5));
    }
}
