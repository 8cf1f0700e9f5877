package org.lebenswelten.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lebenswelten.measure.quality.FindingLevel;
import org.lebenswelten.measure.quality.MeasureQuality;
import org.lebenswelten.measure.quality.QualityFinding;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.model.ProblemTexts;
import org.lebenswelten.model.Severity;
import org.lebenswelten.pipeline.ProfileCheck;
import org.lebenswelten.read.MeasureList;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What concerns measure profiles: their quality, and a list of them for a spreadsheet. */
@Command(
        name = "measures",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "check|export|import")
final class MeasuresCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    MeasuresCommand(Console console) {
        this.console = console;
    }

    /** The subcommands. */
    List<Object> subcommands() {
        return List.of(new Check(console), new Export(console), new Import(console));
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), console.texts().of("measures.which"));
    }

    /** Prints a table over all measures and every finding. */
    @Command(name = "check", mixinStandardHelpOptions = true, versionProvider = Version.class)
    static final class Check implements Callable<Integer> {

        private final Console console;

        @Parameters(paramLabel = "PROJECT", descriptionKey = "project")
        private Path project = Path.of("");

        Check(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            ProjectReading reading = ProjectReader.read(project);
            List<DataProblem> errors = reading.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .toList();
            if (reading.hasErrors()) {
                console.list(errors);
                return ExitCode.DATA.number();
            }
            try {
                print(ProfileCheck.of(reading.requireProject()));
            } catch (DataProblemException e) {
                console.list(e.problems());
                return ExitCode.DATA.number();
            }
            return ExitCode.DONE.number();
        }

        private void print(List<MeasureQuality> measures) {
            int width = measures.stream()
                    .mapToInt(measure -> measure.measureId().length())
                    .max()
                    .orElse(0);
            for (MeasureQuality measure : measures) {
                console.say(
                        "measures.line",
                        measure.measureId()
                                + " ".repeat(width - measure.measureId().length()),
                        percent(measure.total().mustShare()),
                        percent(measure.total().share()),
                        percent(measure.smartShare()),
                        percent(measure.proofShare()),
                        measure.ageDays(),
                        measure.count(FindingLevel.ERROR),
                        measure.count(FindingLevel.WARNING));
            }
            ProblemTexts sentences = new ProblemTexts(console.texts().language());
            for (MeasureQuality measure : measures) {
                for (QualityFinding finding : measure.findings()) {
                    console.say(
                            "measures.finding",
                            console.texts().of("severity." + finding.level()),
                            sentences.line(finding.problem()));
                }
            }
        }

        private static String percent(double share) {
            String number = Double.isNaN(share) ? "-" : Long.toString(Math.round(100 * share));
            return " ".repeat(3 - number.length()) + number;
        }
    }

    /** Writes the list. */
    @Command(name = "export", mixinStandardHelpOptions = true, versionProvider = Version.class)
    static final class Export implements Callable<Integer> {

        private final Console console;

        @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
        private Path project = Path.of("");

        @Option(
                names = {"-o", "--output"},
                required = true,
                paramLabel = "FILE",
                descriptionKey = "measures.file")
        private Path output = Path.of("");

        Export(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try {
                console.list(MeasureList.write(project, output));
            } catch (IOException e) {
                console.complain("build.outputFailed", e.getMessage());
                return ExitCode.OUTPUT.number();
            }
            console.say("measures.exported", output);
            return ExitCode.DONE.number();
        }
    }

    /** Reads the list into profiles. */
    @Command(name = "import", mixinStandardHelpOptions = true, versionProvider = Version.class)
    static final class Import implements Callable<Integer> {

        private final Console console;

        @Parameters(index = "0", paramLabel = "PROJECT", descriptionKey = "project")
        private Path project = Path.of("");

        @Parameters(index = "1", paramLabel = "LIST", descriptionKey = "measures.file")
        private Path list = Path.of("");

        @Option(names = "--overwrite", descriptionKey = "measures.overwrite")
        private boolean overwrite;

        Import(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            MeasureList.Imported imported;
            try {
                imported = MeasureList.read(project, list, overwrite);
            } catch (IOException e) {
                console.complain("measures.unreadable", String.valueOf(e.getMessage()));
                return ExitCode.OUTPUT.number();
            }
            console.list(imported.problems());
            if (imported.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
                console.complain("build.stopped");
                return ExitCode.DATA.number();
            }
            console.say("measures.imported", imported.written().size(), project);
            return ExitCode.DONE.number();
        }
    }
}
