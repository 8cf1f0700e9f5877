package org.lebenswelten.spatial.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.lebenswelten.spatial.inference.RandomStream;
import org.lebenswelten.spatial.neighbour.AreaPoints;

/**
 * Kulldorff's spatial scan statistic for counts of cases, Poisson model.
 *
 * <pre>{@code
 * E_i = C P_i / sum P
 * T   = max over windows z of LLR(O_z, E_z, C) * penalty(shape of z)
 * p   = (#(T* >= T) + 1) / (R + 1)
 * }</pre>
 *
 * <p>O are cases, P people at risk (or person-years), C = sum O; for LLR see {@link ScannedRates}, for the penalty {@link
 * EccentricityPenalty}. A window is centred on the point of an area, has one of the shapes, holds every area whose point it
 * reaches (points equally far enter together), and at most a share of all people. Each T* is the best window of a map on
 * which the C cases were spread by chance in proportion to E; secondary clusters are held against the same T*, which makes
 * their p too large rather than too small. All replicates come from the seed and their number: the same bytes for any number
 * of threads.
 *
 * <p>Defaults: circles, at most half of the people, {@link ScannedRates#HIGH}, 999 replicates from seed 1, {@link
 * SecondaryClusters#NO_GEOGRAPHICAL_OVERLAP}, {@link EccentricityPenalty#NONE}, which only matters once {@linkplain
 * #withShapes ellipses} are asked for.
 *
 * <p>Special results: areas with a missing count take no part; without 3 areas, people, cases or a window small enough there
 * is no cluster and the {@link ScanOutcome} says why. Without a window of LLR above 0 the list of clusters is empty. Areas on
 * the same point are always in the same windows. An area without people may have no cases. Time grows as shapes x areas^2 x
 * replicates x largest share. Immutable.
 *
 * <p>{@link ScanCluster#gumbelP} reads p off a Gumbel distribution fitted to the T*, as Abrams et al. propose, for clusters
 * beyond all T*. It is an approximation, so {@link ScanCluster#p} remains the test.
 *
 * <p>References: Kulldorff, M. (1997), doi:10.1080/03610929708831995; Kulldorff et al. (2006), doi:10.1002/sim.2490; Abrams,
 * A. M., Kleinman, K., Kulldorff, M. (2010): Gumbel based p-value approximations for spatial scan statistics. International
 * Journal of Health Geographics 9, 61, doi:10.1186/1476-072X-9-61. Agrees with: the cluster that Kulldorff (1997) published
 * for sudden infant deaths in North Carolina, and a scan written on its own in Python, LLR to 1e-12, p within what two
 * generators allow.
 */
public final class SpatialScan {

    private final List<WindowShape> shapes;
    private final EccentricityPenalty penalty;
    private final double largestShare;
    private final ScannedRates rates;
    private final SecondaryClusters secondary;
    private final int replicates;
    private final long seed;

    private SpatialScan(
            List<WindowShape> shapes,
            EccentricityPenalty penalty,
            double largestShare,
            ScannedRates rates,
            SecondaryClusters secondary,
            int replicates,
            long seed) {
        this.shapes = shapes;
        this.penalty = penalty;
        this.largestShare = largestShare;
        this.rates = rates;
        this.secondary = secondary;
        this.replicates = replicates;
        this.seed = seed;
    }

    /**
     * Circles of at most half of the people, high rates, 999 replicates from seed 1, secondary clusters without overlap.
     *
     * @return the scan
     */
    public static SpatialScan withDefaults() {
        return new SpatialScan(
                List.of(WindowShape.CIRCLE),
                EccentricityPenalty.NONE,
                0.5,
                ScannedRates.HIGH,
                SecondaryClusters.NO_GEOGRAPHICAL_OVERLAP,
                999,
                1);
    }

