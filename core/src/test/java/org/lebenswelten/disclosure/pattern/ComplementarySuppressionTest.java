package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.disclosure.pattern.SuppressionPattern.Method;

class ComplementarySuppressionTest {

    private static final Interval MANY = Interval.of(0, 100);
    private static final Map<String, LongFunction<CellSystem>> KINDS = Map.of(
            "tree", RandomSystems::tree,
            "table", RandomSystems::table,
            "rolling", RandomSystems::rolling,
            "general", RandomSystems::general,
            "demanding", RandomSystems::demanding);

    private final ComplementarySuppression suppression = ComplementarySuppression.withDefaults();

    /**
     * Table of Fischetti and Salazar (2001), figure 1, loss equal to the value, II-C hidden with width 1. By hand: a second
     * cell in row II and one in column C are needed, and the corner between them. Rows: I 10 (I-C), III 12 (III-C), columns:
     * A 8 (II-A), B 19; corners I-A 20, I-B 50, III-A 17, III-B 32. Least: II-A + I-C + I-A = 38 against
     * II-A + III-C + III-A = 37.
     */
    @Test
    void investmentByActivityAndRegion() {
        SuppressionPattern pattern = suppression.protect(Tables.investment(Protection.ofWidth(1)));
        assertThat(pattern.complementary(), contains("II-A", "III-A", "III-C"));
        assertThat(pattern.loss(), is(37.0));
        assertThat(pattern.bound(), is(37.0));
        assertThat(pattern.gap(), is(0.0));
        assertThat(pattern.isProvenMinimal(), is(true));
    }

    /**
     * The same with UPL 11: II-C must be able to reach 33. With the corners at A the sum II-A + II-C = 30 stops it at 30, as
     * II-A alone gives 8. Row II has to give 11, so II-A and II-B, or II-B alone with 19, or the total; column C likewise:
     * III-C alone gives 12. Least: II-B 19, III-C 12, III-B 32, sum 63, against II-A and II-B with III-A and III-B.
     */
    @Test
    void farGoalNeedsLargerPartners() {
        SuppressionPattern pattern = suppression.protect(Tables.investment(Protection.reachingUp(33)));
        assertThat(pattern.complementary(), contains("II-B", "III-B", "III-C"));
        assertThat(pattern.loss(), is(63.0));
    }

    /**
     * a 1 + b 2 + c 6 = 9 and b 2 + d 9 = 11, a must reach 2. Hiding b alone does not help, as b = 11 - d; hiding b and d costs
     * 1 + 1 and gives a + b = 3, each of them 0 to 3. Hiding c costs 3 and gives a 0 to 7. So b and d go, but not where b, once
     * hidden, must not be known more closely than to a width of 4.
     */
    @Test
    void cellHiddenForOthersMustNotBeToldEither() {
        CellSystem free = shared(Protection.NONE);
        assertThat(suppression.protect(free).complementary(), contains("b", "d"));
        SuppressionPattern pattern = suppression.protect(shared(Protection.ofWidth(4)));
        assertThat(pattern.complementary(), contains("c"));
        assertThat(pattern.isProvenMinimal(), is(true));
        assertThat(suppression.protect(shared(Protection.ofWidth(3))).complementary(), contains("b", "d"));
    }

    private static CellSystem shared(Protection demandOfB) {
        return CellSystem.builder()
                .add(Cell.primary("a", 1, MANY, Protection.reachingUp(2)))
                .add(Cell.published("b", 2, MANY, 1).withDemand(demandOfB))
                .add(Cell.published("c", 6, MANY, 3))
                .add(Cell.published("d", 9, MANY, 1))
                .add(Tables.fixedSum("first", List.of("a", "b", "c"), 9))
                .add(Tables.fixedSum("second", List.of("b", "d"), 11))
                .build();
    }

    /** City 30 = north (3 + 7) + south (8 + 12): the cheaper sibling of 3 is 7; hiding north costs its total too. */
    @Test
    void siblingIsCheaperThanAnAncestor() {
        CellSystem system = twoDistricts(Cell.published("north 2", 7, MANY, 7));
        assertThat(suppression.protect(system).complementary(), contains("north 2"));
    }

    /** The sibling was shown before: north and a partner of north in the city must go, south with 20 or the city with 30. */
    @Test
    void fixedSiblingMovesTheLossUpwards() {
        CellSystem system = twoDistricts(Cell.fixed("north 2", 7, MANY));
        SuppressionPattern pattern = suppression.protect(system);
        // south hidden needs one of its parts: north 10 + south 20 + south 1 8 = 38; north 10 + city 30 = 40
        assertThat(pattern.complementary(), contains("north", "south", "south 1"));
        assertThat(pattern.loss(), is(38.0));
    }

