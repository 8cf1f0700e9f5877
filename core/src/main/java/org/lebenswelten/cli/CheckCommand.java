package org.lebenswelten.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.pipeline.ProtectionCheck;
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
        List<DataProblem> problems = new ArrayList<>(reading.problems());
        ProtectionCheck protection = null;
        if (!reading.hasErrors()) {
            try {
                protection = AtlasPipeline.check(reading.requireProject());
                problems.addAll(reading.located(protection.warnings()));
            } catch (DataProblemException e) {
                problems.addAll(reading.located(e.problems()));
            }
        }
        console.list(problems);
        if (problems.isEmpty()) {
            console.say("check.none", project);
        }
        if (protection != null) {
            new ProtectionText(console).print(protection.report(), protection.advice());
        }
        return (protection == null ? ExitCode.DATA : ExitCode.DONE).number();
    }
}
