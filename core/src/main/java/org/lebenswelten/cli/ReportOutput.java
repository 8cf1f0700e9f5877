package org.lebenswelten.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.GeoPackageReader;
import org.lebenswelten.publish.report.AtlasFiles;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportWriter;
import org.lebenswelten.publish.report.change.AtlasChange;

/** Writes the report of an atlas file and says what became of it. */
final class ReportOutput {

    private final Console console;
    private final @Nullable Path since;

    /**
     * The output of reports.
     *
     * @param console where it is said
     * @param since an earlier atlas file to compare with, or null
     */
    ReportOutput(Console console, @Nullable Path since) {
        this.console = console;
        this.since = since;
    }

    /** Says what will hinder a report, before anything else is done; {@link ExitCode#DONE} if nothing is in its way. */
    ExitCode hindrance(Path folder) {
        try {
            ReportWriter.requireReplaceable(folder);
        } catch (IOException e) {
            return failed(e);
        }
        if (since != null) {
            try {
                GeoPackageReader.read(since);
            } catch (AtlasFileException e) {
                return invalid(e);
            }
        }
        return ExitCode.DONE;
    }

    /** Says whether the earlier atlas is one of a project that was read; {@link ExitCode#DONE} if it is, or none was named. */
    ExitCode hindrance(String id, LocalDate issued) {
        if (since == null) {
            return ExitCode.DONE;
        }
        try {
            AtlasChange.requireEarlier(id, issued, GeoPackageReader.read(since), since);
            return ExitCode.DONE;
        } catch (AtlasFileException e) {
            return invalid(e);
        }
    }

    /** Writes the report of an atlas file. */
    ExitCode write(Path file, Path folder) {
        ReportAtlas atlas;
        try {
            Atlas now = GeoPackageReader.read(file);
            if (since == null) {
                atlas = ReportAtlas.of(now);
            } else {
                Atlas before = GeoPackageReader.read(since);
                AtlasChange.requireEarlier(now, before, since);
                atlas = ReportAtlas.since(now, before);
            }
        } catch (AtlasFileException e) {
            return invalid(e);
        }
        ReportAtlas near = AtlasFiles.near(file, folder).map(atlas::with).orElse(atlas);
        try {
            console.say("report.done", ReportWriter.write(near, folder), folder);
            return ExitCode.DONE;
        } catch (UncheckedIOException e) {
            return e.getCause() instanceof AtlasFileException ours ? invalid(ours) : failed(e.getCause());
        } catch (IOException e) {
            return failed(e);
        }
    }

    private ExitCode invalid(AtlasFileException e) {
        console.complain("report.invalid", e.text(console.texts().language()));
        return ExitCode.DATA;
    }

    private ExitCode failed(IOException e) {
        console.complain(
                "report.failed",
                e instanceof AtlasFileException ours ? ours.text(console.texts().language()) : e.getMessage());
        return ExitCode.OUTPUT;
    }
}
