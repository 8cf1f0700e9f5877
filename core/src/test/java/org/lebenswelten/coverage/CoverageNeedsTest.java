package org.lebenswelten.coverage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Acceptability;
import org.lebenswelten.measure.Registration;

class CoverageNeedsTest {

    private static final Acceptability SITE = new Acceptability(true, List.of("de", "tr"), 5.0, Registration.EASY);

    @Test
    void allThatIsNeededMustBeThere() {
        assertThat(new CoverageNeeds(true, List.of("tr", "ar"), 5.0, Registration.FORMAL).areMetBy(SITE), is(true));
        assertThat(new CoverageNeeds(true, List.of("ar"), 5.0, null).areMetBy(SITE), is(false));
        assertThat(new CoverageNeeds(false, List.of(), 4.99, null).areMetBy(SITE), is(false));
        assertThat(new CoverageNeeds(false, List.of(), null, Registration.NONE).areMetBy(SITE), is(false));
    }

    @Test
    void whatIsNotStatedDoesNotFit() {
        assertThat(new CoverageNeeds(false, List.of(), 5.0, null).areMetBy(Acceptability.UNKNOWN), is(false));
        assertThat(new CoverageNeeds(true, List.of(), null, null).areMetBy(Acceptability.UNKNOWN), is(false));
        assertThat(
                new CoverageNeeds(false, List.of(), null, Registration.FORMAL).areMetBy(Acceptability.UNKNOWN),
                is(false));
        assertThat(new CoverageNeeds(false, List.of(), null, null).areMetBy(Acceptability.UNKNOWN), is(true));
    }
}