    private static CellSystem twoDistricts(Cell sibling) {
        return CellSystem.builder()
                .add(Cell.primary("north 1", 3, MANY, Protection.reachingUp(5)))
                .add(sibling)
                .add(Cell.published("south 1", 8, MANY, 8))
                .add(Cell.published("south 2", 12, MANY, 12))
                .add(Cell.published("north", 10, MANY, 10))
                .add(Cell.published("south", 20, MANY, 20))
                .add(Cell.published("city", 30, MANY, 30))
                .add(Relation.sum("north", "north", List.of("north 1", "north 2")))
                .add(Relation.sum("south", "south", List.of("south 1", "south 2")))
                .add(Relation.sum("city", "city", List.of("north", "south")))
                .build();
    }

    /** Leak L9: all 20 - girls 3 = boys 17; the boys or all must go, boys cost less. */
    @Test
    void hiddenGroupTakesAnotherAlong() {
        CellSystem system = CellSystem.builder()
                .add(Cell.published("all", 20, MANY, 2))
                .add(Cell.primary("girls", 3, MANY, Protection.reachingUp(5)))
                .add(Cell.published("boys", 17, MANY, 1))
                .add(Relation.sum("groups", "all", List.of("girls", "boys")))
                .build();
        assertThat(suppression.protect(system).complementary(), contains("boys"));
    }

    @Test
    void nothingToProtectNeedsNothing() {
        CellSystem system =
                CellSystem.builder().add(Cell.published("a", 1, MANY, 1)).build();
        SuppressionPattern pattern = suppression.protect(system);
        assertThat(pattern.complementary(), empty());
        assertThat(pattern.gap(), is(0.0));
        assertThat(pattern.isProvenMinimal(), is(true));
    }

    /** few = total - rest; the other two fixed cells have nothing to do with it. */
    @Test
    void infeasibleDemandNamesTheCulprits() {
        CellSystem system = CellSystem.builder()
                .add(Cell.fixed("total", 10, MANY))
                .add(Cell.fixed("rest", 7, MANY))
                .add(Cell.fixed("rest of rest", 2, MANY))
                .add(Cell.published("other", 5, MANY, 1))
                .add(Cell.primary("few", 3, MANY, Protection.reachingUp(5)))
                .add(Relation.sum("total", "total", List.of("rest", "few")))
                .add(Relation.sum("rest", "rest", List.of("rest of rest", "other")))
                .build();
        InfeasibleProtectionException e =
                assertThrows(InfeasibleProtectionException.class, () -> suppression.protect(system));
        assertThat(e.cells(), contains("few"));
        assertThat(e.blockers(), contains("rest", "total"));
        assertThat(e.getMessage(), containsString("few"));
    }

    @Test
    void demandBeyondCommonKnowledgeHasNoBlockers() {
        CellSystem system = CellSystem.builder()
                .add(Cell.primary("few", 3, Interval.of(0, 4), Protection.reachingUp(5)))
                .build();
        InfeasibleProtectionException e =
                assertThrows(InfeasibleProtectionException.class, () -> suppression.protect(system));
        assertThat(e.blockers(), empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "table", "rolling", "general", "demanding"})
    void noPatternOfAllLosesLess(String kind) {
        for (long seed = 1000; seed < 1030; seed++) {
            CellSystem system = KINDS.get(kind).apply(seed);
            BruteForce all = new BruteForce(system);
            double least = all.leastLoss();
            String where = kind + " " + seed;
            if (least == Double.POSITIVE_INFINITY) {
                assertThrows(InfeasibleProtectionException.class, () -> suppression.protect(system), where);
                continue;
            }
            SuppressionPattern exact = suppression.protect(system);
            assertThat(where, exact.loss(), closeTo(least, 1e-9));
            assertThat(where, exact.isProvenMinimal(), is(true));
            assertThat(where, all.meetsAll(exact.complementary()), is(true));
            SuppressionPattern quick = suppression.withExactUpTo(0).protect(system);
            assertThat(where, all.meetsAll(quick.complementary()), is(true));
            assertThat(where, quick.loss(), greaterThanOrEqualTo(least - 1e-9));
            assertThat(where, quick.bound(), lessThanOrEqualTo(least + 1e-9));
        }
    }

    @Test
    void everyHiddenCellIsNeeded() {
        for (long seed = 0; seed < 25; seed++) {
            CellSystem system = RandomSystems.table(seed);
            SuppressionPattern pattern;
            try {
                pattern = suppression.withExactUpTo(0).protect(system);
            } catch (InfeasibleProtectionException e) {
                continue;
            }
            for (String name : pattern.complementary()) {
                List<String> fewer = new ArrayList<>(pattern.complementary());
                fewer.remove(name);
                assertThat(
                        seed + " without " + name,
                        DisclosureAudit.withDefaults().attack(system, fewer).passes(),
                        is(false));
            }
        }
    }

