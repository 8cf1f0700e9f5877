package org.lebenswelten.spatial.scan;

/**
 * By what the likelihood ratio of an ellipse is multiplied, so that long thin windows do not win by their number alone.
 *
 * <pre>{@code
 * LLR * (4 s / (s + 1)^2)^a
 * }</pre>
 *
 * <p>s is the elongation; a circle has no penalty. Names and powers as in SaTScan ("non-compactness penalty").
 *
 * <p>Reference: Kulldorff et al. (2006), doi:10.1002/sim.2490.
 */
public enum EccentricityPenalty {
    /** a = 0. */
    NONE(0),
    /** a = 1/2. */
    MEDIUM(0.5),
    /** a = 1. */
    STRONG(1);

    private final double power;

    EccentricityPenalty(double power) {
        this.power = power;
    }

    /**
     * The factor.
     *
     * @param shape the shape of a window
     * @return above 0, at most 1
     */
    public double factor(WindowShape shape) {
        double s = shape.elongation();
        double compactness = 4 * s / ((s + 1) * (s + 1));
        return power == 0 ? 1 : power == 1 ? compactness : Math.sqrt(compactness);
    }
}
