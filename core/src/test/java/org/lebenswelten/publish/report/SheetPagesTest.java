package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.publish.report.data.DownloadPages;
import org.lebenswelten.publish.report.data.ProvenancePages;
import org.lebenswelten.publish.report.indicator.IndicatorPages;
import org.lebenswelten.publish.report.quarter.QuarterPages;
import org.lebenswelten.publish.report.table.TablePages;

/** The pages of table, sheets, downloads and provenance as they are written; links are followed in the folder. */
class SheetPagesTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)(?:#[^\"]*)?\"");

    private static final List<ReportPages> KINDS = List.of(
            new QuarterPages(),
            new TablePages(),
            new IndicatorPages(),
            new DownloadPages(),
            new ProvenancePages(),
            new HelpPages());

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        ReportWriter.write(ReportAtlas.of(FourQuarters.atlas()), folder.resolve("report"), KINDS);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("report"))) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyLinkLeadsSomewhereInTheFolder() throws IOException {
        List<String> broken = new ArrayList<>();
        int followed = 0;
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                boolean isHome = target.endsWith("index.html") && !target.contains("/indicators/");
                if (!target.matches("(https?|mailto):.*") && !isHome) {
                    followed++;
                    if (!Files.isRegularFile(page.resolveSibling(target))) {
                        broken.add(page.getFileName() + " -> " + target);
                    }
                }
            }
        }
        assertThat(broken, is(empty()));
        assertThat(followed, is(greaterThan(200)));
    }

    @Test
    void namesDoNotBreakOut() throws IOException {
        for (Path page : pages()) {
            String html = Files.readString(page);
            assertThat(page.toString(), html, not(containsString("<script>alert")));
            assertThat(page.toString(), html, not(containsString("style=\"")));
        }
        String table = Files.readString(folder.resolve("report/table.html"));
        assertThat(table, containsString("Süd &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;Öst&quot;"));
    }

    @Test
    void bothLanguagesHaveTheSamePages() throws IOException {
        List<String> german = new ArrayList<>();
        List<String> english = new ArrayList<>();
        Path root = folder.resolve("report");
        for (Path page : pages()) {
            String path = root.relativize(page).toString().replace('\\', '/');
            (path.startsWith("en/") ? english : german).add(path.replaceFirst("^en/", ""));
        }
        assertThat(english, is(german));
    }

    /** Nothing but words: no number of the withheld values, and no part that would have nothing to draw. */
    @Test
    void everyValueWithheld(@TempDir Path other) throws IOException {
        ReportWriter.write(ReportAtlas.of(FourQuarters.withheld()), other.resolve("report"), KINDS);

        String sheet = Files.readString(other.resolve("report/en/indicators/poor.html"));
        assertThat(sheet, containsString("<b>4 of 4</b><span>areas without a published value</span>"));
        assertThat(sheet, not(containsString("data-rank")));
        assertThat(sheet, not(containsString("data-kind=lines")));
        assertThat(sheet, not(containsString("data-kind=dots")));
        String table = Files.readString(other.resolve("report/en/table.html"));
        assertThat(table, containsString("<td class=gap>prot.<i> protected</i><"));
    }

    @Test
    void atlasOfNothing(@TempDir Path other) throws IOException {
        ReportWriter.write(ReportAtlas.of(FourQuarters.empty()), other.resolve("report"), KINDS);

        assertThat(Files.exists(other.resolve("report/table.html")), is(false));
        assertThat(Files.exists(other.resolve("report/indicators/index.html")), is(false));
        assertThat(Files.exists(other.resolve("report/downloads.html")), is(true));
        assertThat(Files.exists(other.resolve("report/provenance.html")), is(true));
    }
}
