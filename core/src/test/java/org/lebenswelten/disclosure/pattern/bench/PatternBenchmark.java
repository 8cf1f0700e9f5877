package org.lebenswelten.disclosure.pattern.bench;

import java.util.concurrent.TimeUnit;
import org.lebenswelten.disclosure.pattern.AuditResult;
import org.lebenswelten.disclosure.pattern.CellSystem;
import org.lebenswelten.disclosure.pattern.ComplementarySuppression;
import org.lebenswelten.disclosure.pattern.DisclosureAudit;
import org.lebenswelten.disclosure.pattern.SuppressionPattern;
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

/**
 * Patterns and audits for 20 indicators of a city of 130 areas and 6 years; see {@link CityTables}.
 *
 * <p>Goal: under 30 s on two cores, pattern and audit together. See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class PatternBenchmark {

    /** What is shown beside the areas of each year: nothing, groups, pools of years, or both; or one indicator of many areas. */
    @Param({"areas", "areas+groups", "areas+pools", "areas+groups+pools", "many areas+groups"})
    public String shown;

    private CellSystem system;
    private SuppressionPattern pattern;

    /** Makes the same counts in every run. */
    @Setup
    public void setUp() {
        system = shown.startsWith("many")
                ? CityTables.ofManyAreas(1)
                : CityTables.of(20, shown.contains("pools"), shown.contains("groups"), 1);
        pattern = pattern();
    }

    /**
     * Finds the pattern; its last step is an audit.
     *
     * @return the pattern
     */
    @Benchmark
    public SuppressionPattern pattern() {
        return ComplementarySuppression.withDefaults().withThreads(2).protect(system);
    }

    /**
     * Attacks the pattern once more.
     *
     * @return what an attacker finds
     */
    @Benchmark
    public AuditResult audit() {
        return DisclosureAudit.withDefaults().withThreads(2).attack(system, pattern.complementary());
    }
}
