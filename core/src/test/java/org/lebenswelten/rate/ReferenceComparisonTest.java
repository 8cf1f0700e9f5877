package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lebenswelten.model.Direction.HIGHER_IS_WORSE;
import static org.lebenswelten.model.Direction.LOWER_IS_WORSE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.Comparison;

/** Expected outcomes follow from the definition: limits of 4 to 6 at 95 % and 3 to 7 at 99.8 %. */
class ReferenceComparisonTest {

    private static final Limits AT95 = new Limits(4, 6);

    private static final Limits AT998 = new Limits(3, 7);

    @ParameterizedTest
    @CsvSource({
        "2.9, MUCH_WORSE, MUCH_BETTER",
        "3, WORSE, BETTER",
        "3.9, WORSE, BETTER",
        "4, SIMILAR, SIMILAR",
        "5, SIMILAR, SIMILAR",
        "6, SIMILAR, SIMILAR",
        "6.1, BETTER, WORSE",
        "7, BETTER, WORSE",
        "7.1, MUCH_BETTER, MUCH_WORSE"
    })
    void tellsBothLevelsAndDirections(double reference, Comparison highIsBad, Comparison lowIsBad) {
        assertThat(ReferenceComparison.of(AT95, AT998, reference, HIGHER_IS_WORSE), equalTo(highIsBad));
        assertThat(ReferenceComparison.of(AT95, AT998, reference, LOWER_IS_WORSE), equalTo(lowIsBad));
    }

    @Test
    void aMissingLimitHoldsEverythingOnItsSide() {
        Limits noLower = new Limits(Double.NaN, 6);
        assertThat(ReferenceComparison.of(noLower, noLower, -100, HIGHER_IS_WORSE), equalTo(Comparison.SIMILAR));
        assertThat(ReferenceComparison.of(noLower, noLower, 7, HIGHER_IS_WORSE), equalTo(Comparison.MUCH_BETTER));
    }

    @Test
    void nothingIsComparedWithNothing() {
        assertThat(
                ReferenceComparison.of(Limits.NONE, Limits.NONE, 5, HIGHER_IS_WORSE), equalTo(Comparison.NOT_COMPARED));
        assertThat(ReferenceComparison.of(AT95, AT998, Double.NaN, HIGHER_IS_WORSE), equalTo(Comparison.NOT_COMPARED));
    }
}
