package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawReach;

/**
 * Four units of 60, 60, 60 and 20 persons, of whom one site with 33 places reaches 30, 3, 0 and 10. Expected figures are
 * worked out by hand: each person in reach claims 33 / 43 places.
 */
class ProtectedReachTest {

    private static final double EACH = 33.0 / 43;
    private static final UnitPeriods FRAME =
            new UnitPeriods("z", List.of("a", "b", "c", "d"), List.of(Period.ofYear(2024)));
    private static final PrimarySuppression RULES =
            new PrimarySuppression(new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.empty(), 5));

    private final ProtectedReach reach = ProtectedReach.of(
            new RawReach(
                    FRAME,
                    new double[] {60, 60, 60, 20},
                    new double[] {30, 3, 0, 10},
                    new double[] {30 * EACH, 3 * EACH, 0, 10 * EACH},
                    List.of("far/site")),
            RULES);

    @Test
    void sharesAndPlacesFollowFromTheCounts() {
        assertThat(reach.reachedShare().value(0), closeTo(50, 1e-12));
        assertThat(reach.placesPer100().value(0), closeTo(50 * EACH, 1e-12));
        assertThat(reach.reachedShare().value(2), equalTo(0.0));
        assertThat(reach.placesPer100().value(2), equalTo(0.0));
        assertThat(reach.withoutDemand(), contains("far/site"));
    }

    @Test
    void fewReachedAndFewPeopleAreWithheld() {
        assertThat(reach.reachedShare().flag(1), is(PublicationFlag.SUPPRESSED));
        assertThat(reach.reachedShare().flag(3), is(PublicationFlag.FEW_PEOPLE));
    }

    /**
     * Units a and b are served by the same site, so places over share is the same in both: from b's places an attacker
     * would have share(b) = places(b) * share(a) / places(a) = 5 %, the three persons that are withheld.
     */
    @Test
    void placesDoNotGiveAwayAWithheldShare() {
        double recovered = reach.placesPer100().value(1)
                * reach.reachedShare().value(0)
                / reach.placesPer100().value(0);

        assertThat(recovered, notANumber());
        for (int cell = 0; cell < FRAME.size(); cell++) {
            assertThat(reach.placesPer100().flag(cell), is(reach.reachedShare().flag(cell)));
        }
    }

    /**
     * One unit over four years: 3 of 60 are withheld; 5 of 100 is the same 5 % of another year and would tell them; 30 of
     * 100 is another share, with another site running, and stays; 20 of 20 has too few people of its own.
     */
    @Test
    void shareWithheldInOnePeriodIsNotToldByAnother() {
        UnitPeriods years = new UnitPeriods(
                "z",
                List.of("a"),
                List.of(2021, 2022, 2023, 2024).stream().map(Period::ofYear).toList());
        ProtectedReach overYears = ProtectedReach.of(
                new RawReach(
                        years,
                        new double[] {60, 100, 100, 20},
                        new double[] {3, 5, 30, 20},
                        new double[] {6, 10, 60, 40},
                        List.of()),
                RULES);

        List<PublicationFlag> expected = List.of(
                PublicationFlag.SUPPRESSED,
                PublicationFlag.SUPPRESSED,
                PublicationFlag.PUBLISHED,
                PublicationFlag.FEW_PEOPLE);
        for (int cell = 0; cell < years.size(); cell++) {
            assertThat(overYears.reachedShare().flag(cell), is(expected.get(cell)));
            assertThat(overYears.placesPer100().flag(cell), is(expected.get(cell)));
        }
        assertThat(overYears.reachedShare().value(1), notANumber());
        assertThat(overYears.reachedShare().value(2), closeTo(30, 1e-12));
    }

    @Test
    void targetGroupIsRoundedAndASmallOneWithheld() {
        assertThat(reach.target().value(0), equalTo(60.0));
        assertThat(reach.target().value(3), notANumber());
    }
}
