package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.AtlasFileProblem;

class ReportWriterTest {

    /** Markup, quotes of both kinds, umlauts, braces of templates and texts, and a word wider than any page. */
    private static final String NASTY = "<script>alert(\"1\")</script> 'Süd' & {{ 7*7 }} {0} " + "Donau".repeat(60);

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]*)(#[^\"]*)?\"");

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @TempDir
    private Path folder;

    static Stream<InventedCity> cities() {
        return Stream.of(
                InventedCity.of(12),
                InventedCity.of(12).named(NASTY, NASTY, NASTY),
                InventedCity.of(12).withoutMeasures(),
                InventedCity.of(12).withoutIndex(),
                InventedCity.of(12).in(),
                InventedCity.of(12).in(2024),
                InventedCity.of(1),
                InventedCity.of(0),
                InventedCity.of(12).withholding("arm"),
                InventedCity.of(12).withholding("arm", "impf"));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void everyPageIsWholeInBothLanguages(InventedCity city) throws IOException {
        Path report = folder.resolve("r");
        ReportWriter.write(city.report(), report);
        List<Path> pages = pages(report);
        for (Path page : pages) {
            String html = Files.readString(page);
            String name = report.relativize(page).toString();
            assertThat(name, html.strip().endsWith("</html>"), is(true));
            assertThat(name, html, not(containsString("<script>alert")));
            assertThat(name, html, not(containsString("49 {0}")) /* what {{ 7*7 }} would be */);
            assertThat(name, TAG.matcher(html).replaceAll(" "), not(containsString("NaN")));
            assertThat(name, html, not(containsString(">null<")));
            assertThat(
                    "inline style in " + name,
                    Pattern.compile("<[^>]*\\sstyle=|<style").matcher(html).find(),
                    is(false));
            assertThat(
                    "inline script in " + name,
                    Pattern.compile("<script(?! src=| type=\"application/json\")|<[^>]*\\son[a-z]+=")
                            .matcher(html)
                            .find(),
                    is(false));
            assertThat("no period in " + name, html, not(containsString(", :")));
            assertThat("empty cell in " + name, html, not(containsString("<td class=number><")));
        }
        List<String> german = names(report, pages, false);
        List<String> english = names(report, pages, true);
        assertThat(english, is(german));
    }

    @ParameterizedTest
    @MethodSource("cities")
    void everyLinkLeadsToAFileOfTheReport(InventedCity city) throws IOException {
        Path report = folder.resolve("r");
        ReportWriter.write(city.report(), report);
        List<String> broken = new ArrayList<>();
        for (Path page : pages(report)) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                String target = links.group(1);
                boolean outside = target.startsWith("https://www.govdata.de/");
                if (!target.isEmpty()
                        && !outside
                        && !Files.isRegularFile(page.resolveSibling(target).normalize())) {
                    broken.add(report.relativize(page) + ": " + target);
                }
            }
        }
        assertThat(broken, empty());
    }

    @Test
    void namesAreShownAsTheyAre() throws IOException {
        Path report = folder.resolve("r");
        ReportWriter.write(InventedCity.of(12).named(NASTY, NASTY, NASTY).report(), report);
        String profile = Files.readString(report.resolve("quarters/a0000.html"));
        assertThat(
                profile,
                containsString("<h1>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &#39;Süd&#39; &amp; {{ 7*7 }} {0}"
                        + " Donau"));
        assertThat(profile, containsString("\\u003Cscript\\u003Ealert(\\\"1\\\")\\u003C/script\\u003E"));
    }

    @Test
    void theSameAtlasGivesTheSameBytes() throws IOException {
        ReportWriter.write(InventedCity.of(12).report(), folder.resolve("a"));
        ReportWriter.write(InventedCity.of(12).report(), folder.resolve("b"));
        assertThat(contents(folder.resolve("a")), is(contents(folder.resolve("b"))));
    }

    @Test
    void withheldValuesAreSaidInWords() throws IOException {
        Path report = folder.resolve("r");
        ReportWriter.write(InventedCity.of(12).withholding("arm").report(), report);
        String profile = Files.readString(report.resolve("quarters/a0000.html"));
        assertThat(profile, containsString("<td class=\"number gap\">geschützt<"));
        assertThat(profile, containsString("Ein Indikator ohne Wert (geschützt)"));
    }

    @Test
    void anEarlierReportIsReplacedAsAWhole() throws IOException {
        Path report = folder.resolve("r");
        ReportWriter.write(InventedCity.of(12).report(), report);
        ReportWriter.write(InventedCity.of(2).report(), report);
        assertThat(Files.exists(report.resolve("quarters/a0001.html")), is(true));
        assertThat(Files.exists(report.resolve("quarters/a0002.html")), is(false));
    }

    @Test
    void aFolderThatIsNoReportIsRefusedAndStays() throws IOException {
        Path other = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(other.resolve("one.txt"), "1");
        refused(other);
        assertThat(Files.readString(other.resolve("one.txt")), is("1"));
    }

    /** The folder beside an atlas has a list of its own. */
    @Test
    void theFolderOfAnAtlasIsRefused() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("m"));
        Files.writeString(tables.resolve(".lebenswelten"), "a.csv\n");
        Files.writeString(tables.resolve("a.csv"), "x");
        refused(tables);
        assertThat(Files.exists(tables.resolve("a.csv")), is(true));
    }

    @Test
    void aReportWithAFileOfSomebodyElseIsRefused() throws IOException {
        Path report = folder.resolve("r");
        ReportWriter.write(InventedCity.of(2).report(), report);
        Files.writeString(report.resolve("notes.txt"), "mine");
        refused(report);
        assertThat(Files.exists(report.resolve("notes.txt")), is(true));
        assertThat(Files.exists(report.resolve("index.html")), is(true));
    }

    @Test
    void whereNothingCanBeWrittenNothingIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThrows(
                IOException.class, () -> ReportWriter.write(InventedCity.of(2).report(), file.resolve("r")));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.toList(), is(List.of(file)));
        }
    }

    @Test
    void aPageOfTwoKindsIsRefused() {
        ReportPages help = new HelpPages();
        assertThrows(
                IllegalStateException.class,
                () -> ReportWriter.write(InventedCity.of(2).report(), folder.resolve("r"), List.of(help, help)));
        assertThat(Files.exists(folder.resolve("r")), is(false));
    }

    private static void refused(Path other) {
        AtlasFileException e = assertThrows(
                AtlasFileException.class,
                () -> ReportWriter.write(InventedCity.of(2).report(), other));
        assertThat(e.problem(), is(AtlasFileProblem.FOREIGN_FOLDER));
        assertThrows(AtlasFileException.class, () -> ReportWriter.requireReplaceable(other));
    }

    private static List<Path> pages(Path report) throws IOException {
        try (Stream<Path> paths = Files.walk(report)) {
            List<Path> pages = paths.filter(path -> path.toString().endsWith(".html"))
                    .sorted()
                    .toList();
            assertThat(pages, not(empty()));
            return pages;
        }
    }

    private static List<String> names(Path report, List<Path> pages, boolean english) {
        return pages.stream()
                .map(page -> report.relativize(page).toString().replace('\\', '/'))
                .filter(name -> name.startsWith("en/") == english)
                .map(name -> english ? name.substring(3) : name)
                .sorted()
                .toList();
    }

    private static Map<String, String> contents(Path report) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(report)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(report.relativize(path).toString(), Files.readString(path));
            }
        }
        return contents;
    }
}
