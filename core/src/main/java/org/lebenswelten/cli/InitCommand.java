package org.lebenswelten.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lebenswelten.read.ProjectSkeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes a project skeleton. */
@Command(name = "init", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class InitCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FOLDER", descriptionKey = "init.folder")
    private Path folder = Path.of("");

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try {
            ProjectSkeleton.write(folder);
        } catch (java.nio.file.DirectoryNotEmptyException | java.nio.file.FileAlreadyExistsException e) {
            console.complain("init.refused", folder);
            return ExitCode.OUTPUT.number();
        } catch (IOException e) {
            console.complain("build.outputFailed", e.getMessage());
            return ExitCode.OUTPUT.number();
        }
        console.say("init.done", folder);
        return ExitCode.DONE.number();
    }
}
