package org.lebenswelten.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
        return new ReportOutput(console, since).write(atlas, output).number();
    }
}
