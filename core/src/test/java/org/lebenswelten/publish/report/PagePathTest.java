package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePathTest {

    /** Bytes of UTF-8: ü is c3 bc, the blank 20, the tilde 7e. */
    @ParameterizedTest
    @CsvSource({"0101, 0101", "Wanne-Nord_1, Wanne-Nord_1", "a b, a~20b", "ü, ~c3~bc", "../x, ~2e~2e~2fx", "~, ~7e"})
    void otherCharactersBecomeTheirBytes(String id, String safe) {
        assertThat(PagePath.safe(id), is(safe));
    }

    @Test
    void aPathIsOfItsKind() {
        assertThat(PagePath.of("quarters", "0101"), is("quarters/0101.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.html", "/etc/x.html", "a/b/c.html", "x.htm", "a b.html", ""})
    void pagesStayInTheFolder(String path) {
        assertThrows(IllegalArgumentException.class, () -> new ReportPage(path, "help", "x", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.js", "/x.js", "assets/.x", "assets/"})
    void filesStayInTheFolder(String path) {
        assertThrows(IllegalArgumentException.class, () -> ReportFile.ofText(path, ""));
    }
}
