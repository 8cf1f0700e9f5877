package org.lebenswelten.coverage.access;

import java.util.Arrays;

/**
 * Places per person by floating catchment areas: first each site shares its places out among those who reach it, then each
 * area adds up its parts.
 *
 * <pre>{@code
 * R_j = S_j / sum_i D_i u_ij
 * A_i = sum_j R_j v_ij
 * }</pre>
 *
 * with demand D, capacity S and the pair weights u and v of each constant, made from the weights w of the catchments. One
 * over A is the number of persons that share a place.
 *
 * <p>What must come out is checked in every computation, to 9 digits; a difference is an error and not a result.
 *
 * <p>Special results: see {@link AccessStatus} and {@link SiteStatus}. Sites of unknown capacity hand out nothing that could
 * be counted, yet they compete for people where a method lets sites compete: they are there.
 */
public enum FloatingCatchment {
    /**
     * 2SFCA, or E2SFCA where weights differ within the catchment: {@code u = v = w}.
     *
     * <p>Conserves places: the sum of D_i A_i is the sum of S_j over sites with demand in reach. More capacity never lowers
     * the access of any area: R_j rises with S_j, and u and v do not depend on it.
     *
     * <p>References: Luo W, Wang F (2003), Measures of spatial accessibility to health care in a GIS environment.
     * Environment and Planning B 30, 865-884. doi:10.1068/b29120; Luo W, Qi Y (2009), doi:10.1016/j.healthplace.2009.06.002.
     * Agrees with: access {@code two_stage_fca}, {@code enhanced_two_stage_fca}, R accessibility {@code
     * floating_catchment_area(method = "2sfca")}, 1e-9.
     */
    TWO_STEP {
        @Override
        PairWeights pairWeights(double[] capacity, WeightedCatchments catchments) {
            return new PairWeights(catchments.weights(), catchments.weights());
        }
    },

    /**
     * M2SFCA: {@code u = w, v = w^2}. Places that are far from everybody stay in part unused, also where nobody else claims
     * them.
     *
     * <p>The sum of D_i A_i is at most the sum of S_j; weights must not exceed 1. More capacity never lowers access.
     *
     * <p>Reference: Delamater PL (2013), Spatial accessibility in suboptimally configured health care systems: a modified
     * two-step floating catchment area (M2SFCA) metric. Health and Place 24, 30-43. doi:10.1016/j.healthplace.2013.07.012
     */
    MODIFIED_TWO_STEP {
        @Override
        PairWeights pairWeights(double[] capacity, WeightedCatchments catchments) {
            double[] w = catchments.weights();
            double[] squared = new double[w.length];
            for (int pair = 0; pair < w.length; pair++) {
                if (w[pair] > 1) {
                    throw new IllegalArgumentException(
                            "weight " + w[pair] + " of pair " + pair + ", expected at most 1 for " + this);
                }
                squared[pair] = w[pair] * w[pair];
            }
            return new PairWeights(w, squared);
        }

        @Override
        void requireConserved(double[] demand, double[] access, double[] ratio, AccessResult result) {
            double claimed = dot(demand, access);
            if (!(claimed <= result.offered() * (1 + 1e-9))) {
                throw new IllegalStateException(
                        this + " hands out " + claimed + " places, expected at most " + result.offered());
            }
        }
    },

    /**
     * 3SFCA: people choose among the sites in reach, {@code u = v = G w} with {@code G_ij = w_ij / sum_k w_ik}, k over the
     * sites within the catchment of i that have places or whose capacity is unknown.
     *
     * <p>Conserves places like {@link #TWO_STEP}. More capacity never lowers access as long as no site gets its first place:
     * opening one draws people away from the others and so can lower the access of an area that reaches both. Two persons in
     * two areas, site 1 with 10 places reached by both, site 2 reached by the first area only: 5 and 5 places a person; with
     * the first place at site 2 it is 13/3 and 20/3.
     *
     * <p>Reference: Wan N, Zou B, Sternberg T (2012), doi:10.1080/13658816.2011.624987
     */
    THREE_STEP {
        @Override
        PairWeights pairWeights(double[] capacity, WeightedCatchments catchments) {
            double[] sums = catchments.sumByArea(catchments.weights(), offering(capacity));
            return chosen(catchments, sums, capacity);
        }
    },

    /**
     * 3SFCA as PySAL's access has it: in G the sum over k runs over all pairs of i, also those beyond the reach and sites
     * without places, so that part of the demand goes to where nothing is.
     *
     * <p>Conserves places like {@link #TWO_STEP}. More capacity never lowers access. Agrees with: access {@code
     * three_stage_fca}, 1e-9.
     */
    THREE_STEP_OVER_ALL_PAIRS {
        @Override
        PairWeights pairWeights(double[] capacity, WeightedCatchments catchments) {
            double[] everywhere = new double[capacity.length];
            Arrays.fill(everywhere, 1);
            return chosen(catchments, catchments.sumsOverAllPairs(), everywhere);
        }
    },

