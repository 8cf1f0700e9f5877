package org.lebenswelten.rate.smooth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/**
 * Rates of all areas under the full Bayesian model of Leroux, in which each area resembles its neighbours as much as the
 * data say.
 *
 * <pre>{@code
 * o ~ Poisson(n exp(eta)) or Binomial(n, 1 / (1 + exp(-eta)))
 * eta = mu + phi
 * phi ~ Normal(0, tau2 (rho (D - W) + (1 - rho) I)^-1)
 * mu flat, sqrt(tau2) ~ half-Cauchy(1) unless another prior is named, rho ~ uniform(0, 1)
 * }</pre>
 *
 * with {@code o} events and {@code n} persons or expected events of an area, neighbours {@code W}, numbers of neighbours
 * {@code D}, the variance {@code tau2}, and the spatial dependence {@code rho}: 0 for areas that have nothing to do with
 * their neighbours, near 1 for areas that are like them. An estimate is the median of the draws, its limits are equal-tailed
 * quantiles: the probability, given the model, that the rate is within.
 *
 * <p>Draws come from several Markov chains. They count only if every quantity has a split potential scale reduction of at
 * most {@link #HIGHEST_R_HAT} and at least {@link #LOWEST_EFFECTIVE_SIZE} effective draws ({@link Convergence}); else all
 * estimates are {@link Availability#NOT_CONVERGED}: draw longer. The same seed gives the same draws, whatever the number of
 * threads.
 *
 * <p>Special results: an area without a rate of its own has no estimate, though it links its neighbours; without any event,
 * or with nobody left without one, no area has: {@link Availability#TOO_FEW_EVENTS}. Areas without neighbours are allowed.
 *
 * <p>Reference: Leroux BG, Lei X, Breslow N (2000), Estimation of disease rates in small areas: a new mixed model for
 * spatial dependence. In: Halloran ME, Berry D (eds), Statistical models in epidemiology, the environment and clinical
 * trials. Springer, New York, 179-191. doi:10.1007/978-1-4612-1284-3_4; thresholds: Vehtari A, Gelman A, Simpson D,
 * Carpenter B, Bürkner PC (2021), Rank-normalization, folding, and localization. Bayesian Analysis 16, 667-718.
 * doi:10.1214/20-BA1221
 *
 * <p>Where counts are too few to tell {@code tau2}, its prior decides. Of 4,000 true rates each, simulated on grids of 10 by
 * 10 areas with 5 expected events an area, 95 % limits held (standard errors 0.4 to 2 percentage points; blank: not run):
 *
 * <pre>{@code
 * tau2  rho   HALF_CAUCHY   INVERSE_GAMMA   CARBayes
 * 0.1   0.3      92.1 %        83.3 %        73.9 %
 * 0.1   0.9      95.3 %        89.5 %        82.7 %
 * 0.4   0.3      94.4 %                      93.3 %
 * 0.4   0.9      94.0 %                      92.7 %
 * }</pre>
 *
 * <p>CARBayes ran 20,000 iterations after 5,000; in the first row 3 of 40 runs of
 * HALF_CAUCHY did not converge and do not count.
 * Limits at rates that differ little between areas, and of which few events are known, are still somewhat narrow.
 *
 * <p>Agrees with: CARBayes 6.1.1 {@code S.CARleroux} with {@link VariancePrior#INVERSE_GAMMA}, its default, within the error
 * of simulation, once its draws are weighted by {@code sqrt(tau2 / (1 - rho))}: CARBayes centres {@code phi}, but leaves the
 * centre in the density of {@code phi}; this model has it integrated out.
 *
 * @param likelihood how events arise
 * @param prior what is held of {@code tau2} before the data
 * @param confidence level of the limits
 * @param chains number of chains, 4 or more
 * @param warmUp iterations of each chain before the first draw, 1 or more
 * @param draws draws kept of each chain, even, 100 or more
 * @param thinning iterations for each draw, 1 or more
 * @param seed where the chains start
 */
