package org.lebenswelten.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.pipeline.AtlasBuild;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.pipeline.Stage;
import org.lebenswelten.publish.AtlasOutput;
import org.lebenswelten.publish.metadata.MetadataFiles;
import org.lebenswelten.publish.portal.PortalFiles;
import org.lebenswelten.publish.portal.QgisProjects;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds the atlas of a project. */
@Command(name = "build", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class BuildCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "PROJECT", descriptionKey = "project")
    private Path project = Path.of("");

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            descriptionKey = "output")
    private Path output = Path.of("");

    @Option(names = "--since", paramLabel = "ATLAS", descriptionKey = "report.since")
    private @Nullable Path since;

    private long stageStart;

    BuildCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!output.toString().toLowerCase(Locale.ROOT).endsWith(".gpkg")) {
            throw new WrongUsage(spec.commandLine(), console.texts().of("wrong.extension", output));
        }
        QgisProjects projects = new QgisProjects();
        AtlasOutput target = AtlasOutput.of(output)
                .with(new MetadataFiles(), new PortalFiles(), projects)
                .withProjects(projects);
        ReportOutput report = new ReportOutput(console, since);
        ExitCode hindrance = report.hindrance(target.reportFolder());
        if (hindrance != ExitCode.DONE) {
            return hindrance.number();
        }
        begin(Stage.READ);
        ProjectReading reading = ProjectReader.read(project);
        end();
        console.list(reading.problems());
        if (reading.hasErrors()) {
            console.complain("build.stopped");
            return ExitCode.DATA.number();
        }
        Project read = reading.requireProject();
        ExitCode otherAtlas = report.hindrance(read.id(), read.publication().issued());
        if (otherAtlas != ExitCode.DONE) {
            return otherAtlas.number();
        }
        AtlasBuild build;
        try {
            build = AtlasPipeline.run(read, stage -> {
                begin(stage);
                return this::end;
            });
        } catch (DataProblemException e) {
            console.say("stage.failed");
            console.list(reading.located(e.problems()));
            console.complain("build.stopped");
            return ExitCode.DATA.number();
        }
        console.list(reading.located(build.warnings()));
        build.sitesWithoutDemand()
                .forEach((coverage, sites) ->
                        console.complain("build.withoutDemand", String.join(", ", sites), coverage));
        begin(Stage.WRITE);
        try {
            target.write(build.atlas());
        } catch (IOException e) {
            console.say("stage.failed");
            console.complain("build.outputFailed", e.getMessage());
            return ExitCode.OUTPUT.number();
        }
        end();
        tell(build, target);
        ExitCode done = report.write(target.geoPackage(), target.reportFolder());
        long started = ManagementFactory.getRuntimeMXBean().getStartTime();
        console.say("build.time", (System.currentTimeMillis() - started) / 1e3);
        return done.number();
    }

    private void tell(AtlasBuild build, AtlasOutput target) {
        console.say(
                "build.cells",
                build.cells(PublicationFlag.PUBLISHED),
                build.cells(PublicationFlag.MISSING),
                build.cells(PublicationFlag.FEW_PEOPLE),
                build.cells(PublicationFlag.SUPPRESSED));
        Atlas atlas = build.atlas();
        maps(atlas.provenance().settings());
        new ProtectionText(console).print(build.report(), build.advice());
        console.say(
                "build.layers",
                atlas.layers().size(),
                atlas.layers().stream().mapToInt(layer -> layer.size()).sum());
        console.say("build.result");
        console.say("build.result.gpkg", target.geoPackage());
        console.say("build.result.folder", target.folder());
    }

    /** What was computed from maps, and what was simplified. */
    private void maps(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (name.startsWith("computed.") && name.endsWith(".method")) {
                String computed = name.substring(0, name.length() - "method".length());
                console.say(
                        "build.computed",
                        name.substring("computed.".length(), name.length() - ".method".length()),
                        value,
                        settings.get(computed + "arrivedShare"),
                        settings.get(computed + "massBalanceError"),
                        settings.get(computed + "cells.byarea"),
                        settings.get(computed + "cells.partial"));
            } else if (name.startsWith("simplified.")) {
                console.say("build.simplified", name.substring("simplified.".length()), value);
            }
        });
    }

    private void begin(Stage stage) {
        stageStart = System.nanoTime();
        console.begin(
                "stage.line",
                stage.number(),
                Stage.values().length,
                console.texts().of("stage." + stage));
    }

    private void end() {
        console.say("stage.done", (System.nanoTime() - stageStart) / 1e9);
    }
}
