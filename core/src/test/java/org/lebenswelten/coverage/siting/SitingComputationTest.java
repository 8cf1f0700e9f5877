package org.lebenswelten.coverage.siting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.CostPairs;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.coverage.access.PlanePoints;
import org.lebenswelten.coverage.siting.SitingFigures.CurvePoint;
import org.lebenswelten.coverage.siting.SitingFigures.Proposal;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;

/**
 * Five units along a road at 0, 1, 2, 3, 4 km with 50, 10, 20, 30, 40 people, and candidates A at 0.5, B at 2.5, C at 3.5, D at 4
 * km with costs 3, 2, 4, 1 and 30, 60, 20, 35 places. Within 500 m A covers the units 0 and 1 (60 people), B 2 and 3 (50), C 3 and 4
 * (70), D 4 (40). All choices can be looked through by hand.
 */
class SitingComputationTest {

    private static final double NA = Double.NaN;
    private static final double[] PEOPLE = {50, 10, 20, 30, 40};
    private static final double[] UNITS = {0, 1000, 2000, 3000, 4000};
    private static final List<CandidateSite> CANDIDATES = List.of(
            new CandidateSite("A", "a", 500, 0, 3, 30),
            new CandidateSite("B", "b", 2500, 0, 2, 60),
            new CandidateSite("C", "c", 3500, 0, 4, 20),
            new CandidateSite("D", "d", 4000, 0, 1, 35));

    private SitingProblem problem = SitingProblem.MCLP;
    private int sites = 1;
    private double budget = NA;
    private double radius = 500;
    private @Nullable Decay decay;
    private int curve;
    private int[] fixed = {};
    private int[] forbidden = {};
    private double[] need = {1, 1, 1, 1, 1};
    private double[] floors = {};
    private double @Nullable [] burden;
    private final List<double[]> types = new ArrayList<>(List.of(PEOPLE));
    private final List<CandidateSite> there = new ArrayList<>();

    private SitingFigures solve() {
        BilingualText text = BilingualText.same("s");
        List<SitingCase> cases = new ArrayList<>();
        List<SitedType> sited = new ArrayList<>();
        List<CandidateSite> all = new ArrayList<>(CANDIDATES);
        all.addAll(there);
        double limit = problem.isOfWays() ? 10_000 : radius;
        CostPairs pairs = CostPairs.within(
                new PlanePoints(UNITS, new double[5]),
                new PlanePoints(all.stream().mapToDouble(CandidateSite::x).toArray(), new double[all.size()]),
                limit);
        for (double[] people : types) {
            SitedType type = new SitedType(
                    "t" + cases.size(),
                    text,
                    new MeasureCoverageDefinition("c", text, text, "z", new TargetGroup(0, 5, Sex.ALL), List.of()),
                    radius,
                    decay);
            sited.add(type);
            cases.add(new SitingCase(type, all, fixed, forbidden, people, need, pairs, List.of("left/out")));
        }
        SitingDefinition definition = new SitingDefinition(
                "s",
                text,
                text,
                problem,
                sited,
                CANDIDATES,
                List.of(),
                Double.isNaN(budget) ? sites : -1,
                budget,
                null,
                false,
                floors.length == 0 ? null : new SitingFloors("d", 0, new TreeMap<>()),
                Period.ofYear(2024),
                curve,
                false);
        return new SitingComputation(definition, cases, new int[] {0, 0, 1, 1, 1}, floors, burden).solve();
    }

    private static List<String> ids(SitingFigures figures) {
        return figures.proposals().stream()
                .map(proposal -> proposal.site().id())
                .toList();
    }

    @Test
    void theMostPeopleWithTheirOrderAndGain() {
        sites = 2;
        curve = 4;

        SitingFigures figures = solve();

        assertThat(ids(figures), contains("C", "A"));
        assertThat(figures.value(), is(130.0));
        assertThat(figures.proven(), is(true));
        assertThat(figures.ties(), is(1L));
        Proposal first = figures.proposals().get(0);
        assertThat(first.gain(), is(70.0));
        assertThat(first.people(), is(70.0));
        assertThat(first.units(), contains(3, 4));
        assertThat(figures.proposals().get(1).gain(), is(60.0));
        assertThat(figures.proposals().get(1).units(), contains(0, 1));
        // 70, A and C, then B too, and nobody is left for D
        assertThat(figures.curve().stream().map(CurvePoint::value).toList(), contains(70.0, 130.0, 150.0, 150.0));
        assertThat(figures.effects().get(0).before(), is(0.0));
        assertThat(figures.effects().get(0).after(), is(130.0));
        assertThat(figures.effects().get(0).equityAfter(), is(nullValue()));
        assertThat(figures.effects().get(0).leftOut(), contains("left/out"));
        assertThat(figures.exact(), is(true));
    }

