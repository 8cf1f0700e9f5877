package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.raw.RawContributors;

/** Expected flags follow from the numbered rules in the class comment, each worked out by hand. */
class PrimarySuppressionTest {

    private static final DisclosureProfile PUBLISH_ZERO =
            new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);
    private static final DisclosureProfile WITHHOLD_ZERO =
            new DisclosureProfile(30, 5, 5, ZeroRule.SUPPRESS, OptionalInt.of(1), 5);

    @ParameterizedTest(name = "{0} of {1}: {2}, zero withheld: {3}")
    @CsvSource({
        // at the edge of the minimum denominator of 30
        "10, 29, FEW_PEOPLE, FEW_PEOPLE",
        "10, 30, PUBLISHED, PUBLISHED",
        // few people comes first, whatever the numerator
        "2, 29, FEW_PEOPLE, FEW_PEOPLE",
        // numerators 1 to 4 are telling, 5 is not
        "1, 40, SUPPRESSED, SUPPRESSED",
        "4, 40, SUPPRESSED, SUPPRESSED",
        "5, 40, PUBLISHED, PUBLISHED",
        // an estimated count need not be whole
        "0.3, 40, SUPPRESSED, SUPPRESSED",
        "4.99, 40, SUPPRESSED, SUPPRESSED",
        // zero and everybody only where the profile says so
        "0, 40, PUBLISHED, SUPPRESSED",
        "40, 40, PUBLISHED, SUPPRESSED",
        // the remainder 1 to 4 is as telling as a small numerator
        "39, 40, SUPPRESSED, SUPPRESSED",
        "36, 40, SUPPRESSED, SUPPRESSED",
        "35, 40, PUBLISHED, PUBLISHED",
    })
    void proportionIsWithheldByItsCounts(
            double numerator, double denominator, PublicationFlag published, PublicationFlag withheld) {
        RawEstimates raw = one(100 * numerator / denominator, numerator, denominator);

        assertThat(flag(PUBLISH_ZERO, IndicatorKind.PROPORTION, raw), is(published));
        assertThat(flag(WITHHOLD_ZERO, IndicatorKind.PROPORTION, raw), is(withheld));
    }

    /** sqrt((1 - x / n) / x) for 10 and 11 of 400: 0.312 and 0.297; 1 / sqrt(x) for 11 and 12 events: 0.302 and 0.289. */
    @ParameterizedTest
    @CsvSource({
        "PROPORTION, 10, UNRELIABLE",
        "PROPORTION, 11, PUBLISHED",
        "RATE, 11, UNRELIABLE",
        "RATE, 12, PUBLISHED",
        "PROPORTION, 3, SUPPRESSED",
        "PROPORTION, 0, PUBLISHED"
    })
    void valueAboveTheReliabilityFloorIsNotShown(IndicatorKind kind, double numerator, PublicationFlag expected) {
        RawEstimates raw = one(numerator / 4, numerator, 400);

        assertThat(flag(PUBLISH_ZERO.withMaximumRelativeError(0.3), kind, raw), is(expected));
    }

    /** 100 cases of 3 practices, 95 of them of one: with p = 10 the other two, 5, are fewer than 9.5. */
    @Test
    void dominatedCountIsWithheld() {
        RawEstimates raw = one(25, 100, 400);
        PrimarySuppression rules = new PrimarySuppression(PUBLISH_ZERO.withDominance(new DominanceRule(3, 1, 1, 10)));
        RawContributors contributors =
                new RawContributors(raw.frame(), new double[] {3}, new double[] {95}, new double[] {0});

        assertThat(rules.flags(IndicatorKind.PROPORTION, raw, contributors)[0], is(PublicationFlag.SUPPRESSED));
    }

    @Test
    void rateHasNoRemainder() {
        // 39 events against 40 person-years leave no "one person without event"
        assertThat(flag(PUBLISH_ZERO, IndicatorKind.RATE, one(975, 39, 40)), is(PublicationFlag.PUBLISHED));
    }

    @Test
    void withheldCellHoldsNeitherValueNorLimits() {
        ProtectedTable table = new PrimarySuppression(PUBLISH_ZERO).protect(IndicatorKind.PROPORTION, one(7.5, 3, 40));

        assertThat(table.value(0), notANumber());
        assertThat(table.lower(0), notANumber());
        assertThat(table.upper(0), notANumber());
        assertThat(table.values(0)[0], notANumber());
    }

    @Test
    void missingIsToldApartFromWithheld() {
        assertThat(
                flag(PUBLISH_ZERO, IndicatorKind.PROPORTION, one(Double.NaN, Double.NaN, Double.NaN)),
                is(PublicationFlag.MISSING));
    }

    @Test
    void valueWithoutCountsIsPublished() {
        assertThat(
                flag(PUBLISH_ZERO, IndicatorKind.VALUE, one(11.26, Double.NaN, Double.NaN)),
                is(PublicationFlag.PUBLISHED));
    }

    @Test
    void limitsAreRoundedOutwards() {
        UnitPeriods frame = new UnitPeriods("z", List.of("1"), List.of(Period.ofYear(2024)));
        RawEstimates raw = new RawEstimates(
                frame,
                new double[] {12.34},
                new double[] {8.19},
                new double[] {18.11},
                new double[] {20},
                new double[] {162});

        ProtectedTable table = new PrimarySuppression(PUBLISH_ZERO).protect(IndicatorKind.PROPORTION, raw);

        assertThat(table.value(0), equalTo(12.3));
        assertThat(table.lower(0), equalTo(8.1));
        assertThat(table.upper(0), equalTo(18.2));
    }

    @Test
    void profileWithoutDecimalsLeavesValuesAsTheyAre() {
        DisclosureProfile open = new DisclosureProfile(0, 0, 0, ZeroRule.PUBLISH, OptionalInt.empty(), 1);
        double value = 100.0 / 3;

        ProtectedTable table = new PrimarySuppression(open).protect(IndicatorKind.PROPORTION, one(value, 1, 3));

        assertThat(table.value(0), equalTo(value));
    }

    @Test
    void countsAreRoundedAndSmallOnesWithheld() {
        UnitPeriods frame = new UnitPeriods("z", List.of("1", "2", "3", "4", "5"), List.of(Period.ofYear(2024)));
        ProtectedTable table = new PrimarySuppression(PUBLISH_ZERO)
                .protectCounts(frame, new double[] {29, 30, 62.4, 62.5, Double.NaN});

        double[] values = table.values(0);
        assertThat(values[0], notANumber());
        assertThat(Arrays.copyOfRange(values, 1, 4), equalTo(new double[] {30, 60, 65}));
        assertThat(values[4], notANumber());
        assertThat(table.flag(0), is(PublicationFlag.FEW_PEOPLE));
        assertThat(table.flag(4), is(PublicationFlag.MISSING));
    }

    private static RawEstimates one(double value, double numerator, double denominator) {
        UnitPeriods frame = new UnitPeriods("z", List.of("1"), List.of(Period.ofYear(2024)));
        return new RawEstimates(
                frame,
                new double[] {value},
                new double[] {value},
                new double[] {value},
                new double[] {numerator},
                new double[] {denominator});
    }

    private static PublicationFlag flag(DisclosureProfile profile, IndicatorKind kind, RawEstimates raw) {
        return new PrimarySuppression(profile).protect(kind, raw).flag(0);
    }
}
