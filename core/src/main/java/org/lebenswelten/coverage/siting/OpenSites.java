package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.WeightedCatchments;

/** What open sites bring by the measure of a problem. */
final class OpenSites {

    private final SitingProblem problem;
    private final NumberedSites sites;

    /**
     * Prepares to measure.
     *
     * @param problem the problem
     * @param sites the sites
     */
    OpenSites(SitingProblem problem, NumberedSites sites) {
        this.problem = problem;
        this.sites = sites;
    }

    /** What open sites are worth, more being better. */
    double worth(int[] open) {
        SitingCase only = sites.of(0);
        return switch (problem) {
            case MCLP -> Arrays.stream(coverage().served(open)).sum();
            case CAPACITATED ->
                Arrays.stream(capacitated(only.demand(), only).served(open)).sum();
            case LSCP, LSCP_BACKUP ->
                MaximalCoverage.within(only.people(), only.pairs(), only.type().radius())
                        .covered(open);
            case P_MEDIAN -> 0 - Arrays.stream(ways(only.demand(), only, open)).sum();
            case P_CENTRE ->
                0
                        - Arrays.stream(CentreSiting.of(only.people(), only.pairs())
                                        .ways(open))
                                .max()
                                .orElse(0);
        };
    }

    /** Covered people of each unit, or its way where no radius is stated. */
    double[] reached(int type, int[] open) {
        SitingCase each = sites.of(type);
        int[] own = sites.ofType(type, open);
        if (isByWays(each)) {
            return CentreSiting.of(each.people(), each.pairs()).ways(own);
        }
        return problem == SitingProblem.CAPACITATED
                ? capacitated(each.people(), each).served(own)
                : coverage(each.people(), each).served(own);
    }

    /** Whether no radius is stated, so that ways are all that counts. */
    boolean isByWays(SitingCase each) {
        return problem.isOfWays() && Double.isNaN(each.type().radius());
    }

    /** Coverage of all types together. */
    MaximalCoverage coverage() {
        return sites.cases().size() == 1
                ? coverage(sites.of(0).demand(), sites.of(0))
                : MaximalCoverage.together(sites.cases().stream()
                        .map(each -> coverage(each.demand(), each))
                        .toList());
    }

    /** Coverage of one type. */
    static MaximalCoverage coverage(double[] demand, SitingCase each) {
        Decay decay = each.type().decay();
        return decay == null
                ? MaximalCoverage.within(demand, each.pairs(), each.type().radius())
                : MaximalCoverage.partial(
                        demand,
                        WeightedCatchments.of(each.pairs(), decay, each.type().radius()));
    }

    /** Coverage of one type by sites that have places for some. */
    static CapacitatedCoverage capacitated(double[] demand, SitingCase each) {
        return CapacitatedCoverage.within(
                demand, each.capacity(), each.pairs(), each.type().radius());
    }

    /** People times metres to the nearest open site; infinite where none is open. */
    static double[] ways(double[] demand, SitingCase each, int[] open) {
        double[] metres = CentreSiting.of(demand, each.pairs()).ways(open);
        for (int unit = 0; unit < metres.length; unit++) {
            metres[unit] = demand[unit] == 0 ? 0 : demand[unit] * metres[unit];
        }
        return metres;
    }
}
