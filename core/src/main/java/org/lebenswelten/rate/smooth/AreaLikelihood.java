package org.lebenswelten.rate.smooth;

/** How the events of an area arise from its true level {@code eta}, its denominator {@code n} being known. */
public enum AreaLikelihood {

    /** Counts of events: Poisson with mean {@code n exp(eta)}; {@code n} are persons, person-years or expected events. */
    POISSON {
        @Override
        double logLikelihood(double events, double n, double eta) {
            return events * eta - n * StrictMath.exp(eta);
        }

        @Override
        double mean(double n, double eta) {
            return n * StrictMath.exp(eta);
        }

        @Override
        double information(double n, double eta) {
            return n * StrictMath.exp(eta);
        }

        @Override
        double rate(double eta) {
            return StrictMath.exp(eta);
        }

        @Override
        double link(double rate) {
            return StrictMath.log(rate);
        }
    },

    /** Persons with a property: binomial among {@code n} persons with the probability {@code 1 / (1 + exp(-eta))}. */
    BINOMIAL {
        @Override
        double logLikelihood(double events, double n, double eta) {
            double log = eta > 0 ? eta + StrictMath.log1p(StrictMath.exp(-eta)) : StrictMath.log1p(StrictMath.exp(eta));
            return events * eta - n * log;
        }

        @Override
        double mean(double n, double eta) {
            return n * rate(eta);
        }

        @Override
        double information(double n, double eta) {
            double rate = rate(eta);
            return n * rate * (1 - rate);
        }

        @Override
        double rate(double eta) {
            return 1 / (1 + StrictMath.exp(-eta));
        }

        @Override
        double link(double rate) {
            return StrictMath.log(rate / (1 - rate));
        }
    };

    /** Logarithm of the probability of the events, up to what does not depend on {@code eta}. */
    abstract double logLikelihood(double events, double n, double eta);

    /** Expected events. */
    abstract double mean(double n, double eta);

    /** Negative second derivative of the log-likelihood. */
    abstract double information(double n, double eta);

    /** Events per person at a level. */
    abstract double rate(double eta);

    /** The level of a rate. */
    abstract double link(double rate);
}
