package org.lebenswelten.publish;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run gets an apostrophe before it, and every text comes back as it was. */
class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+49", "-3", "@sum", "\tx", "\rx", "'=1", "''=1"})
    void whatCouldRunIsMarked(String text) {
        assertThat(SpreadsheetText.harmless(text), is("'" + text));
        assertThat(SpreadsheetText.plain(SpreadsheetText.harmless(text)), is(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kita", "3-6", "'s Gravenhage", "a=b", "'"})
    void otherTextStaysAsItIs(String text) {
        assertThat(SpreadsheetText.harmless(text), is(text));
        assertThat(SpreadsheetText.plain(text), is(text));
    }

    @Test
    void markIsTakenBackOnce() {
        assertThat(SpreadsheetText.plain("'=1"), is("=1"));
    }
}
