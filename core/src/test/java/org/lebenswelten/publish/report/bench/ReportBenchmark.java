package org.lebenswelten.publish.report.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.publish.report.InventedCity;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportWriter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What all pages of an atlas in memory take to write, in both languages, as the first work of a process. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(3)
public class ReportBenchmark {

    /** Number of areas. */
    @Param({"80", "2000"})
    private int areas;

    private Atlas atlas = InventedCity.of(1).atlas();
    private Path folder = Path.of("");

    /** Makes the atlas. */
    @Setup
    public void make() throws IOException {
        atlas = InventedCity.of(areas).atlas();
        folder = Files.createTempDirectory("report");
    }

    /** Writes the report. */
    @Benchmark
    public int write() throws IOException {
        return ReportWriter.write(ReportAtlas.of(atlas), folder.resolve("report"));
    }
}
