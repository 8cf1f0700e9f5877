package org.lebenswelten.reach.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.lebenswelten.measure.Capacity;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.reach.CatchmentReach;
import org.lebenswelten.reach.CatchmentSearch;
import org.lebenswelten.reach.UnitShares;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * People in reach: 200,000 points on 20 km x 20 km in 80 units, 500 sites with a radius of 800 m, 10 target groups; share
 * within reach, share reached twice and places of all units, from coordinates, anew in every call.
 *
 * <p>Goal: under 2 s. Rivals in the same run: looking at every point, and the STR tree of JTS, each for finding the points
 * alone and adding up persons. See README.md beside this class for how to run it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class CatchmentBenchmark {

    private static final int POINTS = 200_000;
    private static final int SITES = 500;
    private static final int GROUPS = 10;
    private static final int UNITS = 80;
    private static final double SIDE = 20_000;
    private static final double RADIUS = 800;

    private UnitPeriods frame;
    private ResidentPoints points;
    private List<MeasureProfile> measures;
    private double[][] targets;

    /** Draws points, sites and target groups; the same ones every time. */
    @Setup
    public void setUp() {
        SplittableRandom random = new SplittableRandom(6);
        List<String> units = new ArrayList<>();
        for (int unit = 0; unit < UNITS; unit++) {
            units.add(Integer.toString(1000 + unit));
        }
        frame = new UnitPeriods("z", units, List.of(Period.ofYear(2024)));
        double[] x = random.doubles(POINTS, 0, SIDE).toArray();
        double[] y = random.doubles(POINTS, 0, SIDE).toArray();
        int[] unit = new int[POINTS];
        double[] residents = new double[POINTS];
        for (int p = 0; p < POINTS; p++) {
            unit[p] = 8 * (int) (x[p] / SIDE * 10) + (int) (y[p] / SIDE * 8);
            residents[p] = random.nextInt(1, 60);
        }
        points = new ResidentPoints("z", x, y, unit, residents);
        measures = new ArrayList<>();
        for (int measure = 0; measure < 10; measure++) {
            List<MeasureSite> sites = new ArrayList<>();
            for (int site = 0; site < SITES / 10; site++) {
                sites.add(new MeasureSite(
                        "s" + site,
                        "Site",
                        null,
                        random.nextDouble(SIDE),
                        random.nextDouble(SIDE),
                        new Capacity(20, 12)));
            }
            measures.add(measure("m" + measure, sites));
        }
        targets = new double[GROUPS][];
        for (int group = 0; group < GROUPS; group++) {
            targets[group] = random.doubles(UNITS, 100, 3000).toArray();
        }
    }

    /**
     * Reach, overlap and places of all target groups.
     *
     * @return a sum, so that nothing is left out
     */
    @Benchmark
    public double columns() {
        UnitShares shares = new UnitShares(new CatchmentSearch(points), frame.unitCount());
        double sum = 0;
        for (double[] target : targets) {
            CatchmentReach demand = new CatchmentReach(frame, target, shares);
            sum += demand.of(measures).reached()[7] + demand.twice(measures).reached()[7];
        }
        return sum;
    }

    /**
     * Rival: every site looks at every point, once for all target groups, and adds up who is reached at all.
     *
     * @return a sum
     */
    @Benchmark
    public double everyPoint() {
        boolean[] within = new boolean[POINTS];
        for (MeasureProfile measure : measures) {
            for (MeasureSite site : measure.sites()) {
                for (int p = 0; p < POINTS; p++) {
                    double dx = points.x()[p] - site.x();
                    double dy = points.y()[p] - site.y();
                    within[p] |= dx * dx + dy * dy <= RADIUS * RADIUS;
                }
            }
        }
        return reached(within);
    }

    /**
     * Rival: the STR tree of JTS finds the points of the square around each site.
     *
     * @return a sum
     */
    @Benchmark
    public double tree() {
        STRtree tree = new STRtree();
        for (int p = 0; p < POINTS; p++) {
            tree.insert(new Envelope(new Coordinate(points.x()[p], points.y()[p])), p);
        }
        boolean[] within = new boolean[POINTS];
        for (MeasureProfile measure : measures) {
            for (MeasureSite site : measure.sites()) {
                Envelope square = new Envelope(new Coordinate(site.x(), site.y()));
                square.expandBy(RADIUS);
                tree.query(square, item -> {
                    int p = (Integer) item;
                    double dx = points.x()[p] - site.x();
                    double dy = points.y()[p] - site.y();
                    within[p] |= dx * dx + dy * dy <= RADIUS * RADIUS;
                });
            }
        }
        return reached(within);
    }

    private double reached(boolean[] within) {
        double[] reached = new double[UNITS];
        for (int p = 0; p < POINTS; p++) {
            reached[points.unit()[p]] += within[p] ? points.residents()[p] : 0;
        }
        double sum = 0;
        for (double[] target : targets) {
            sum += target[7] * reached[7];
        }
        return sum;
    }

    private static MeasureProfile measure(String id, List<MeasureSite> sites) {
        return new MeasureProfile(
                id,
                LocalDate.of(2024, 1, 1),
                null,
                BilingualText.same(id),
                BilingualText.same(id),
                List.of("movement"),
                List.of(Setting.KITA),
                new TargetGroup(3, 5, Sex.ALL),
                sites,
                Catchment.ofRadius(RADIUS),
                new RunningTime(LocalDate.of(2020, 1, 1), null),
                Phase.IMPLEMENTATION);
    }
}