    /** 800 units and 700 sites that all reach each other: too many pairs, yet one site is proven to be enough. */
    @Test
    void largeCitiesAreSearchedGreedily() {
        int count = 800;
        double[] one = new double[count];
        Arrays.fill(one, 1);
        List<CandidateSite> sites = new ArrayList<>();
        for (int site = 0; site < 700; site++) {
            sites.add(new CandidateSite("s" + site, "s", site, 0, NA, NA));
        }
        CostPairs pairs = CostPairs.within(
                new PlanePoints(new double[count], new double[count]),
                new PlanePoints(sites.stream().mapToDouble(CandidateSite::x).toArray(), new double[700]),
                1000);
        BilingualText text = BilingualText.same("s");
        SitedType type = new SitedType(
                "t",
                text,
                new MeasureCoverageDefinition("c", text, text, "z", new TargetGroup(0, 5, Sex.ALL), List.of()),
                1000,
                null);
        SitingDefinition definition = new SitingDefinition(
                "s",
                text,
                text,
                problem,
                List.of(type),
                sites,
                List.of(),
                2,
                NA,
                null,
                false,
                null,
                Period.ofYear(2024),
                0,
                false);

        SitingFigures figures = new SitingComputation(
                        definition,
                        List.of(new SitingCase(type, sites, fixed, forbidden, one, one, pairs, List.of())),
                        new int[count],
                        floors,
                        null)
                .solve();

        assertThat(pairs.size() > SitingComputation.EXACT_PAIRS, is(true));
        assertThat(figures.exact(), is(false));
        assertThat(ids(figures), contains("s0"));
        assertThat(figures.value(), is(800.0));
        // all sites together cover no more, so that the bound is met
        assertThat(figures.proven(), is(true));
    }

    @Test
    void sitesThatAreThereStay() {
        there.add(new CandidateSite("E", "e", 0, 0, NA, NA));
        fixed = new int[] {4};

        SitingFigures figures = solve();

        // E has unit 0; A would add 10, B 50, C 70
        assertThat(ids(figures), contains("C"));
        assertThat(figures.value(), is(120.0));
        assertThat(figures.effects().get(0).before(), is(50.0));
    }

    @Test
    void forbiddenSitesStayClosed() {
        forbidden = new int[] {2};

        assertThat(ids(solve()), contains("A"));
    }

    @Test
    void aBudgetBuysWhatReachesMost() {
        budget = 4;

        SitingFigures figures = solve();

        // C alone 70 for 4; A and D 100 for 4; B and D 90 for 3
        assertThat(ids(figures), contains("A", "D"));
        assertThat(figures.value(), is(100.0));
    }

    @Test
    void aBudgetForNothingIsToldSo() {
        budget = 0.5;

        SitingFigures figures = solve();

        assertThat(figures.reason(), is(SitingReason.NO_CANDIDATE));
        assertThat(figures.proposals(), is(empty()));
        assertThat(figures.value(), is(NA));
    }

    @Test
    void needMovesAProposal() {
        need = new double[] {1, 1, 3, 1, 1};

        SitingFigures figures = solve();

        // B: 3 20 + 30 = 90 weighted, 50 people
        assertThat(ids(figures), contains("B"));
        assertThat(figures.value(), is(90.0));
        assertThat(figures.proposals().get(0).people(), is(50.0));
        assertThat(figures.effects().get(0).after(), is(50.0));
    }

    @Test
    void floorsMoveAProposalOrCannotBeMet() {
        // west: units 0 and 1, 60 people; east: the others, 90
        floors = new double[] {1, 0};
        assertThat(ids(solve()), contains("A"));

        floors = new double[] {0.5, 0.5};
        assertThat(solve().reason(), is(SitingReason.FLOOR_TOO_FEW_SITES));

        floors = new double[] {0, 0.9};
        sites = 2;
        assertThat(ids(solve()), contains("C", "B"));

        forbidden = new int[] {0};
        floors = new double[] {0.1, 0};
        assertThat(solve().reason(), is(SitingReason.FLOOR_OUT_OF_REACH));
    }

    @Test
    void partialCoverCountsTheNearerMore() {
        radius = 1000;
        decay = new Decay.Linear(1000);
        sites = 2;

        SitingFigures figures = solve();

        // D has all of unit 4 (40), A half of 0 and 1 (30); C has half of 3 and 4 (35), but with D only 15 more
        assertThat(ids(figures), contains("D", "A"));
        assertThat(figures.value(), is(closeTo(70, 1e-12)));
    }

    @Test
    void typesShareTheNumber() {
        types.add(new double[] {0, 0, 0, 0, 100});
        sites = 2;

        SitingFigures figures = solve();

        // 100 of the second type by C or D, the first of which counts; then 70 of the first type by C
        assertThat(ids(figures), contains("C", "C"));
        assertThat(figures.proposals().get(0).type(), is(1));
        assertThat(figures.value(), is(170.0));
        assertThat(figures.effects().get(1).after(), is(100.0));
    }

