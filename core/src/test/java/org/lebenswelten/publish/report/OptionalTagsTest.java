package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

/** What the HTML Living Standard lets be left out (13.1.2.3 and 13.1.2.4), and nothing else. */
class OptionalTagsTest {

    @Test
    void endsOfCellsAndRowsAreLeftOut() {
        assertThat(
                OptionalTags.without("<tr><th scope=\"row\">A</th><td class=\"number\">1</td></tr></tbody>"),
                is("<tr><th scope=row>A<td class=number>1</tbody>"));
    }

    @Test
    void valuesOfSeveralWordsOrPathsKeepTheirQuotes() {
        String html = "<a class=\"x y\" href=\"../a.html\" title=\"\">";

        assertThat(OptionalTags.without(html), is(html));
    }

    @Test
    void escapedTextAndJsonStayAsTheyAre() {
        String html = "<p>&lt;/td&gt; a=&quot;b&quot;</p><script>{\"x\":\" a=\\\"b\\\" \\u003c/td\\u003e\"}</script>";

        assertThat(OptionalTags.without(html), is(html));
    }
}