    /**
     * Balanced floating catchment areas: neither people nor ratios are counted more than once, {@code u_ij = w_ij / sum_k
     * w_ik}, {@code v_ij = w_ij / sum_k w_kj}, sums over the sites that have places or whose capacity is unknown.
     *
     * <p>Conserves demand (the sum of D_i u_ij over all pairs is that of D_i over areas with a site) and ratios (the sum of
     * A_i is that of R_j), not places. More capacity never lowers access: the first place of a site draws people away from
     * other sites, whose ratios rise, and v does not depend on capacity.
     *
     * <p>Reference: Paez A, Higgins CD, Vivona SF (2019), Demand and level of service inflation in floating catchment area
     * (FCA) methods. PLOS ONE 14(6), e0218773. doi:10.1371/journal.pone.0218773
     */
    BALANCED {
        @Override
        PairWeights pairWeights(double[] capacity, WeightedCatchments catchments) {
            return balanced(catchments, offering(capacity));
        }

        @Override
        void requireConserved(double[] demand, double[] access, double[] ratio, AccessResult result) {
            requireRatiosConserved(access, ratio);
        }
    },

    /**
     * Balanced floating catchment areas in which sites without places take part of the demand.
     *
     * <p>Conserves demand and ratios like {@link #BALANCED}. More capacity never lowers access. Agrees with: R accessibility
     * {@code floating_catchment_area(method = "bfca")}, 1e-9.
     */
    BALANCED_OVER_ALL_SITES {
        @Override
        PairWeights pairWeights(double[] capacity, WeightedCatchments catchments) {
            double[] everywhere = new double[capacity.length];
            Arrays.fill(everywhere, 1);
            return balanced(catchments, everywhere);
        }

        @Override
        void requireConserved(double[] demand, double[] access, double[] ratio, AccessResult result) {
            requireRatiosConserved(access, ratio);
        }
    };

    /**
     * The weights of pairs in the two sums.
     *
     * @param claim u, with which people claim a site
     * @param use v, with which an area uses what it gets
     */
    record PairWeights(double[] claim, double[] use) {}

    /**
     * Computes the access of all areas.
     *
     * @param demand D, persons of the target group in each area
     * @param capacity S, places of each site, {@code NaN} for unknown
     * @param catchments which areas reach which sites
     * @return places per person
     * @throws IllegalArgumentException if a column has another length, a demand is negative, missing or infinite, a capacity
     *     is negative or infinite, or a weight exceeds 1 where a method does not allow it
     * @throws IllegalStateException if what must be conserved is not, as with weights near the smallest number there is
     */
    public AccessResult of(double[] demand, double[] capacity, WeightedCatchments catchments) {
        Columns.requireDemand(demand, catchments.areaCount());
        Columns.requireCapacity(capacity, catchments.siteCount());
        PairWeights weights = pairWeights(capacity, catchments);
        double[] load = catchments.sumBySite(weights.claim(), demand);
        SiteStatus[] sites = AccessResult.siteStatuses(capacity, load);
        double[] ratio = new double[capacity.length];
        for (int site = 0; site < ratio.length; site++) {
            ratio[site] = sites[site] == SiteStatus.SHARED_OUT ? capacity[site] / load[site] : 0;
        }
        double[] access = catchments.sumByArea(weights.use(), ratio);
        double[] sum = access.clone();
        AccessResult result = AccessResult.of(access, ratio, demand.clone(), capacity, sites, catchments);
        requireConserved(demand, sum, ratio, result);
        return result;
    }

    /** The pair weights of the method. */
    abstract PairWeights pairWeights(double[] capacity, WeightedCatchments catchments);

    /** Checks what the method conserves; here the places. */
    void requireConserved(double[] demand, double[] access, double[] ratio, AccessResult result) {
        Columns.requireConserved(this + " hands out places", dot(demand, access), result.offered());
    }

    private static void requireRatiosConserved(double[] access, double[] ratio) {
        Columns.requireConserved(
                "sum of access",
                Arrays.stream(access).sum(),
                Arrays.stream(ratio).sum());
    }

    private static PairWeights chosen(WeightedCatchments catchments, double[] sums, double[] places) {
        double[] w = catchments.weights();
        double[] weights = new double[w.length];
        for (int area = 0; area < sums.length; area++) {
            for (int pair = catchments.start(area); pair < catchments.start(area + 1); pair++) {
                boolean offers = places[catchments.site(pair)] != 0;
                weights[pair] = offers ? w[pair] / sums[area] * w[pair] : 0;
            }
        }
        return new PairWeights(weights, weights);
    }

    private static PairWeights balanced(WeightedCatchments catchments, double[] offering) {
        double[] w = catchments.weights();
        double[] byArea = catchments.sumByArea(w, offering);
        double[] one = new double[catchments.areaCount()];
        Arrays.fill(one, 1);
        double[] bySite = catchments.sumBySite(w, one);
        double[] claim = new double[w.length];
        double[] use = new double[w.length];
        for (int area = 0; area < byArea.length; area++) {
            for (int pair = catchments.start(area); pair < catchments.start(area + 1); pair++) {
                int site = catchments.site(pair);
                claim[pair] = offering[site] > 0 ? w[pair] / byArea[area] : 0;
                use[pair] = w[pair] / bySite[site];
            }
        }
        return new PairWeights(claim, use);
    }

    /** 1 for sites that have places or whose capacity is unknown, 0 for the others. */
    private static double[] offering(double[] capacity) {
        return Arrays.stream(capacity).map(places -> places == 0 ? 0 : 1).toArray();
    }

    private static double dot(double[] demand, double[] access) {
        double sum = 0;
        for (int area = 0; area < demand.length; area++) {
            sum += demand[area] * access[area];
        }
        return sum;
    }
}
