package org.lebenswelten.coverage.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.disclosure.PublicationFlag;

/** Expected flags are those that README.md promises. */
class AccessFlagTest {

    @ParameterizedTest
    @CsvSource({
        "40, KNOWN, ok",
        "0, KNOWN, nodemand",
        "40, UNCLAIMED, nodemand",
        "40, NO_SITE, nosupply",
        "40, NO_PLACES, nosupply",
        // a site whose number of places nobody stated is not one without places
        "40, UNKNOWN, nocap",
        "40, PARTLY_KNOWN, partcap"
    })
    void flagOfAToldTargetGroup(double demand, AccessStatus status, String flag) {
        assertThat(AccessFlag.of(PublicationFlag.PUBLISHED, demand, status).code(), is(flag));
    }

    /** Whatever is in reach, a target group that is not told has no value of its own. */
    @ParameterizedTest
    @EnumSource(AccessStatus.class)
    void flagOfATargetGroupThatIsNotTold(AccessStatus status) {
        assertThat(AccessFlag.of(PublicationFlag.MISSING, Double.NaN, status).code(), is("missing"));
        assertThat(AccessFlag.of(PublicationFlag.FEW_PEOPLE, Double.NaN, status).code(), is("fewpop"));
        assertThat(AccessFlag.of(PublicationFlag.SUPPRESSED, Double.NaN, status).code(), is("secret"));
    }
}
