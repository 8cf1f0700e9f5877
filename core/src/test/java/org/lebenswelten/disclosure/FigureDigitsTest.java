package org.lebenswelten.disclosure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/** Rounded by hand. */
class FigureDigitsTest {

    private static final Limits LIMITS = new Limits(201.24, 305.61);

    /** Limits 104 apart: one unit in the last digit may be 10 (a tenth), not 100. */
    @Test
    void digitsFallUntilTheyAreAsCoarseAsTheInterval() {
        assertThat(
                FigureDigits.ladder(OptionalInt.of(1), Estimate.of(250.37, LIMITS), true),
                contains(
                        new FigureDigits(1, true),
                        new FigureDigits(0, true),
                        new FigureDigits(-1, true),
                        new FigureDigits(-1, false)));
    }

    @Test
    void limitsAreRoundedOutwards() {
        assertThat(new FigureDigits(1, true).value(250.37), is(250.4));
        assertThat(new FigureDigits(1, true).limits(LIMITS), is(new Limits(201.2, 305.7)));
        assertThat(new FigureDigits(-1, true).value(255), is(260.0));
        assertThat(new FigureDigits(-1, true).limits(LIMITS), is(new Limits(200, 310)));
        assertThat(new FigureDigits(-1, false).limits(LIMITS).lower(), notANumber());
    }

    @Test
    void unitOfTenthsIsATenth() {
        assertThat(new FigureDigits(1, true).unit(), is(0.1));
        assertThat(new FigureDigits(-1, true).unit(), is(10.0));
    }
}
