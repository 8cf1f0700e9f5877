package org.lebenswelten.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists all problems in a project's data. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "PROJECT", descriptionKey = "project")
    private Path project = Path.of("");

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ProjectReading reading = ProjectReader.read(project);
        console.list(reading.problems());
        if (reading.problems().isEmpty()) {
            console.say("check.none", project);
        }
        return (reading.hasErrors() ? ExitCode.DATA : ExitCode.DONE).number();
    }
}
