package org.lebenswelten.disclosure.bench;

import java.util.concurrent.TimeUnit;
import org.lebenswelten.disclosure.LinkedCountProtection;
import org.lebenswelten.disclosure.ProtectedCounts;
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

/** Protection and audit of {@link FullCity}, all indicators together. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class FullCityBenchmark {

    /** Number of indicators. */
    @Param({"20"})
    public int indicators;

    private FullCity city;

    /** Makes the same counts in every run. */
    @Setup
    public void setUp() {
        city = FullCity.of(indicators, 1);
    }

    /**
     * Finds the pattern and attacks it.
     *
     * @return what may be published, and what it cost
     */
    @Benchmark
    public ProtectedCounts protect() {
        return new LinkedCountProtection(city.nesting(), city.policy(), 2).protect(city.tables());
    }
}
