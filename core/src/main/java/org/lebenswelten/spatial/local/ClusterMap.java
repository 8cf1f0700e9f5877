package org.lebenswelten.spatial.local;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.spatial.inference.Multiplicity;
import org.lebenswelten.spatial.inference.Outcome;

/**
 * A map of clusters and outliers: the quadrant of each area whose statistic is significant after the control of multiplicity.
 *
 * @param classes a class an area
 * @param adjusted the adjusted p-values, {@code NaN} where there is no test
 * @param control the control that was used
 */
public record ClusterMap(ClusterClass[] classes, double[] adjusted, Multiplicity control) {

    /**
     * Makes the map.
     *
     * @param result the local statistics with the p-values of permutations
     * @param quadrants the quadrants, null where there is none
     * @param control the control; {@link Multiplicity#withDefaults()} unless there is a reason
     * @return the map
     * @throws IllegalArgumentException if there is not one quadrant an area
     */
    public static ClusterMap of(LocalResult result, @Nullable Quadrant[] quadrants, Multiplicity control) {
        if (quadrants.length != result.size()) {
            throw new IllegalArgumentException(
                    quadrants.length + " quadrants, expected " + result.size() + ", one an area");
        }
        boolean[] significant = control.significant(result.p());
        ClusterClass[] classes = new ClusterClass[quadrants.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = classOf(result.outcome()[i], significant[i], quadrants[i]);
        }
        return new ClusterMap(classes, control.adjusted(result.p()), control);
    }

    private static ClusterClass classOf(Outcome outcome, boolean significant, @Nullable Quadrant quadrant) {
        if (outcome == Outcome.NO_NEIGHBOURS) {
            return ClusterClass.NEIGHBOURLESS;
        }
        if (outcome != Outcome.DEFINED || quadrant == null) {
            return ClusterClass.UNDEFINED;
        }
        if (!significant) {
            return ClusterClass.NOT_SIGNIFICANT;
        }
        return switch (quadrant) {
            case HIGH_HIGH -> ClusterClass.HIGH_HIGH;
            case LOW_LOW -> ClusterClass.LOW_LOW;
            case LOW_HIGH -> ClusterClass.LOW_HIGH;
            case HIGH_LOW -> ClusterClass.HIGH_LOW;
        };
    }
}
