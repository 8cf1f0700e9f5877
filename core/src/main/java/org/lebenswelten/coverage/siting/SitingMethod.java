package org.lebenswelten.coverage.siting;

/** How sites are chosen. */
public enum SitingMethod {
    /**
     * The best choice, proven: all choices where they are few, otherwise reductions and branch and bound with Lagrangian
     * bounds. Where the search is given up the result says so and how far it may be from the best.
     */
    EXACT {
        @Override
        BestSiteProblem.Choice choose(BestSiteProblem problem) {
            return problem.exact();
        }
    },
    /**
     * Site by site the one with the largest gain for its cost, the first of equal ones. Where sites are counted and not paid
     * for, what is gained is at least {@code 1 - 1/e}, 63.2 %, of what could be.
     *
     * <p>Reference: Nemhauser GL, Wolsey LA, Fisher ML (1978), An analysis of approximations for maximizing submodular set
     * functions I. Mathematical Programming 14, 265-294. doi:10.1007/BF01588971
     */
    GREEDY {
        @Override
        BestSiteProblem.Choice choose(BestSiteProblem problem) {
            return problem.greedy();
        }
    },
    /**
     * {@link #GREEDY}, then the best swap of an open for a closed site until none improves.
     *
     * <p>Reference: Teitz MB, Bart P (1968), Heuristic methods for estimating the generalized vertex median of a weighted
     * graph. Operations Research 16, 955-961. doi:10.1287/opre.16.5.955
     */
    INTERCHANGE {
        @Override
        BestSiteProblem.Choice choose(BestSiteProblem problem) {
            return problem.interchange();
        }
    };

    abstract BestSiteProblem.Choice choose(BestSiteProblem problem);
}
