package org.lebenswelten.coverage.siting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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
    private final NumberedSites sites;
    private final SiteChoice choice;
    private final OpenSites open;
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
        this.sites = new NumberedSites(cases);
        this.choice = new SiteChoice(definition, sites, district, floors);
        this.open = new OpenSites(definition.problem(), sites);
        this.burden = burden == null ? null : burden.clone();
    }

    /**
     * Solves it.
     *
     * @return the proposals with what they bring
     */
    public SitingFigures solve() {
        int limit = definition.sites() >= 0 ? definition.sites() : sites.count();
        SitingRules rules = sites.rules(definition.budget(), limit);
        boolean exact =
                sites.cases().stream().mapToLong(each -> each.pairs().size()).sum() <= EXACT_PAIRS;
        SitingMethod method = exact ? SitingMethod.EXACT : SitingMethod.INTERCHANGE;
        ChosenSites chosen = rules.candidates().length == 0
                ? ChosenSites.none(SitingReason.NO_CANDIDATE, Double.NaN, new int[0])
                : choice.choose(rules, method);
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

    private List<CurvePoint> curve(SitingRules rules, SitingMethod method) {
        List<CurvePoint> curve = new ArrayList<>();
        if (definition.floors() != null || definition.problem().isOfAll()) {
            return curve;
        }
        for (int count = 1; count <= definition.curve(); count++) {
            ChosenSites chosen = choice.choose(rules.withAtMost(count), method);
            if (chosen.reason() == SitingReason.NONE) {
                curve.add(new CurvePoint(count, chosen.value(), chosen.proven()));
            }
        }
        return curve;
    }

    private List<Proposal> proposals(SitingRules rules, int[] proposed) {
        List<Proposal> proposals = new ArrayList<>();
        int[] all = rules.fixedSites();
        List<Integer> left = new ArrayList<>(Arrays.stream(proposed).boxed().toList());
        while (!left.isEmpty()) {
            int best = left.get(0);
            for (int site : left) {
                if (open.worth(with(all, site)) > open.worth(with(all, best))) {
                    best = site;
                }
            }
            int[] next = with(all, best);
            double gain = open.worth(next) - open.worth(all);
            int type = sites.typeOf(best);
            double[] before = open.reached(type, all);
            double[] after = open.reached(type, next);
            boolean ways = open.isByWays(sites.of(type));
            List<Integer> units = new ArrayList<>();
            double people = 0;
            for (int unit = 0; unit < before.length; unit++) {
                if (ways ? after[unit] < before[unit] : after[unit] > before[unit]) {
                    units.add(unit);
                    people += ways ? sites.of(type).people()[unit] : after[unit] - before[unit];
                }
            }
            proposals.add(new Proposal(
                    type,
                    sites.of(type).sites().get(best - sites.offset(type)),
                    proposals.size() + 1,
                    Double.isFinite(gain) ? gain : Double.NaN,
                    people,
                    units));
            all = next;
            left.remove((Integer) best);
        }
        return proposals;
    }

    private List<Effect> effects(SitingRules rules, int[] proposed) {
        int[] fixed = rules.fixedSites();
        int[] all =
                IntStream.concat(Arrays.stream(fixed), Arrays.stream(proposed)).toArray();
        List<Effect> effects = new ArrayList<>();
        for (int type = 0; type < sites.cases().size(); type++) {
            SitingCase each = sites.of(type);
            double people = Arrays.stream(each.people()).sum();
            boolean covers = !open.isByWays(each);
            boolean ways = definition.problem().isOfWays();
            double[] before = covers ? open.reached(type, fixed) : new double[0];
            double[] after = covers ? open.reached(type, all) : new double[0];
            Function<int[], double[]> way = some -> OpenSites.ways(each.people(), each, some);
            effects.add(new Effect(
                    people,
                    covers ? Arrays.stream(before).sum() : Double.NaN,
                    covers ? Arrays.stream(after).sum() : Double.NaN,
                    ways ? Arrays.stream(way.apply(fixed)).sum() / people : Double.NaN,
                    ways ? Arrays.stream(way.apply(all)).sum() / people : Double.NaN,
                    ways
                            ? Arrays.stream(CentreSiting.of(each.people(), each.pairs())
                                            .ways(all))
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

    private static int[] with(int[] sites, int site) {
        return IntStream.concat(Arrays.stream(sites), IntStream.of(site)).toArray();
    }
}
