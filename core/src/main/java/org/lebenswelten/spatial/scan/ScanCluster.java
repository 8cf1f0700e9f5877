package org.lebenswelten.spatial.scan;

import java.util.List;

/**
 * A window with more (or fewer) cases than expected.
 *
 * @param centre position of the area whose point is the centre
 * @param members positions of the areas in the window, nearest to the centre first
 * @param shape the shape of the window
 * @param radiusMetres distance from the centre to the farthest member; of an ellipse its shorter half axis
 * @param observed cases in the window, O
 * @param expected cases expected there, E
 * @param population people at risk there
 * @param relativeRisk rate inside by rate outside, {@code (O/E) / ((C-O)/(C-E))}; infinite if all cases lie inside
 * @param logLikelihoodRatio LLR, without penalty
 * @param statistic LLR times the penalty of the shape: what windows are ranked and tested by
 * @param p share of maps without clusters whose best window is at least as unusual, the observed map counted as one of them
 * @param gumbelP the same by a Gumbel distribution fitted to the maps without clusters, for p below what their number can
 *     tell; {@code NaN} with fewer than 2 of them or if all are alike
 */
public record ScanCluster(
        int centre,
        List<Integer> members,
        WindowShape shape,
        double radiusMetres,
        double observed,
        double expected,
        double population,
        double relativeRisk,
        double logLikelihoodRatio,
        double statistic,
        double p,
        double gumbelP) {

    /** Copies the list. */
    public ScanCluster {
        members = List.copyOf(members);
    }
}
