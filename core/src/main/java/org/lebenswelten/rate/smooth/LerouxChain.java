package org.lebenswelten.rate.smooth;

import java.util.SplittableRandom;

/**
 * One chain of draws from a {@link LerouxModel}.
 *
 * <p>The overall level is integrated out of the prior under its flat prior, which leaves, with {@code S} the sum of
 * {@code rho} times the squared differences of neighbours and {@code 1 - rho} times the squared deviations from the mean:
 *
 * <pre>{@code
 * p(eta | rho, tau2) ~ tau2^(-(n - 1) / 2) prod (rho l_j + 1 - rho)^(1/2) exp(-S / (2 tau2))
 * }</pre>
 *
 * over all eigenvalues {@code l_j} of the neighbourhood's Laplacian but one that is 0. One iteration draws
 *
 * <ol>
 *   <li>each {@code eta} by a Metropolis-Hastings step, proposed from the normal approximation at the current value,
 *   <li>a common shift of all, and a common stretch around their mean together with {@code tau2}: two directions in which
 *       single steps are slow,
 *   <li>{@code rho} with {@code tau2} integrated out, by slice sampling, then {@code tau2} from its inverse gamma
 *       distribution, then the scale of its prior where that is drawn ({@link VariancePrior}).
 * </ol>
 *
 * <p>Mathematical functions are those of {@link StrictMath}, so that a seed gives the same draws on every machine.
 */
final class LerouxChain {

    /** Aim of the shares of shifts and stretches that are accepted. */
    private static final double ACCEPTED = 0.44;

    /** The range of starting values around the overall level. */
    private static final double START_SPREAD = 0.5;

    private final LerouxModel model;
    private final int[][] neighbours;
    private final double[] eigenvalues;
    private final SplittableRandom random;
    private final double[] events;
    private final double[] sizes;
    private final double[] eta;
    private double rho;
    private double tau2;
    private double sum;
    private double priorScale = VariancePrior.FIRST_SCALE;
    private double logShift = StrictMath.log(0.1);
    private double logStretch = StrictMath.log(0.1);

    /**
     * A chain at its start.
     *
     * @param eigenvalues of the Laplacian, without one that is 0
     * @param level overall level, around which the chain starts
     */
    LerouxChain(
            LerouxModel model,
            AreaCounts counts,
            int[][] neighbours,
            double[] eigenvalues,
            double level,
            SplittableRandom random) {
        this.model = model;
        this.neighbours = neighbours;
        this.eigenvalues = eigenvalues;
        this.random = random;
        int n = counts.size();
        events = new double[n];
        sizes = new double[n];
        eta = new double[n];
        for (int i = 0; i < n; i++) {
            events[i] = counts.hasRate(i) ? counts.events()[i] : 0;
            sizes[i] = counts.hasRate(i) ? counts.denominators()[i] : 0;
            eta[i] = level + START_SPREAD * random.nextGaussian();
        }
        rho = random.nextDouble();
        tau2 = START_SPREAD * START_SPREAD;
    }

    /** Draws, one row for each quantity: the areas' levels, then their mean, the logarithm of tau2, and rho. */
    double[][] draw() {
        for (int i = 1; i <= model.warmUp(); i++) {
            step(1 / StrictMath.sqrt(i));
        }
        int n = eta.length;
        double[][] draws = new double[n + 3][model.draws()];
        for (int draw = 0; draw < model.draws(); draw++) {
            for (int i = 0; i < model.thinning(); i++) {
                step(0);
            }
            for (int i = 0; i < n; i++) {
                draws[i][draw] = eta[i];
            }
            draws[n][draw] = sum / n;
            draws[n + 1][draw] = StrictMath.log(tau2);
            draws[n + 2][draw] = rho;
        }
        return draws;
    }

    private void step(double learning) {
        sum = 0;
        for (double level : eta) {
            sum += level;
        }
        for (int i = 0; i < eta.length; i++) {
            moveArea(i);
        }
        logShift += learning * ((shift() ? 1 : 0) - ACCEPTED);
        logStretch += learning * ((stretch() ? 1 : 0) - ACCEPTED);
        drawHyperparameters();
    }

