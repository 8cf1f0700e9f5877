package org.lebenswelten.publish.report.brief;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportPage;
import org.lebenswelten.publish.report.ReportWriter;
import org.lebenswelten.publish.report.change.TwoYears;

/** What briefs say, of the invented atlases of {@link TwoYears}; expected sentences follow from their numbers. */
class BriefPagesTest {

    @TempDir
    private Path folder;

    private final TwoYears before = new TwoYears(2022)
            .rank("a", 0.3, 8, 6, 9)
            .rank("b", 0.5, 4, 2, 6)
            .value("a", 30, 28, 32)
            .share("a", 20, 15, 26);
    private final TwoYears now = new TwoYears(2024)
            .rank("a", 0.6, 2, 1, 5)
            .rank("b", 0.4, 6, 4, 8)
            .value("a", 36, 33, 39)
            .share("a", 40, 31, 49);

    @Test
    void eachBodyAndAreaHasABriefInBothLanguages() {
        for (Language language : Language.values()) {
            assertThat(
                    new BriefPages()
                            .of(ReportAtlas.of(now.atlas()), language).stream()
                                    .map(ReportPage::path)
                                    .toList(),
                    is(List.of(
                            "briefs/index.html",
                            "briefs/core-team.html",
                            "briefs/steering-group.html",
                            "briefs/quarter-a.html",
                            "briefs/quarter-b.html")));
        }
    }

    @Test
    void withoutAnEarlierAtlasItSaysThatNothingWasNamed() throws IOException {
        ReportWriter.write(ReportAtlas.of(now.atlas()), folder.resolve("report"));

        String core = page("briefs/core-team.html");

        assertThat(core, containsString("Es wurde kein früherer Atlas genannt"));
        assertThat(core, containsString("Wo ist er am größten?"));
        assertThat(core, not(containsString("Rang vorher")));
        assertThat(page("en/briefs/steering-group.html"), containsString("No earlier atlas was named"));
    }

    /** Rank 8 of 6 to 9, now 2 of 1 to 5; the limits of 30 and 36 do not touch; b stays within its intervals. */
    @Test
    void changesAreToldWithTheirIntervals() throws IOException {
        ReportWriter.write(ReportAtlas.since(now.atlas(), before.atlas()), folder.resolve("report"));

        String core = page("briefs/core-team.html");

        assertThat(core, containsString("Verglichen wird mit dem Atlas vom 31. März 2023."));
        assertThat(core, containsString("8 <small>(Spanne 6 bis 9)</small>"));
        assertThat(core, containsString("2 <small>(Spanne 1 bis 5)</small>"));
        assertThat(core, containsString("<span class=\"verdict worse\">schlechter</span>"));
        assertThat(core, containsString("Der frühere Atlas enthält keine Steckbriefe"));
        assertThat(core, containsString("class=name><a href=\"../quarters/a.html\">"));
        assertThat(core, not(containsString("class=name><a href=\"../quarters/b.html\">")));
        String a = page("en/briefs/quarter-a.html");
        assertThat(a, containsString("Since 2022 (rank 8 (range 6 to 9)) things have clearly become worse"));
        assertThat(a, containsString("36"));
        assertThat(page("en/briefs/quarter-b.html"), containsString("The difference may be chance."));
    }

    @Test
    void anAreaWithoutRankSaysWhy() throws IOException {
        now.rank("b", TwoYears.none(), TwoYears.none(), TwoYears.none(), TwoYears.none());
        ReportWriter.write(ReportAtlas.since(now.atlas(), before.atlas()), folder.resolve("report"));

        assertThat(
                page("briefs/quarter-b.html"),
                containsString(
                        "Für dieses Quartier gibt es keinen Rang. Der Wert wird nicht gezeigt, weil sonst etwas"));
    }

    @Test
    void namesDoNoHarm() throws IOException {
        now.areas.put("<script>alert('x')</script>", new double[] {30, 10});
        ReportWriter.write(ReportAtlas.of(now.atlas()), folder.resolve("report"));

        String index = page("briefs/index.html");

        assertThat(index, containsString("&lt;script&gt;"));
        assertThat(index, not(containsString("<script>alert")));
    }

    private String page(String path) throws IOException {
        return Files.readString(folder.resolve("report").resolve(path));
    }
}
