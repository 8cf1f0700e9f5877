package org.lebenswelten.disclosure.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.disclosure.DisclosurePolicy;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.age.AgeFigureProtection;
import org.lebenswelten.disclosure.age.AgeTable;
import org.lebenswelten.disclosure.age.ProtectedAges;
import org.lebenswelten.model.ArealUnit;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.CountRelation.SumOf;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Nesting;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.rate.plan.ComparisonRule;
import org.lebenswelten.rate.plan.FigureMethod.Direct;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.rate.plan.RatePlan;
import org.lebenswelten.rate.plan.RelativeFigure;
import org.lebenswelten.rate.plan.SmoothingRule;
import org.lebenswelten.rate.plan.TrendRule;
import org.lebenswelten.rate.standard.StandardPopulation;
import org.lebenswelten.raw.RawPopulation.Band;
import org.lebenswelten.raw.RawStrata;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
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

/** Protection of a directly standardised rate of nine age bands over 20 quarters, 4 districts and 3 years. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class AgeFiguresBenchmark {

    private static final int[] STARTS = {0, 10, 20, 30, 40, 50, 60, 70, 80};
    private static final double[] RISKS = {0.0002, 0.0001, 0.0003, 0.0006, 0.0015, 0.004, 0.009, 0.02, 0.06};
    private static final List<Period> YEARS = List.of(Period.of("2022"), Period.of("2023"), Period.of("2024"));
    private static final int QUARTERS = 20;
    private static final int DISTRICTS = 4;
    private static final DisclosureProfile RULES =
            new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.of(1), 5);

    /** Number of threads. */
    @Param({"1", "2"})
    public int threads;

    private List<Zoning> zonings;
    private List<AgeTable> tables;

    /** Makes the same counts in every run. */
    @Setup
    public void setUp() {
        Random random = new Random(1);
        Zoning coarse = zoning("district", null, DISTRICTS);
        Zoning fine = zoning("quarter", "district", QUARTERS);
        zonings = List.of(coarse, fine);
        UnitPeriods quarters = UnitPeriods.of(fine, YEARS);
        UnitPeriods districts = UnitPeriods.of(coarse, YEARS);
        double[][][] own = new double[2][STARTS.length][quarters.size()];
        double[][][] sums = new double[2][STARTS.length][districts.size()];
        for (int band = 0; band < STARTS.length; band++) {
            for (int cell = 0; cell < quarters.size(); cell++) {
                own[1][band][cell] = 200 + random.nextInt(400);
                for (int person = 0; person < own[1][band][cell]; person++) {
                    own[0][band][cell] += random.nextDouble() < RISKS[band] ? 1 : 0;
                }
                int sum = districts.cell(cell % QUARTERS % DISTRICTS, cell / QUARTERS);
                sums[0][band][sum] += own[0][band][cell];
                sums[1][band][sum] += own[1][band][cell];
            }
        }
        tables = List.of(table("rate", quarters, own), table("rate_district", districts, sums));
    }

    /**
     * Finds out how finely each figure may be printed.
     *
     * @return the figures
     */
    @Benchmark
    public ProtectedAges protect() {
        DisclosurePolicy policy = DisclosurePolicy.of(RULES).withRelations(List.of(new SumOf("rate_district", "rate")));
        return new AgeFigureProtection(new Nesting(zonings), policy, threads).protect(tables);
    }

    private static Zoning zoning(String id, @Nullable String parent, int size) {
        List<ArealUnit> units = new ArrayList<>();
        for (int unit = 0; unit < size; unit++) {
            // two digits, as units stand in the order of their ids
            String name = id + (10 + unit);
            units.add(new ArealUnit(
                    name,
                    name,
                    parent == null ? null : parent + (10 + unit % DISTRICTS),
                    new GeometryFactory().toGeometry(new Envelope(unit, unit + 1, 0, 1))));
        }
        return new Zoning(id, BilingualText.same(id), parent, units);
    }

    private static AgeTable table(String id, UnitPeriods frame, double[][][] counts) {
        BilingualText text = BilingualText.same(id);
        Indicator indicator = new Indicator(
                id,
                text,
                text,
                text,
                IndicatorKind.RATE,
                100_000,
                Direction.HIGHER_IS_WORSE,
                frame.zoningId(),
                YEARS,
                text);
        List<Band> bands = new ArrayList<>();
        for (int band = 0; band < STARTS.length; band++) {
            int last = band + 1 < STARTS.length ? STARTS[band + 1] - 1 : Integer.MAX_VALUE;
            bands.add(new Band(STARTS[band], last, Sex.ALL));
        }
        RatePlan plan = new RatePlan(
                new Direct(StandardPopulation.EUROPEAN_2013, 10),
                ComparisonRule.NONE,
                RelativeFigure.NONE,
                TrendRule.NONE,
                SmoothingRule.NONE);
        PlannedFigures figures =
                PlannedFigures.of(indicator, plan, new RawStrata(frame, bands, counts[0], null, counts[1]));
        boolean[] all = new boolean[frame.size()];
        Arrays.fill(all, true);
        RawEstimates raw = figures.estimates(all);
        return new AgeTable(
                indicator, figures, raw, new PrimarySuppression(RULES).protect(IndicatorKind.RATE, raw), true);
    }
}