public record LerouxModel(
        AreaLikelihood likelihood,
        VariancePrior prior,
        ConfidenceLevel confidence,
        int chains,
        int warmUp,
        int draws,
        int thinning,
        long seed) {

    /** Split potential scale reduction above which draws do not count. */
    public static final double HIGHEST_R_HAT = 1.01;

    /** Effective draws, of all chains together, below which draws do not count. */
    public static final double LOWEST_EFFECTIVE_SIZE = 400;

    /** Most areas: beyond, the eigenvalues of the neighbourhood take too long. */
    public static final int MOST_AREAS = 2000;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is below its least
     */
    public LerouxModel {
        Objects.requireNonNull(likelihood, "likelihood");
        Objects.requireNonNull(prior, "prior");
        Objects.requireNonNull(confidence, "confidence");
        if (chains < 4 || warmUp < 1 || draws < 100 || draws % 2 != 0 || thinning < 1) {
            throw new IllegalArgumentException("chains " + chains + ", warm-up " + warmUp + ", draws " + draws
                    + ", thinning " + thinning + ", expected at least 4, 1, 100 (even) and 1");
        }
    }

    /**
     * Estimates of all areas, and what the model says of them together.
     *
     * @param rates events per person (or ratios to the expected events), one for each area
     * @param variance {@code tau2}
     * @param dependence {@code rho}
     * @param convergence the worst of all quantities
     */
    public record Result(List<Estimate> rates, Estimate variance, Estimate dependence, Convergence convergence) {}

    /**
     * The model with 95 % limits and 4 chains of 2,000 draws, one every 10 iterations, after 2,000 of warm-up.
     *
     * @param likelihood how events arise
     * @param seed where the chains start
     * @return the model
     */
    public static LerouxModel withDefaults(AreaLikelihood likelihood, long seed) {
        return new LerouxModel(likelihood, VariancePrior.HALF_CAUCHY, ConfidenceLevel.P95, 4, 2000, 2000, 10, seed);
    }

    /**
     * The model with another prior of the variance.
     *
     * @param newPrior what is held of {@code tau2} before the data
     * @return the changed model
     */
    public LerouxModel withPrior(VariancePrior newPrior) {
        return new LerouxModel(likelihood, newPrior, confidence, chains, warmUp, draws, thinning, seed);
    }

    /**
     * The model with limits at another level.
     *
     * @param level confidence level
     * @return the changed model
     */
    public LerouxModel withConfidence(ConfidenceLevel level) {
        return new LerouxModel(likelihood, prior, level, chains, warmUp, draws, thinning, seed);
    }

    /**
     * The model with chains of another length.
     *
     * @param newWarmUp iterations of each chain before the first draw
     * @param newDraws draws kept of each chain, even
     * @param newThinning iterations for each draw
     * @return the changed model
     */
    public LerouxModel withLength(int newWarmUp, int newDraws, int newThinning) {
        return new LerouxModel(likelihood, prior, confidence, chains, newWarmUp, newDraws, newThinning, seed);
    }

    /**
     * Estimates the rates of all areas.
     *
     * @param counts events and persons
     * @param neighbours positions of the neighbours of each area, in both directions, without itself
     * @return estimates and their convergence
     * @throws IllegalArgumentException if there are fewer than 3 areas or more than {@link #MOST_AREAS}, the neighbours do
     *     not fit, or an area has more events than persons in the binomial model; the message names the area
     */
    public Result estimate(AreaCounts counts, int[][] neighbours) {
        requireValid(counts, neighbours);
        double events = 0;
        double sizes = 0;
        for (int i = 0; i < counts.size(); i++) {
            events += counts.hasRate(i) ? counts.events()[i] : 0;
            sizes += counts.hasRate(i) ? counts.denominators()[i] : 0;
        }
        if (events == 0 || (likelihood == AreaLikelihood.BINOMIAL && events == sizes)) {
            return refused(counts, Availability.TOO_FEW_EVENTS, new Convergence(Double.NaN, 0));
        }
        double level = likelihood.link(events / sizes);
        double[] eigenvalues = eigenvalues(neighbours);
        SplittableRandom root = new SplittableRandom(seed);
        List<LerouxChain> starts = new ArrayList<>();
        for (int chain = 0; chain < chains; chain++) {
            starts.add(new LerouxChain(this, counts, neighbours, eigenvalues, level, root.split()));
        }
        double[][][] all = starts.parallelStream().map(LerouxChain::draw).toArray(double[][][]::new);
        return result(counts, all);
    }

    private Result result(AreaCounts counts, double[][][] all) {
        int n = counts.size();
        Convergence worst = IntStream.range(0, n + 3)
                .mapToObj(quantity -> Convergence.of(quantity(all, quantity)))
                .reduce(Convergence::worse)
                .orElseThrow();
        boolean trusted = worst.rHat() <= HIGHEST_R_HAT && worst.effectiveSize() >= LOWEST_EFFECTIVE_SIZE;
        if (!trusted) {
            return refused(counts, Availability.NOT_CONVERGED, worst);
        }
        List<Estimate> rates = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            rates.add(
                    counts.hasRate(i)
                            ? estimate(Arrays.stream(pooled(all, i))
                                    .map(likelihood::rate)
                                    .toArray())
                            : Estimate.none(counts.availability(i)));
        }
        double[] variances =
                Arrays.stream(pooled(all, n + 1)).map(StrictMath::exp).toArray();
        return new Result(List.copyOf(rates), estimate(variances), estimate(pooled(all, n + 2)), worst);
    }

    private Result refused(AreaCounts counts, Availability reason, Convergence convergence) {
        List<Estimate> rates = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            rates.add(Estimate.none(counts.hasRate(i) ? reason : counts.availability(i)));
        }
        return new Result(List.copyOf(rates), Estimate.none(reason), Estimate.none(reason), convergence);
    }

    private Estimate estimate(double[] values) {
        Arrays.sort(values);
        double beyond = confidence.beyond();
        return Estimate.of(quantile(values, 0.5), new Limits(quantile(values, beyond), quantile(values, 1 - beyond)));
    }

    /** The quantile between sorted values by linear interpolation, Hyndman and Fan's type 7. */
    private static double quantile(double[] sorted, double probability) {
        double position = probability * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    private static double[][] quantity(double[][][] all, int quantity) {
        return Arrays.stream(all).map(chain -> chain[quantity]).toArray(double[][]::new);
    }

    private static double[] pooled(double[][][] all, int quantity) {
        return Arrays.stream(all)
                .flatMapToDouble(chain -> Arrays.stream(chain[quantity]))
                .toArray();
    }

    private void requireValid(AreaCounts counts, int[][] neighbours) {
        if (counts.size() < 3 || counts.size() > MOST_AREAS) {
            throw new IllegalArgumentException(
                    counts.size() + " areas in a Leroux model, expected from 3 to " + MOST_AREAS);
        }
        NeighbourLists.requireValid(neighbours, counts.areas());
        NeighbourLists.requireSymmetric(neighbours, counts.areas());
        for (int i = 0; likelihood == AreaLikelihood.BINOMIAL && i < counts.size(); i++) {
            if (counts.events()[i] > counts.denominators()[i]) {
                throw new IllegalArgumentException("events of area '"
                        + counts.areas().get(i) + "' above its denominator, expected at most as many");
            }
        }
    }

    /** Eigenvalues of the Laplacian D - W, without the smallest, which is 0. */
    private static double[] eigenvalues(int[][] neighbours) {
        RealMatrix laplacian = new Array2DRowRealMatrix(neighbours.length, neighbours.length);
        for (int i = 0; i < neighbours.length; i++) {
            laplacian.setEntry(i, i, neighbours[i].length);
            for (int j : neighbours[i]) {
                laplacian.setEntry(i, j, -1);
            }
        }
        double[] eigenvalues = new EigenDecomposition(laplacian).getRealEigenvalues();
        Arrays.sort(eigenvalues);
        return Arrays.stream(eigenvalues, 1, eigenvalues.length)
                .map(value -> Math.max(0, value))
                .toArray();
    }
}
