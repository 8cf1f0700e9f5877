package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "007|7",
                "-3|-3",
                "12.5|12.5",
                "-0.25|-0.25",
                "1e+05|100000",
                "1.5E-3|0.0015",
                "3e2|300",
                "123456789012345|123456789012345",
                "1234567890123456|1234567890123456",
                "0.1|0.1"
            })
    void numbers(String text, double expected) {
        assertThat(CsvNumber.parse(text, '.'), is(expected));
        assertThat(CsvNumber.parse(text.replace('.', ','), ','), is(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+3",
                ".5",
                "5.",
                "1.2.3",
                "1,5",
                "1.234,5",
                "1 000",
                " 1",
                "1 ",
                "1'000",
                "NaN",
                "Infinity",
                "-inf",
                "0x10",
                "1e",
                "1e+",
                "1e999",
                "12a",
                "--1",
                "1d",
                "1f",
                "١",
                "n/a",
                "."
            })
    void otherTexts(String text) {
        assertThat(CsvNumber.parse(text, '.'), is(Double.NaN));
    }
}
