package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Language;

class PageLinksTest {

    private final PageLinks german = new PageLinks(Language.DE, "quarters/1.html", Set.of("index.html"));
    private final PageLinks english = new PageLinks(Language.EN, "quarters/1.html", Set.of("index.html"));

    @Test
    void pagesAreOfTheSameLanguageAndFilesOfBoth() {
        assertThat(german.to("index.html"), is("../index.html"));
        assertThat(english.to("index.html"), is("../index.html"));
        assertThat(german.toFile("assets/report.css"), is("../assets/report.css"));
        assertThat(english.toFile("assets/report.css"), is("../../assets/report.css"));
    }

    @Test
    void theOtherLanguageHasTheSamePage() {
        assertThat(german.toOtherLanguage(), is("../en/quarters/1.html"));
        assertThat(english.toOtherLanguage(), is("../../quarters/1.html"));
    }

    @Test
    void aPlaceOnAPageIsThereIfThePageIs() {
        assertThat(german.has("index.html#map"), is(true));
        assertThat(german.has("table.html"), is(false));
    }

    @Test
    void pagesBelongToTheSectionOfTheirFolder() {
        assertThat(ReportSection.of("quarters/1.html"), is(ReportSection.QUARTERS));
        assertThat(ReportSection.of("projects/1.html"), is(ReportSection.MEASURES));
        assertThat(ReportSection.of("sitings/1.html"), is(ReportSection.MEASURES));
        assertThat(ReportSection.of("help.html"), is(ReportSection.HELP));
        assertThat(ReportSection.of("index.html"), is(ReportSection.OVERVIEW));
    }
}
