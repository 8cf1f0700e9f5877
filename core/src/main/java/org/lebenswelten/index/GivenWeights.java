package org.lebenswelten.index;

/** The weights that stand beside the children. */
public enum GivenWeights implements WeightingStep {
    /** As given; only their ratios matter, but for sums. */
    GIVEN;

    @Override
    public double[] weights(double[][] columns, double[] given) {
        return given.clone();
    }

    @Override
    public boolean needsColumns() {
        return false;
    }
}
