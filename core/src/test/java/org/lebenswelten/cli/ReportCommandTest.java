package org.lebenswelten.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.publish.GeoPackageWriter;
import org.lebenswelten.publish.report.InventedCity;

class ReportCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path atlas = Path.of("");

    @BeforeEach
    void writeAtlas() throws IOException {
        atlas = folder.resolve("city.gpkg");
        GeoPackageWriter.write(InventedCity.of(3).atlas(), atlas);
    }

    @Test
    void anAtlasBecomesPages() {
        Path report = folder.resolve("r");
        assertThat(run("report", atlas, "-o", report), is(0));
        assertThat(out.toString(), containsString(report.toString()));
        assertThat(Files.isRegularFile(report.resolve("index.html")), is(true));
        assertThat(Files.isRegularFile(report.resolve("en/quarters/a0002.html")), is(true));
    }

    @Test
    void aFileThatIsNoAtlasIsNamedWithItsCode() throws IOException {
        Path other = Files.writeString(folder.resolve("other.gpkg"), "no database");
        assertThat(run("--lang", "en", "report", other, "-o", folder.resolve("r")), is(1));
        assertThat(err.toString(), containsString("LW-601"));
        assertThat(run("--lang", "en", "report", folder.resolve("none.gpkg"), "-o", folder.resolve("r")), is(1));
        assertThat(err.toString(), containsString("LW-608"));
        assertThat(Files.exists(folder.resolve("r")), is(false));
    }

    @Test
    void aFolderThatIsNoReportIsRefusedInWords() throws IOException {
        Path other = Files.createDirectory(folder.resolve("photos"));
        Files.writeString(other.resolve("one.txt"), "1");
        assertThat(run("report", atlas, "-o", other), is(3));
        assertThat(err.toString(), containsString("LW-609"));
        assertThat(err.toString(), containsString("wird nicht ersetzt"));
        assertThat(Files.exists(other.resolve("one.txt")), is(true));
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertThat(run("report", atlas, "-o", file.resolve("r")), is(3));
        assertThat(err.toString(), containsString("file"));
    }

    @Test
    void aBuildLooksBeforehandWhetherItsReportCanBeWritten() throws IOException {
        Path other = Files.createDirectory(folder.resolve("next-report"));
        Files.writeString(other.resolve("one.txt"), "1");
        Path next = folder.resolve("next.gpkg");
        assertThat(run("build", folder.resolve("no-project"), "-o", next), is(3));
        assertThat(err.toString(), containsString("LW-609"));
        assertThat(run("build", folder.resolve("no-project"), "-o", folder.resolve("b.gpkg"), "--since", other), is(1));
        assertThat(Files.exists(next), is(false));
    }

    @Test
    void theFolderMustBeNamed() {
        assertThat(run("report", atlas), is(2));
    }

    private int run(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }
}