    @Test
    void placesLimitWhoIsServed() {
        problem = SitingProblem.CAPACITATED;
        sites = 2;
        curve = 2;

        SitingFigures figures = solve();

        // A serves 30, B all 50 of its people, C 20, D 35
        assertThat(ids(figures), contains("B", "D"));
        assertThat(figures.value(), is(85.0));
        assertThat(figures.curve().stream().map(CurvePoint::value).toList(), contains(50.0, 85.0));
        assertThat(figures.effects().get(0).after(), is(85.0));
    }

    @Test
    void everybodyWithTheFewestSitesAndManyTwice() {
        for (SitingProblem each : List.of(SitingProblem.LSCP, SitingProblem.LSCP_BACKUP)) {
            problem = each;
            sites = 4;

            SitingFigures figures = solve();

            // unit 0 needs A, unit 2 needs B, unit 4 C or D; with C unit 3 is covered twice
            assertThat(ids(figures), contains("C", "A", "B"));
            assertThat(figures.value(), is(3.0));
            assertThat(figures.proven(), is(true));
        }
        sites = 2;
        assertThat(solve().reason(), is(SitingReason.TOO_FEW_SITES));
        assertThat(solve().bound(), is(3.0));

        forbidden = new int[] {0};
        assertThat(solve().reason(), is(SitingReason.UNREACHABLE));
        assertThat(solve().unreachable(), contains(0, 1));
    }

    @Test
    void shortestWays() {
        problem = SitingProblem.P_MEDIAN;
        radius = NA;
        sites = 2;
        curve = 2;

        SitingFigures figures = solve();

        // B alone 225,000 person-metres; A and D 25,000 + 5,000 + 30,000 + 30,000 + 0
        assertThat(figures.value(), is(90_000.0));
        assertThat(figures.curve().get(0).value(), is(225_000.0));
        // A alone 275,000, D alone 50 4,000 + 10 3,000 + 20 2,000 + 30 1,000 = 300,000: A first
        assertThat(ids(figures), contains("A", "D"));
        assertThat(figures.proposals().get(0).gain(), is(NA));
        assertThat(figures.proposals().get(1).gain(), is(185_000.0));
        assertThat(figures.proposals().get(1).units(), contains(3, 4));
        assertThat(figures.proposals().get(1).people(), is(70.0));
        assertThat(figures.effects().get(0).meanWayAfter(), is(600.0));
        assertThat(figures.effects().get(0).longestWayAfter(), is(1500.0));
        assertThat(figures.effects().get(0).after(), is(NA));
    }

    @Test
    void shortestLongestWay() {
        problem = SitingProblem.P_CENTRE;
        radius = NA;
        curve = 2;

        SitingFigures figures = solve();

        // the farthest of A is unit 4 at 3,500, of B unit 0 at 2,500, of C unit 0 at 3,500, of D unit 0 at 4,000
        assertThat(ids(figures), contains("B"));
        assertThat(figures.value(), is(2500.0));
        // A with any other leaves unit 2 or 4 at 1,500
        assertThat(figures.curve().get(1).value(), is(1500.0));
    }

    @Test
    void equityIsToldBeforeAndAfter() {
        burden = new double[] {1, 2, 3, 4, 5};
        there.add(new CandidateSite("E", "e", 0, 0, NA, NA));
        fixed = new int[] {4};

        SitingFigures figures = solve();

        // before: only the 50 least burdened of 150 are covered: 2 / (1/3) (1/3 (1 - 1/3) (1/6 - 1/2) - 1/3 (sum f (R -
        // 1/2) of the
        // others = 1/9)) = 6 (-2/27 - 1/27) = -2/3
        assertThat(figures.effects().get(0).equityBefore(), is(notNullValue()));
        assertThat(figures.effects().get(0).equityBefore().concentration().value(), is(closeTo(-2.0 / 3, 1e-12)));
        // after: units 1 and 2, 30 people, are not: mu = 4/5; sum of f (R - 1/2) of these = 10/150 (55/150 - 1/2) +
        // 20/150 (70/150 -
        // 1/2) = -1/75; all f (R - 1/2) add up to 0, so that covered ones have +1/75: 2 / 0.8 / 75
        assertThat(figures.effects().get(0).equityAfter().concentration().value(), is(closeTo(2 / 0.8 / 75, 1e-12)));
    }

    @Test
    void peopleWithoutAnyWayAreNamed() {
        problem = SitingProblem.P_MEDIAN;
        // a candidate that nobody reaches within the ten kilometres that are looked at
        there.add(new CandidateSite("F", "f", 50_000, 0, NA, NA));
        radius = NA;

        SitingFigures figures = solve();

        assertThat(figures.reason(), is(SitingReason.UNREACHABLE));
        assertThat(figures.unreachable(), contains(0, 1, 2, 3, 4));
        assertThat(Arrays.stream(PEOPLE).sum(), is(figures.effects().get(0).people()));
    }
}
