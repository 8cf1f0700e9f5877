package org.lebenswelten.coverage.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.WeightedCatchments;
import org.lebenswelten.coverage.equity.EquityFigures;
import org.lebenswelten.coverage.siting.SitingFigures.CurvePoint;
import org.lebenswelten.coverage.siting.SitingFigures.Effect;
import org.lebenswelten.coverage.siting.SitingFigures.Proposal;

/**
 * Solves a siting and tells what its proposals bring.
 *
 * <p>Up to {@value #EXACT_PAIRS} pairs of units and sites within reach the best choice is sought; beyond, sites are added
 * greedily and interchanged, with the coverage by all candidates as the bound. The proposed sites are told in the order of what
 * each adds to those before it, the first of equal ones first.
 */
public final class SitingComputation {

    /** Number of pairs up to which the best choice is sought. */
    public static final int EXACT_PAIRS = 500_000;

    private static final double PER_CENT = 100;

    private final SitingDefinition definition;
    private final List<SitingCase> cases;
    private final int[] district;
    private final double[] floors;
    private final double @Nullable [] burden;

    /**
     * A computation.
     *
     * @param definition what is sought
     * @param cases one a type, in their order
     * @param district position of the district of each unit, -1 for none; not looked at without floors
     * @param floors least covered share of each district; empty without floors
     * @param burden published scores, {@code NaN} for missing, or null where no index is stated
     */
    public SitingComputation(
            SitingDefinition definition,
            List<SitingCase> cases,
            int[] district,
            double[] floors,
            double @Nullable [] burden) {
        this.definition = definition;
        this.cases = List.copyOf(cases);
        this.district = district.clone();
        this.floors = floors.clone();
        this.burden = burden == null ? null : burden.clone();
    }

    /** What was chosen, in positions over all types. */
    private record Chosen(
            SitingReason reason,
            int[] sites,
            double value,
            double bound,
            double gap,
            boolean proven,
            long ties,
            boolean allTies,
            int[] unreachable) {

        static Chosen of(SitingSolution solution, SitingReason reason, int[] unreachable) {
            return new Chosen(
                    reason,
                    solution.newSites(),
                    solution.value(),
                    solution.bound(),
                    solution.gap(),
                    solution.proven(),
                    solution.optimalSets(),
                    solution.allCounted(),
                    unreachable);
        }

        static Chosen none(SitingReason reason, double bound, int[] unreachable) {
            return new Chosen(reason, new int[0], Double.NaN, bound, Double.NaN, true, 0, true, unreachable);
        }
    }

    /**
     * Solves it.
     *
     * @return the proposals with what they bring
     */
    public SitingFigures solve() {
        int limit = definition.sites() >= 0 ? definition.sites() : siteCount();
        SitingRules rules = rules(limit);
        boolean exact = cases.stream().mapToLong(each -> each.pairs().size()).sum() <= EXACT_PAIRS;
        SitingMethod method = exact ? SitingMethod.EXACT : SitingMethod.INTERCHANGE;
        Chosen chosen = rules.candidates().length == 0
                ? Chosen.none(SitingReason.NO_CANDIDATE, Double.NaN, new int[0])
                : choose(rules, method);
        boolean found = chosen.reason() == SitingReason.NONE;
        int[] proposed = found ? chosen.sites() : new int[0];
        return new SitingFigures(
                definition,
                exact,
                chosen.reason(),
                found ? chosen.value() : Double.NaN,
                chosen.bound(),
                found ? chosen.gap() : Double.NaN,
                chosen.proven(),
                chosen.ties(),
                chosen.allTies(),
                proposals(rules, proposed),
                found ? curve(rules, method) : List.of(),
                Arrays.stream(chosen.unreachable()).boxed().toList(),
                effects(rules, proposed));
    }

    private Chosen choose(SitingRules rules, SitingMethod method) {
        SitingCase only = cases.get(0);
        double[] demand = only.demand();
        return switch (definition.problem()) {
            case MCLP -> {
                int[] unreachable = cases.size() == 1 ? coverage(demand, only).unreachable() : new int[0];
                yield definition.floors() != null
                        ? withFloors(rules, unreachable)
                        : Chosen.of(coverage().solve(rules, method), SitingReason.NONE, unreachable);
            }
            case CAPACITATED ->
                Chosen.of(
                        capacitated(demand, only).solve(rules, method),
                        SitingReason.NONE,
                        MaximalCoverage.within(demand, only.pairs(), only.type().radius())
                                .unreachable());
            case LSCP, LSCP_BACKUP -> everybody(rules);
            case P_MEDIAN -> {
                int[] far = unreached(only);
                yield far.length > 0
                        ? Chosen.none(SitingReason.UNREACHABLE, Double.NaN, far)
                        : Chosen.of(
                                MedianSiting.of(demand, only.pairs()).solve(rules, method),
                                SitingReason.NONE,
                                new int[0]);
            }
            case P_CENTRE -> {
                SitingSolution solution =
                        CentreSiting.of(only.people(), only.pairs()).solve(rules);
                yield Double.isInfinite(solution.value())
                        ? Chosen.none(SitingReason.UNREACHABLE, Double.NaN, beyond(solution.served()))
                        : Chosen.of(solution, SitingReason.NONE, new int[0]);
            }
        };
    }

