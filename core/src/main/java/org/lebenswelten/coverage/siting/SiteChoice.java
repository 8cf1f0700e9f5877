package org.lebenswelten.coverage.siting;

import java.util.stream.IntStream;

/** Chooses the best sites of a siting. */
final class SiteChoice {

    private final SitingDefinition definition;
    private final NumberedSites sites;
    private final OpenSites open;
    private final int[] district;
    private final double[] floors;

    /**
     * Prepares to choose.
     *
     * @param definition what is sought
     * @param sites the sites
     * @param district position of the district of each unit, -1 for none; not looked at without floors
     * @param floors least covered share of each district; empty without floors
     */
    SiteChoice(SitingDefinition definition, NumberedSites sites, int[] district, double[] floors) {
        this.definition = definition;
        this.sites = sites;
        this.open = new OpenSites(definition.problem(), sites);
        this.district = district.clone();
        this.floors = floors.clone();
    }

    /** The best sites by some rules. */
    ChosenSites choose(SitingRules rules, SitingMethod method) {
        SitingCase only = sites.of(0);
        double[] demand = only.demand();
        return switch (definition.problem()) {
            case MCLP -> {
                int[] unreachable = sites.cases().size() == 1
                        ? OpenSites.coverage(demand, only).unreachable()
                        : new int[0];
                yield definition.floors() != null
                        ? withFloors(rules, unreachable)
                        : ChosenSites.of(open.coverage().solve(rules, method), SitingReason.NONE, unreachable);
            }
            case CAPACITATED ->
                ChosenSites.of(
                        OpenSites.capacitated(demand, only).solve(rules, method),
                        SitingReason.NONE,
                        MaximalCoverage.within(demand, only.pairs(), only.type().radius())
                                .unreachable());
            case LSCP, LSCP_BACKUP -> everybody(rules);
            case P_MEDIAN -> {
                int[] far = unreached(only);
                yield far.length > 0
                        ? ChosenSites.none(SitingReason.UNREACHABLE, Double.NaN, far)
                        : ChosenSites.of(
                                MedianSiting.of(demand, only.pairs()).solve(rules, method),
                                SitingReason.NONE,
                                new int[0]);
            }
            case P_CENTRE -> {
                SitingSolution solution =
                        CentreSiting.of(only.people(), only.pairs()).solve(rules);
                yield Double.isInfinite(solution.value())
                        ? ChosenSites.none(SitingReason.UNREACHABLE, Double.NaN, beyond(solution.served()))
                        : ChosenSites.of(solution, SitingReason.NONE, new int[0]);
            }
        };
    }

    private ChosenSites withFloors(SitingRules rules, int[] unreachable) {
        SitingCase only = sites.of(0);
        EquitableSolution solution = EquitableCoverage.within(
                        only.demand(), only.pairs(), only.type().radius(), district, floors)
                .solve(rules);
        return switch (solution.outcome()) {
            case MET -> ChosenSites.of(solution.sites(), SitingReason.NONE, unreachable);
            case OUT_OF_REACH -> ChosenSites.none(SitingReason.FLOOR_OUT_OF_REACH, Double.NaN, unreachable);
            case TOO_FEW_SITES -> ChosenSites.none(SitingReason.FLOOR_TOO_FEW_SITES, Double.NaN, unreachable);
            case NOT_SETTLED -> ChosenSites.none(SitingReason.FLOOR_NOT_SETTLED, Double.NaN, unreachable);
        };
    }

    private ChosenSites everybody(SitingRules rules) {
        SitingCase only = sites.of(0);
        FullCoverageSolution solution = FullCoverage.within(
                        only.demand(), only.pairs(), only.type().radius())
                .solve(rules);
        return switch (solution.outcome()) {
            case UNREACHABLE_AREAS -> ChosenSites.none(SitingReason.UNREACHABLE, Double.NaN, solution.unreachable());
            case TOO_FEW_SITES -> ChosenSites.none(SitingReason.TOO_FEW_SITES, solution.atLeast(), new int[0]);
            case COVERED, COVERED_NOT_PROVEN -> {
                int count = solution.newSites().length;
                boolean proven = solution.outcome() == FullCoverageSolution.Outcome.COVERED;
                double bound = proven ? count : solution.atLeast();
                yield new ChosenSites(
                        SitingReason.NONE,
                        solution.newSites(),
                        count,
                        bound,
                        count == 0 ? 0 : (count - bound) / count,
                        proven,
                        solution.optimalSets(),
                        solution.allCounted(),
                        new int[0]);
            }
        };
    }

    /** Units with people that have no way to some site. */
    private static int[] unreached(SitingCase each) {
        return IntStream.range(0, each.people().length)
                .filter(unit -> each.people()[unit] > 0
                        && each.pairs().start(unit + 1) - each.pairs().start(unit)
                                < each.pairs().siteCount())
                .toArray();
    }

    private static int[] beyond(double[] ways) {
        return IntStream.range(0, ways.length)
                .filter(unit -> Double.isInfinite(ways[unit]))
                .toArray();
    }
}
