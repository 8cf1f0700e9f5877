package org.lebenswelten.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.GeoPackageReader;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportWriter;
import org.lebenswelten.publish.report.change.AtlasChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the report of an atlas file. */
@Command(name = "report", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "ATLAS", descriptionKey = "report.atlas")
    private Path atlas = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FOLDER",
            descriptionKey = "report.output")
    private Path output = Path.of("");

    @Option(names = "--since", paramLabel = "ATLAS", descriptionKey = "report.since")
    private @Nullable Path since;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReportAtlas read;
        try {
            Atlas now = GeoPackageReader.read(atlas);
            if (since == null) {
                read = ReportAtlas.of(now);
            } else {
                Atlas before = GeoPackageReader.read(since);
                AtlasChange.requireEarlier(now, before, since);
                read = ReportAtlas.since(now, before);
            }
        } catch (AtlasFileException e) {
            console.complain("report.invalid", e.text(console.texts().language()));
            return ExitCode.DATA.number();
        }
        try {
            int pages = ReportWriter.write(read, output);
            console.say("report.done", pages, output);
            return ExitCode.DONE.number();
        } catch (AtlasFileException e) {
            console.complain("report.failed", e.text(console.texts().language()));
        } catch (IOException e) {
            console.complain("report.failed", e.getMessage());
        }
        return ExitCode.OUTPUT.number();
    }
}