    /**
     * The same with windows of other shapes.
     *
     * @param newShapes the shapes, at least one, such as {@link WindowShape#circleAndEllipses()}
     * @return the scan
     * @throws IllegalArgumentException if there is no shape
     */
    public SpatialScan withShapes(List<WindowShape> newShapes) {
        if (newShapes.isEmpty()) {
            throw new IllegalArgumentException("0 shapes, expected at least 1");
        }
        return new SpatialScan(List.copyOf(newShapes), penalty, largestShare, rates, secondary, replicates, seed);
    }

    /**
     * The same with another penalty for ellipses.
     *
     * @param newPenalty the penalty
     * @return the scan
     */
    public SpatialScan with(EccentricityPenalty newPenalty) {
        return new SpatialScan(shapes, newPenalty, largestShare, rates, secondary, replicates, seed);
    }

    /**
     * The same up to another size.
     *
     * @param newShare largest share of all people at risk in a window, above 0, at most 0.5
     * @return the scan
     * @throws IllegalArgumentException if the share is not above 0 and at most 0.5
     */
    public SpatialScan withLargestShare(double newShare) {
        if (!(newShare > 0 && newShare <= 0.5)) {
            throw new IllegalArgumentException(
                    "largest share of the people " + newShare + ", expected a number above 0, at most 0.5");
        }
        return new SpatialScan(shapes, penalty, newShare, rates, secondary, replicates, seed);
    }

    /**
     * The same for other rates.
     *
     * @param newRates which windows count as unusual
     * @return the scan
     */
    public SpatialScan with(ScannedRates newRates) {
        return new SpatialScan(shapes, penalty, largestShare, newRates, secondary, replicates, seed);
    }

    /**
     * The same with another choice of secondary clusters.
     *
     * @param newSecondary which are reported
     * @return the scan
     */
    public SpatialScan with(SecondaryClusters newSecondary) {
        return new SpatialScan(shapes, penalty, largestShare, rates, newSecondary, replicates, seed);
    }

    /**
     * The same with another number of maps without clusters.
     *
     * @param newReplicates how many, at least 1
     * @param newSeed where their random numbers start
     * @return the scan
     * @throws IllegalArgumentException if there is none
     */
    public SpatialScan withReplicates(int newReplicates, long newSeed) {
        if (newReplicates < 1) {
            throw new IllegalArgumentException("number of replicates " + newReplicates + ", expected a number >= 1");
        }
        return new SpatialScan(shapes, penalty, largestShare, rates, secondary, newReplicates, newSeed);
    }

    /**
     * Scans a map on which cases are expected in proportion to people.
     *
     * @param cases O, a whole number an area, {@code NaN} for missing
     * @param people P, people at risk an area, {@code NaN} for missing
     * @param points a point an area
     * @return the clusters
     * @throws IllegalArgumentException if there is not one of each an area, a count is negative, infinite or, for cases, not
     *     whole, or there are cases where nobody is at risk
     */
    public ScanResult scan(double[] cases, double[] people, AreaPoints points) {
        return scan(cases, people, people, points);
    }

    /**
     * Scans a map on which cases are expected as given, for instance adjusted for age.
     *
     * @param cases O, a whole number an area, {@code NaN} for missing
     * @param people P, people at risk an area, by which the size of windows is limited, {@code NaN} for missing
     * @param expected expected cases an area, {@code NaN} for missing; only their ratios matter
     * @param points a point an area
     * @return the clusters
     * @throws IllegalArgumentException as {@link #scan(double[], double[], AreaPoints)}, or if there are cases where none
     *     are expected
     */
    public ScanResult scan(double[] cases, double[] people, double[] expected, AreaPoints points) {
        ScanPopulation map = ScanPopulation.of(cases, people, expected, points);
        ScanOutcome nothing = map.size() < 3
                ? ScanOutcome.TOO_FEW_AREAS
                : !(map.allPeople() > 0 && ScanPopulation.sum(expected(expected, map)) > 0)
                        ? ScanOutcome.NOBODY_AT_RISK
                        : map.all() > 0 ? ScanOutcome.SCANNED : ScanOutcome.NO_CASES;
        if (nothing != ScanOutcome.SCANNED) {
            return new ScanResult(nothing, List.of(), map.size(), map.all(), 0);
        }
        List<ScanWindow> best = bestWindows(map);
        if (best.isEmpty()) {
            return new ScanResult(ScanOutcome.NO_WINDOW, List.of(), map.size(), map.all(), 0);
        }
        ReplicateMaxima maxima = new ReplicateMaxima(maxima(map));
        List<ScanWindow> unusual = best.stream()
                .filter(window -> window.statistic() > 0)
                .sorted(Comparator.comparingDouble(ScanWindow::statistic)
                        .reversed()
                        .thenComparingInt(ScanWindow::centre))
                .toList();
        List<ScanCluster> clusters = secondary.chosen(unusual).stream()
                .map(window -> cluster(window, map, maxima))
                .toList();
        return new ScanResult(ScanOutcome.SCANNED, clusters, map.size(), map.all(), replicates);
    }

