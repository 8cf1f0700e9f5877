package org.lebenswelten.spatial.scan;

import java.util.List;

/**
 * What a scan found.
 *
 * @param outcome whether there was anything to scan
 * @param clusters the most likely cluster first, then the secondary ones by their statistic; whether they are more than
 *     chance is told by their p
 * @param areas number of areas that took part
 * @param cases all cases, C
 * @param replicates number of maps without clusters that were made
 */
public record ScanResult(ScanOutcome outcome, List<ScanCluster> clusters, int areas, double cases, int replicates) {

    /** Copies the list. */
    public ScanResult {
        clusters = List.copyOf(clusters);
    }

    /**
     * The clusters that are unlikely to be chance.
     *
     * @param alpha the level, above 0, below 1
     * @return those with p of at most the level, in the same order
     * @throws IllegalArgumentException if the level is not between 0 and 1
     */
    public List<ScanCluster> significant(double alpha) {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("level " + alpha + ", expected a number above 0 and below 1");
        }
        return clusters.stream().filter(cluster -> cluster.p() <= alpha).toList();
    }
}
