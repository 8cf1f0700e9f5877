package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.model.Direction;

/** Which drawings begin at 0, by the kinds and methods that a definition may name. */
class ValueAxisTest {

    @ParameterizedTest
    @CsvSource({
        "proportion, '', FROM_ZERO",
        "rate, '', FROM_ZERO",
        "rate, directlyStandardised, FROM_ZERO",
        "rate, indirectlyStandardisedRatio, AROUND_VALUES",
        "rate, lifeExpectancy, AROUND_VALUES",
        "value, '', AROUND_VALUES"
    })
    void burdensBeginAtZero(String kind, String method, ValueAxis axis) {
        String estimate = method.isEmpty() ? "" : ", \"estimate\": {\"method\": \"" + method + "\"}";
        DocumentTree indicator = DocumentTree.of("{\"kind\": \"" + kind + "\"" + estimate + "}");

        assertThat(ValueAxis.of(indicator, Direction.HIGHER_IS_WORSE), is(axis));
    }

    /** 94 % of children vaccinated: what matters lies between 90 and 100. */
    @Test
    void aShareThatShouldBeHighIsShownFromClose() {
        DocumentTree vaccinated = DocumentTree.of("{\"kind\": \"proportion\"}");

        assertThat(ValueAxis.of(vaccinated, Direction.LOWER_IS_WORSE), is(ValueAxis.AROUND_VALUES));
    }
}
