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
        @Nullable ClusterClass[] findings = new ClusterClass[quadrants.length];
        for (int i = 0; i < findings.length; i++) {
            Quadrant quadrant = quadrants[i];
            findings[i] = quadrant == null ? null : ClusterClass.of(quadrant);
        }
        return of(result, findings, control);
    }

    /**
     * Makes the map of any local statistic.
     *
     * @param result the local statistics with the p-values of permutations
     * @param findings what each area is if it is significant, null where there is none
     * @param control the control
     * @return the map
     * @throws IllegalArgumentException if there is not one entry an area
     */
    public static ClusterMap of(LocalResult result, @Nullable ClusterClass[] findings, Multiplicity control) {
        if (findings.length != result.size()) {
            throw new IllegalArgumentException(
                    findings.length + " classes, expected " + result.size() + ", one an area");
        }
        boolean[] significant = control.significant(result.p());
        ClusterClass[] classes = new ClusterClass[findings.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = classOf(result.outcome()[i], significant[i], findings[i]);
        }
        return new ClusterMap(classes, control.adjusted(result.p()), control);
    }

    private static ClusterClass classOf(Outcome outcome, boolean significant, @Nullable ClusterClass finding) {
        if (outcome == Outcome.NO_NEIGHBOURS) {
            return ClusterClass.NEIGHBOURLESS;
        }
        if (outcome != Outcome.DEFINED || finding == null) {
            return ClusterClass.UNDEFINED;
        }
        return significant ? finding : ClusterClass.NOT_SIGNIFICANT;
    }
}