    private Chosen withFloors(SitingRules rules, int[] unreachable) {
        SitingCase only = cases.get(0);
        EquitableSolution solution = EquitableCoverage.within(
                        only.demand(), only.pairs(), only.type().radius(), district, floors)
                .solve(rules);
        return switch (solution.outcome()) {
            case MET -> Chosen.of(solution.sites(), SitingReason.NONE, unreachable);
            case OUT_OF_REACH -> Chosen.none(SitingReason.FLOOR_OUT_OF_REACH, Double.NaN, unreachable);
            case TOO_FEW_SITES -> Chosen.none(SitingReason.FLOOR_TOO_FEW_SITES, Double.NaN, unreachable);
            case NOT_SETTLED -> Chosen.none(SitingReason.FLOOR_NOT_SETTLED, Double.NaN, unreachable);
        };
    }

    private Chosen everybody(SitingRules rules) {
        SitingCase only = cases.get(0);
        FullCoverageSolution solution = FullCoverage.within(
                        only.demand(), only.pairs(), only.type().radius())
                .solve(rules);
        return switch (solution.outcome()) {
            case UNREACHABLE_AREAS -> Chosen.none(SitingReason.UNREACHABLE, Double.NaN, solution.unreachable());
            case TOO_FEW_SITES -> Chosen.none(SitingReason.TOO_FEW_SITES, solution.atLeast(), new int[0]);
            case COVERED, COVERED_NOT_PROVEN -> {
                int count = solution.newSites().length;
                boolean proven = solution.outcome() == FullCoverageSolution.Outcome.COVERED;
                double bound = proven ? count : solution.atLeast();
                yield new Chosen(
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

    private List<CurvePoint> curve(SitingRules rules, SitingMethod method) {
        List<CurvePoint> curve = new ArrayList<>();
        if (definition.floors() != null || definition.problem().isOfAll()) {
            return curve;
        }
        for (int count = 1; count <= definition.curve(); count++) {
            Chosen chosen = choose(rules.withAtMost(count), method);
            if (chosen.reason() == SitingReason.NONE) {
                curve.add(new CurvePoint(count, chosen.value(), chosen.proven()));
            }
        }
        return curve;
    }

    private List<Proposal> proposals(SitingRules rules, int[] proposed) {
        List<Proposal> proposals = new ArrayList<>();
        int[] open = rules.fixedSites();
        List<Integer> left = new ArrayList<>(Arrays.stream(proposed).boxed().toList());
        while (!left.isEmpty()) {
            int best = left.get(0);
            for (int site : left) {
                if (worth(with(open, site)) > worth(with(open, best))) {
                    best = site;
                }
            }
            int[] next = with(open, best);
            double gain = worth(next) - worth(open);
            int type = typeOf(best);
            double[] before = reached(type, open);
            double[] after = reached(type, next);
            boolean ways = isByWays(cases.get(type));
            List<Integer> units = new ArrayList<>();
            double people = 0;
            for (int unit = 0; unit < before.length; unit++) {
                if (ways ? after[unit] < before[unit] : after[unit] > before[unit]) {
                    units.add(unit);
                    people += ways ? cases.get(type).people()[unit] : after[unit] - before[unit];
                }
            }
            proposals.add(new Proposal(
                    type,
                    cases.get(type).sites().get(best - offset(type)),
                    proposals.size() + 1,
                    Double.isFinite(gain) ? gain : Double.NaN,
                    people,
                    units));
            open = next;
            left.remove((Integer) best);
        }
        return proposals;
    }

    /** What open sites are worth, more being better. */
    private double worth(int[] open) {
        SitingCase only = cases.get(0);
        return switch (definition.problem()) {
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
    private double[] reached(int type, int[] open) {
        SitingCase each = cases.get(type);
        int first = offset(type);
        int[] own = Arrays.stream(open)
                .filter(site -> site >= first && site < first + each.sites().size())
                .map(site -> site - first)
                .toArray();
        if (isByWays(each)) {
            return CentreSiting.of(each.people(), each.pairs()).ways(own);
        }
        return definition.problem() == SitingProblem.CAPACITATED
                ? capacitated(each.people(), each).served(own)
                : coverage(each.people(), each).served(own);
    }

    private List<Effect> effects(SitingRules rules, int[] proposed) {
        int[] fixed = rules.fixedSites();
        int[] open =
                IntStream.concat(Arrays.stream(fixed), Arrays.stream(proposed)).toArray();
        List<Effect> effects = new ArrayList<>();
        for (int type = 0; type < cases.size(); type++) {
            SitingCase each = cases.get(type);
            double people = Arrays.stream(each.people()).sum();
            boolean covers = !isByWays(each);
            boolean ways = definition.problem().isOfWays();
            double[] before = covers ? reached(type, fixed) : new double[0];
            double[] after = covers ? reached(type, open) : new double[0];
            double[] one = new double[each.people().length];
            Arrays.fill(one, 1);
            Function<int[], double[]> way = sites -> ways(each.people(), each, sites);
            effects.add(new Effect(
                    people,
                    covers ? Arrays.stream(before).sum() : Double.NaN,
                    covers ? Arrays.stream(after).sum() : Double.NaN,
                    ways ? Arrays.stream(way.apply(fixed)).sum() / people : Double.NaN,
                    ways ? Arrays.stream(way.apply(open)).sum() / people : Double.NaN,
                    ways
                            ? Arrays.stream(CentreSiting.of(each.people(), each.pairs())
                                            .ways(open))
                                    .max()
                                    .orElse(0)
                            : Double.NaN,
                    covers ? equity(each, before) : null,
                    covers ? equity(each, after) : null,
                    each.fixed().length,
                    each.leftOut()));
        }
        return effects;
    }

    private @Nullable EquityFigures equity(SitingCase each, double[] covered) {
        if (burden == null) {
            return null;
        }
        double[] share = new double[covered.length];
        for (int unit = 0; unit < share.length; unit++) {
            share[unit] = PER_CENT * covered[unit] / each.people()[unit];
        }
        return EquityFigures.of(burden, each.people(), share, covered, PER_CENT, Double.NaN);
    }

    private boolean isByWays(SitingCase each) {
        return definition.problem().isOfWays() && Double.isNaN(each.type().radius());
    }

    private MaximalCoverage coverage() {
        return cases.size() == 1
                ? coverage(cases.get(0).demand(), cases.get(0))
                : MaximalCoverage.together(cases.stream()
                        .map(each -> coverage(each.demand(), each))
                        .toList());
    }

    private static MaximalCoverage coverage(double[] demand, SitingCase each) {
        Decay decay = each.type().decay();
        return decay == null
                ? MaximalCoverage.within(demand, each.pairs(), each.type().radius())
                : MaximalCoverage.partial(
                        demand,
                        WeightedCatchments.of(each.pairs(), decay, each.type().radius()));
    }

    private static CapacitatedCoverage capacitated(double[] demand, SitingCase each) {
        return CapacitatedCoverage.within(
                demand, each.capacity(), each.pairs(), each.type().radius());
    }

    /** People times metres to the nearest open site; infinite where none is open. */
    private static double[] ways(double[] demand, SitingCase each, int[] open) {
        double[] metres = CentreSiting.of(demand, each.pairs()).ways(open);
        for (int unit = 0; unit < metres.length; unit++) {
            metres[unit] = demand[unit] == 0 ? 0 : demand[unit] * metres[unit];
        }
        return metres;
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

    private SitingRules rules(int limit) {
        int count = siteCount();
        SitingRules rules;
        if (Double.isNaN(definition.budget())) {
            rules = SitingRules.atMost(count, limit);
        } else {
            // a site that is there costs nothing; its cost is not looked at
            double[] cost = cases.stream()
                    .flatMapToDouble(each -> each.sites().stream().mapToDouble(CandidateSite::cost))
                    .map(price -> Double.isNaN(price) ? 1 : price)
                    .toArray();
            rules = SitingRules.withinBudget(cost, definition.budget());
        }
        for (int type = 0; type < cases.size(); type++) {
            int first = offset(type);
            rules = rules.withFixed(Arrays.stream(cases.get(type).fixed())
                            .map(site -> site + first)
                            .toArray())
                    .withForbidden(Arrays.stream(cases.get(type).forbidden())
                            .map(site -> site + first)
                            .toArray());
        }
        return rules;
    }

    private int siteCount() {
        return cases.stream().mapToInt(each -> each.sites().size()).sum();
    }

    private int offset(int type) {
        return cases.subList(0, type).stream()
                .mapToInt(each -> each.sites().size())
                .sum();
    }

    private int typeOf(int site) {
        int type = 0;
        while (site >= offset(type + 1)) {
            type++;
        }
        return type;
    }

    private static int[] with(int[] sites, int site) {
        return IntStream.concat(Arrays.stream(sites), IntStream.of(site)).toArray();
    }
}
