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

    @Test
    void targetGroupIsRoundedAndASmallOneWithheld() {
        assertThat(reach.target().value(0), equalTo(60.0));
        assertThat(reach.target().value(3), notANumber());
    }
}
