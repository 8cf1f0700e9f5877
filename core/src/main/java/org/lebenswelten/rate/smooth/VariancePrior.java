package org.lebenswelten.rate.smooth;

/**
 * What is held of the variance {@code tau2} between areas before the data are seen.
 *
 * <p>Both are inverse gamma distributions with a shape and a scale {@code b}, {@code p(tau2) ~ tau2^(-shape - 1) exp(-b /
 * tau2)}; the scale of one of them is drawn itself.
 */
public enum VariancePrior {

    /**
     * Half-Cauchy of scale 1 for {@code sqrt(tau2)}: all values below 1 are about as likely, larger ones are possible. By a
     * mixture of inverse gamma distributions:
     *
     * <pre>{@code
     * tau2 ~ inverse gamma(1/2, b), b ~ gamma(1/2, rate 1)
     * }</pre>
     *
     * Reference: Gelman A (2006), Prior distributions for variance parameters in hierarchical models. Bayesian Analysis 1,
     * 515-534. doi:10.1214/06-BA117A; mixture: Wand MP, Ormerod JT, Padoan SA, Frühwirth R (2011), Mean field variational
     * Bayes for elaborate distributions. Bayesian Analysis 6, 847-900. doi:10.1214/11-BA631
     */
    HALF_CAUCHY {
        @Override
        double shape() {
            return 0.5;
        }

        @Override
        double scale(double tau2, double uniform) {
            return -StrictMath.log(uniform) / (1 + 1 / tau2);
        }
    },

    /**
     * Inverse gamma with shape 1 and scale 0.01, the default of CARBayes. It holds that {@code tau2} is most likely about
     * 0.005. Where counts are small and areas do differ, this wins over the data: areas are smoothed too much.
     */
    INVERSE_GAMMA {
        @Override
        double shape() {
            return 1;
        }

        @Override
        double scale(double tau2, double uniform) {
            return FIRST_SCALE;
        }
    };

    /** The scale at the start of a chain. */
    static final double FIRST_SCALE = 0.01;

    /** The shape. */
    abstract double shape();

    /**
     * The scale, or a draw of it given the variance.
     *
     * @param tau2 the variance
     * @param uniform a number above 0 and at most 1
     */
    abstract double scale(double tau2, double uniform);
}