    private static double[] expected(double[] expected, ScanPopulation map) {
        return IntStream.of(map.position()).mapToDouble(i -> expected[i]).toArray();
    }

    /** The best window of each centre that has a window at all. */
    private List<ScanWindow> bestWindows(ScanPopulation map) {
        List<ScanWindow> windows = new ArrayList<>();
        for (int centre = 0; centre < map.size(); centre++) {
            ScanWindow best = null;
            for (WindowShape shape : shapes) {
                GrowingWindow growing = growing(map, centre, shape);
                if (growing.member.length > 0) {
                    ScanWindow window = growing.bestWindow(map.cases(), map.all(), rates, penalty.factor(shape));
                    best = best == null || window.statistic() > best.statistic() ? window : best;
                }
            }
            if (best != null) {
                windows.add(best);
            }
        }
        return windows;
    }

    private double[] maxima(ScanPopulation map) {
        CaseDraw draw = CaseDraw.of(map.expected());
        double[][] drawn = IntStream.range(0, replicates)
                .parallel()
                .mapToObj(r -> draw.next((long) map.all(), RandomStream.of(seed, r)))
                .toArray(double[][]::new);
        // the largest of some numbers does not depend on their order
        return IntStream.range(0, map.size())
                .parallel()
                .mapToObj(centre -> maxima(map, centre, drawn))
                .reduce(SpatialScan::larger)
                .orElseThrow();
    }

    private double[] maxima(ScanPopulation map, int centre, double[][] drawn) {
        double[] best = new double[drawn.length];
        for (WindowShape shape : shapes) {
            GrowingWindow growing = growing(map, centre, shape);
            double factor = penalty.factor(shape);
            for (int r = 0; r < drawn.length; r++) {
                best[r] = Math.max(best[r], growing.best(drawn[r], map.all(), rates, factor));
            }
        }
        return best;
    }

    private static double[] larger(double[] first, double[] second) {
        double[] larger = new double[first.length];
        Arrays.setAll(larger, r -> Math.max(first[r], second[r]));
        return larger;
    }

    private GrowingWindow growing(ScanPopulation map, int centre, WindowShape shape) {
        return GrowingWindow.of(
                centre, shape, map.points(), map.expected(), map.people(), largestShare * map.allPeople());
    }

    private ScanCluster cluster(ScanWindow window, ScanPopulation map, ReplicateMaxima maxima) {
        double outside = (map.all() - window.observed()) / (map.all() - window.expected());
        return new ScanCluster(
                map.position()[window.centre()],
                IntStream.of(window.members())
                        .mapToObj(member -> map.position()[member])
                        .toList(),
                window.shape(),
                window.radius(),
                window.observed(),
                window.expected(),
                IntStream.of(window.members()).mapToDouble(i -> map.people()[i]).sum(),
                window.observed() / window.expected() / outside,
                rates.logLikelihoodRatio(window.observed(), window.expected(), map.all()),
                window.statistic(),
                maxima.p(window.statistic()),
                maxima.gumbelP(window.statistic()));
    }
}
