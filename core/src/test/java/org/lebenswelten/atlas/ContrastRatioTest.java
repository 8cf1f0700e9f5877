package org.lebenswelten.atlas;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastRatioTest {

    /**
     * The ends of the scale; #777777 is 4.48 and #767676 4.54 on white (W3C, Understanding SC 1.4.3 names 4.478 for #777777 as not
     * enough); red on white 4.00 and blue on white 8.59 (WebAIM contrast checker).
     */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21",
        "#ffffff, #ffffff, 1",
        "#777777, #ffffff, 4.48",
        "#ffffff, #767676, 4.54",
        "#ff0000, #ffffff, 4.00",
        "#0000ff, #ffffff, 8.59"
    })
    void asPublished(String colour, String other, double expected) {
        assertThat(ContrastRatio.between(colour, other), closeTo(expected, 0.005));
    }
}
