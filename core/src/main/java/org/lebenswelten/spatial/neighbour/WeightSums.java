package org.lebenswelten.spatial.neighbour;

/**
 * The sums over spatial weights from which the moments of global statistics are made.
 *
 * <pre>{@code
 * S0 = sum_ij w_ij
 * S1 = 1/2 sum_ij (w_ij + w_ji)^2
 * S2 = sum_i (sum_j w_ij + sum_j w_ji)^2
 * }</pre>
 *
 * <p>Reference: Cliff, A. D., Ord, J. K. (1981): Spatial Processes. Pion, London, chapter 1. Agrees with: spdep
 * {@code spweights.constants}.
 *
 * @param s0 S0, 0 if no area has a neighbour
 * @param s1 S1
 * @param s2 S2
 */
public record WeightSums(double s0, double s1, double s2) {

    static WeightSums of(SpatialWeights weights) {
        NeighbourList list = weights.neighbours();
        double[] margin = new double[weights.size()];
        double s0 = 0;
        double s1 = 0;
        for (int i = 0; i < weights.size(); i++) {
            for (int k = 0; k < list.count(i); k++) {
                int j = list.neighbour(i, k);
                double w = weights.weight(i, k);
                s0 += w;
                s1 += w * (w + weights.between(j, i));
                margin[i] += w;
                margin[j] += w;
            }
        }
        double s2 = 0;
        for (double sum : margin) {
            s2 += sum * sum;
        }
        return new WeightSums(s0, s1, s2);
    }
}
