package org.lebenswelten.atlas;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.DisclosureReport.Ages;
import org.lebenswelten.atlas.DisclosureReport.Pooling;
import org.lebenswelten.disclosure.ProtectionSummary;

/** Sums are told only so far as they tell nothing of a single cell. */
class DisclosureReportTest {

    private static final Pooling NONE = new Pooling(0, 0, 0, 0);

    @Test
    void numbersAreRoundedToFive() {
        // loss 30 of 1,000 for others with bound 29.4: gap 2 %; 70 for themselves: 10 % lost
        DisclosureReport report = DisclosureReport.of(
                new ProtectionSummary(900, 62, 18, 3, 30, 29.4, 70, 1_000, 4, 1, 7.9), 5, NONE, Ages.NONE);

        assertThat(report.withheld(), is(80));
        assertThat(report.primary(), is(OptionalInt.of(60)));
        assertThat(report.complementary(), is(OptionalInt.of(20)));
        assertThat(report.lostPercent(), closeTo(10, 1e-12));
        assertThat(report.lostForOthersPercent(), is(OptionalDouble.of(3)));
        assertThat(report.gapPercent(), closeTo(2, 1e-12));
        assertThat(report.provenMinimal(), is(false));
        assertThat(report.narrowestInterval(), is(7));
    }

    /** 61.53 of 1,000 would be lost: 6.2 %. What merging changes is worked out from what is published, so it is told as it is. */
    @Test
    void whatMergingWouldChange() {
        DisclosureReport report = DisclosureReport.of(
                new ProtectionSummary(900, 2, 0, 0, 0, 0, 20, 1_000, 1, 0, 5),
                5,
                Pooling.of(12, 2, 33, 61.53, 1_000),
                Ages.NONE);

        assertThat(report.pooling(), is(new Pooling(12, 2, 33, 6.2)));
    }

    @Test
    void fewCellsAreNotToldApart() {
        DisclosureReport report =
                DisclosureReport.of(new ProtectionSummary(900, 62, 1, 0, 3, 3, 70, 1_000, 4, 0, 5), 5, NONE, Ages.NONE);

        assertThat(report.withheld(), is(63));
        assertThat(report.primary(), is(OptionalInt.empty()));
        assertThat(report.complementary(), is(OptionalInt.empty()));
        // with the denominators of the withheld cells the loss would tell which of them were withheld for others
        assertThat(report.lostForOthersPercent(), is(OptionalDouble.empty()));
        assertThat(report.provenMinimal(), is(true));
    }

    @Test
    void nothingWithheldHasNoInterval() {
        assertThat(
                DisclosureReport.of(ProtectionSummary.NONE, 5, NONE, Ages.NONE).narrowestInterval(), is(-1));
    }
}
