package org.lebenswelten.spatial.inference;

import org.apache.commons.math3.special.Erf;

/** What a normal deviate is tested against. */
public enum Alternative {
    /** {@code P(Z >= z)}. */
    GREATER {
        @Override
        public double p(double z) {
            return Erf.erfc(z / Math.sqrt(2)) / 2;
        }
    },
    /** {@code P(Z <= z)}. */
    LESS {
        @Override
        public double p(double z) {
            return Erf.erfc(-z / Math.sqrt(2)) / 2;
        }
    },
    /** {@code P(|Z| >= |z|)}. */
    TWO_SIDED {
        @Override
        public double p(double z) {
            return Erf.erfc(Math.abs(z) / Math.sqrt(2));
        }
    };

    /**
     * The p-value of a standard normal deviate.
     *
     * @param z the deviate
     * @return the p-value, {@code NaN} for {@code NaN}
     */
    public abstract double p(double z);
}