    private void moveArea(int i) {
        int n = eta.length;
        double ofNeighbours = 0;
        for (int j : neighbours[i]) {
            ofNeighbours += eta[j];
        }
        double others = sum - eta[i];
        double weight = rho * neighbours[i].length + (1 - rho) * (n - 1) / n;
        double centre = (rho * ofNeighbours + (1 - rho) * others / n) / weight;
        double precision = weight / tau2;
        double current = eta[i];
        double currentInformation = precision + model.likelihood().information(sizes[i], current);
        double currentMean = current
                + (events[i] - model.likelihood().mean(sizes[i], current) - precision * (current - centre))
                        / currentInformation;
        double proposed = currentMean + random.nextGaussian() / StrictMath.sqrt(currentInformation);
        double information = precision + model.likelihood().information(sizes[i], proposed);
        double back = proposed
                + (events[i] - model.likelihood().mean(sizes[i], proposed) - precision * (proposed - centre))
                        / information;
        double logRatio = model.likelihood().logLikelihood(events[i], sizes[i], proposed)
                - model.likelihood().logLikelihood(events[i], sizes[i], current)
                - precision / 2 * (square(proposed - centre) - square(current - centre))
                + (StrictMath.log(information) - StrictMath.log(currentInformation)) / 2
                - information / 2 * square(current - back)
                + currentInformation / 2 * square(proposed - currentMean);
        if (accepts(logRatio)) {
            eta[i] = proposed;
            sum += proposed - current;
        }
    }

    /** Shifts all levels, to which the prior is indifferent. */
    private boolean shift() {
        double by = StrictMath.exp(logShift) * random.nextGaussian();
        double logRatio = 0;
        for (int i = 0; i < eta.length; i++) {
            logRatio += gain(i, eta[i] + by);
        }
        if (!accepts(logRatio)) {
            return false;
        }
        for (int i = 0; i < eta.length; i++) {
            eta[i] += by;
        }
        sum += by * eta.length;
        return true;
    }

    /** Stretches all levels around their mean, and tau2 with them, to which only its prior objects. */
    private boolean stretch() {
        double mean = sum / eta.length;
        double logFactor = StrictMath.exp(logStretch) * random.nextGaussian();
        double factor = StrictMath.exp(logFactor);
        double stretched = tau2 * factor * factor;
        double logRatio = -2 * model.prior().shape() * logFactor - priorScale * (1 / stretched - 1 / tau2);
        for (int i = 0; i < eta.length; i++) {
            logRatio += gain(i, mean + factor * (eta[i] - mean));
        }
        if (!accepts(logRatio)) {
            return false;
        }
        for (int i = 0; i < eta.length; i++) {
            eta[i] = mean + factor * (eta[i] - mean);
        }
        tau2 = stretched;
        return true;
    }

    private double gain(int i, double proposed) {
        return sizes[i] == 0
                ? 0
                : model.likelihood().logLikelihood(events[i], sizes[i], proposed)
                        - model.likelihood().logLikelihood(events[i], sizes[i], eta[i]);
    }

    private void drawHyperparameters() {
        double mean = sum / eta.length;
        double rough = 0;
        double spread = 0;
        for (int i = 0; i < eta.length; i++) {
            spread += square(eta[i] - mean);
            for (int j : neighbours[i]) {
                rough += square(eta[i] - eta[j]) / 2;
            }
        }
        double height = logDensity(rho, rough, spread) + StrictMath.log(uniform());
        double low = 0;
        double high = 1;
        double next = random.nextDouble();
        while (logDensity(next, rough, spread) < height) {
            if (next < rho) {
                low = next;
            } else {
                high = next;
            }
            next = low + (high - low) * random.nextDouble();
        }
        rho = next;
        double scale = priorScale + (rho * rough + (1 - rho) * spread) / 2;
        tau2 = scale / gamma(model.prior().shape() + (eta.length - 1) / 2.0);
        priorScale = model.prior().scale(tau2, uniform());
    }

    /** Logarithm of the density of rho given the levels, with tau2 integrated out. */
    private double logDensity(double dependence, double rough, double spread) {
        double log = 0;
        double product = 1;
        for (int j = 0; j < eigenvalues.length; j++) {
            product *= dependence * eigenvalues[j] + 1 - dependence;
            if (j % 8 == 7) {
                log += StrictMath.log(product);
                product = 1;
            }
        }
        log += StrictMath.log(product);
        double scale = priorScale + (dependence * rough + (1 - dependence) * spread) / 2;
        return log / 2 - (model.prior().shape() + (eta.length - 1) / 2.0) * StrictMath.log(scale);
    }

    private boolean accepts(double logRatio) {
        return StrictMath.log(uniform()) < logRatio;
    }

    /** A number above 0 and at most 1. */
    private double uniform() {
        return 1 - random.nextDouble();
    }

    /** A draw from the gamma distribution of scale 1 and a shape above 1, by Marsaglia and Tsang (2000). */
    private double gamma(double shape) {
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = 1 + c * x;
            if (v > 0) {
                v = v * v * v;
                if (StrictMath.log(uniform()) < x * x / 2 + d * (1 - v + StrictMath.log(v))) {
                    return d * v;
                }
            }
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