    @Test
    void neitherOrderNorThreadsChangeThePattern() {
        List<Cell> cells = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        for (long seed = 0; seed < 15; seed++) {
            CellSystem system = RandomSystems.tree(seed);
            if (new BruteForce(system).leastLoss() < Double.POSITIVE_INFINITY) {
                CellSystem.Builder one = CellSystem.builder();
                Tables.addRenamed(one, system, seed + " ");
                cells.addAll(one.build().cells());
                relations.addAll(one.build().relations());
            }
        }
        SuppressionPattern first = suppression.protect(system(cells, relations));
        Collections.shuffle(cells, new Random(7));
        Collections.shuffle(relations, new Random(8));
        SuppressionPattern second = suppression.withThreads(2).protect(system(cells, relations));
        assertThat(second, is(first));
    }

    /** A part with many candidates is solved by the heuristic, with the bound of the relaxation. */
    @Test
    void methodIsReported() {
        CellSystem system = Tables.investment(Protection.ofWidth(1));
        SuppressionPattern exact = suppression.protect(system);
        assertThat(exact.parts().get(0).method(), is(Method.EXACT));
        assertThat(exact.parts().get(0).cells(), is(16));
        assertThat(exact.parts().get(0).candidates(), is(15));
        SuppressionPattern quick = suppression.withExactUpTo(14).protect(system);
        assertThat(quick.bound(), lessThanOrEqualTo(37.0));
        assertThat(quick.loss(), greaterThanOrEqualTo(37.0));
    }

    private static CellSystem system(List<Cell> cells, List<Relation> relations) {
        CellSystem.Builder builder = CellSystem.builder();
        cells.forEach(builder::add);
        relations.forEach(builder::add);
        return builder.build();
    }

    /**
     * A search that may do no work beyond what it must: its patterns pass the audit, its bound lies below the least loss, and
     * the gap says so.
     */
    @Test
    void workLimitCostsLossButNoProtection() {
        double loss = 0;
        double least = 0;
        for (long seed = 0; seed < 40; seed++) {
            CellSystem system = RandomSystems.demanding(seed);
            SuppressionPattern full;
            SuppressionPattern hasty;
            try {
                full = suppression.protect(system);
                hasty = suppression.withWorkLimit(1).protect(system);
            } catch (InfeasibleProtectionException e) {
                continue;
            }
            assertThat("seed " + seed, hasty.audit().passes(), is(true));
            assertThat("seed " + seed, hasty.bound(), lessThanOrEqualTo(full.loss() + 1e-9));
            assertThat("seed " + seed, hasty.loss(), greaterThanOrEqualTo(full.loss() - 1e-9));
            loss += hasty.loss();
            least += full.loss();
        }
        assertThat(least, greaterThan(0.0));
        assertThat(loss, greaterThan(least));
    }

    /**
     * The search for large parts on systems so small that every table and every pattern can be tried: its patterns meet all
     * demands, however little work it may do, and its bound lies below the least loss.
     */
    @ParameterizedTest
    @ValueSource(strings = {"tree", "table", "rolling", "general", "demanding"})
    void largePartsAreProtectedWhateverTheWork(String kind) {
        double loss = 0;
        double hastyLoss = 0;
        for (long seed = 2000; seed < 2020; seed++) {
            CellSystem system = KINDS.get(kind).apply(seed);
            BruteForce all = new BruteForce(system);
            double least = all.leastLoss();
            String where = kind + " " + seed;
            ComplementarySuppression large = suppression.withLargeBeyond(0);
            if (least == Double.POSITIVE_INFINITY) {
                assertThrows(InfeasibleProtectionException.class, () -> large.protect(system), where);
                continue;
            }
            for (long work : new long[] {1, 20_000, 3_000_000_000L}) {
                SuppressionPattern pattern = large.withWorkLimit(work).protect(system);
                assertThat(where, all.meetsAll(pattern.complementary()), is(true));
                assertThat(where, pattern.loss(), greaterThanOrEqualTo(least - 1e-9));
                assertThat(where, pattern.bound(), lessThanOrEqualTo(least + 1e-9));
                hastyLoss += work == 1 ? pattern.loss() : 0;
                loss += work > 1_000_000 ? pattern.loss() : 0;
            }
        }
        assertThat(hastyLoss, greaterThan(loss));
    }

    /** Figure 1 of Fischetti and Salazar (2001) by the search for large parts: audited apart, and never below the least, 37. */
    @Test
    void largePartTellsItsGap() {
        CellSystem system = Tables.investment(Protection.ofWidth(1));
        SuppressionPattern pattern = suppression.withLargeBeyond(0).protect(system);
        assertThat(pattern.parts().get(0).method(), is(Method.HEURISTIC));
        assertThat(pattern.loss(), greaterThanOrEqualTo(37.0));
        assertThat(pattern.bound(), lessThanOrEqualTo(37.0));
        assertThat(pattern.bound(), greaterThan(0.0));
        assertThat(
                DisclosureAudit.withDefaults()
                        .attack(system, pattern.complementary())
                        .passes(),
                is(true));
    }
}
