package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    /** 2E23 is a case of JDK-4511638: Double.toString before Java 19 gives digits that other versions do not. */
    @ParameterizedTest
    @CsvSource({
        "3, 3.0, 3",
        "0.125, 0.125, 0.125",
        "-0.0, 0.0, 0",
        "1E10, 10000000000.0, 10000000000",
        "0.00001, 0.00001, 0.00001",
        "2E23, 200000000000000000000000, 200000000000000000000000",
        "2.0E-3, 0.0020, 0.002"
    })
    void plainAndShort(double number, String real, String shortest) {
        assertThat(Double.parseDouble(Decimals.real(number)), is(number + 0.0));
        assertThat(Decimals.shortest(number), is(shortest));
        assertThat(Decimals.real(number).indexOf('E'), is(-1));
        assertThat(new BigDecimal(Decimals.real(number)).compareTo(new BigDecimal(real)), is(0));
    }
}
