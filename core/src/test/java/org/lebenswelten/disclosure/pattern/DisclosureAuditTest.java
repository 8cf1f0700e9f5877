package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.disclosure.pattern.AttackedCell.Evidence;

class DisclosureAuditTest {

    private static final Interval MANY = Interval.of(0, 100);

    private final DisclosureAudit audit = DisclosureAudit.withDefaults();

    /**
     * Fischetti and Salazar (2001), figures 1 and 2: investment by activity and region. With four corners hidden, the
     * attacker of II-C finds 5 to 30. By hand: II-A + II-C = 30, II-A + III-A = 25, so II-C = 5 + III-A >= 5, and <= 30.
     */
    @Test
    void investmentByActivityAndRegion() {
        AuditResult result = audit.attack(Tables.investment(Protection.ofWidth(25)), List.of("II-A", "III-A", "III-C"));
        AttackedCell attacked = result.cell("II-C").orElseThrow();
        assertThat(attacked.feasible(), is(Interval.of(5, 30)));
        assertThat(attacked.evidence(), is(Evidence.ATTAINED));
        assertThat(result.passes(), is(true));
        assertThat(
                audit.attack(Tables.investment(Protection.ofWidth(26)), List.of("II-A", "III-A", "III-C"))
                        .passes(),
                is(false));
    }

    @Test
    void totalLessTheRestTellsTheHiddenCell() {
        AuditResult result = audit.attack(family(Protection.reachingUp(5)), List.of());
        assertThat(result.cell("c").orElseThrow().feasible(), is(Interval.exactly(3)));
        assertThat(result.violations().get(0).cell().name(), is("c"));
    }

    /** a + c = 30 - 20 = 10, both at least 0. */
    @Test
    void secondHiddenSiblingProtects() {
        AuditResult result = audit.attack(family(Protection.reachingUp(5)), List.of("a"));
        assertThat(result.cell("c").orElseThrow().feasible(), is(Interval.of(0, 10)));
        assertThat(result.cell("a").orElseThrow().feasible(), is(Interval.of(0, 10)));
        assertThat(result.narrowest().orElseThrow().cell().name(), is("c"));
        assertThat(result.passes(), is(true));
    }

    /** Leak L7: S(2..4) - S(1..3) = year 4 - year 1; with year 1 shown elsewhere, year 4 = 9 - 8 + 2 = 3. */
    @Test
    void rollingSumsTellTheSingleYear() {
        CellSystem system = CellSystem.builder()
                .add(Cell.fixed("year 1", 2, MANY))
                .add(Cell.latent("year 2", 1, MANY))
                .add(Cell.latent("year 3", 5, MANY))
                .add(Cell.latent("year 4", 3, MANY).withDemand(Protection.reachingUp(5)))
                .add(Cell.published("years 1 to 3", 8, MANY, 1))
                .add(Cell.published("years 2 to 4", 9, MANY, 1))
                .add(Relation.sum("s", "years 1 to 3", List.of("year 1", "year 2", "year 3")))
                .add(Relation.sum("t", "years 2 to 4", List.of("year 2", "year 3", "year 4")))
                .build();
        assertThat(audit.attack(system, List.of()).cell("year 4").orElseThrow().feasible(), is(Interval.exactly(3)));
        // Without the second sum year 4 = sum - (8 - 2), and the sum is at most 100.
        assertThat(
                audit.attack(system, List.of("years 2 to 4"))
                        .cell("year 4")
                        .orElseThrow()
                        .feasible(),
                is(Interval.of(0, 94)));
    }

    /** A rate of 12.5 % of 80, printed to 0.1: 80 * 12.45 % = 9.96 to 80 * 12.55 % = 10.04, so 10. */
    @Test
    void roundedRateOfFewPeopleTellsTheCount() {
        Interval shown = Interval.ofRoundedRate(12.5, 0.05, 80, 100);
        assertThat(shown.lower(), closeTo(9.96, 1e-12));
        assertThat(shown.upper(), closeTo(10.04, 1e-12));
        assertThat(hiddenBesideRate(10, shown, 80), is(Interval.exactly(3)));
    }

    /** A rate of 12.5 % of 8,000: 996 to 1,004; the hidden part is 1,000 - 997 = 3, so -1 to 7, and at least 0. */
    @Test
    void roundedRateOfManyPeopleProtects() {
        Interval shown = Interval.ofRoundedRate(12.5, 0.05, 8000, 100);
        assertThat(hiddenBesideRate(1000, shown, 8000), is(Interval.of(0, 7)));
    }

    private Interval hiddenBesideRate(double total, Interval shown, double people) {
        Interval known = Interval.of(0, people);
        CellSystem system = CellSystem.builder()
                .add(Cell.published("total", total, known, 1).withShown(shown))
                .add(Cell.published("rest", total - 3, known, 1))
                .add(Cell.primary("few", 3, known, Protection.reachingUp(5)))
                .add(Relation.sum("total", "total", List.of("rest", "few")))
                .build();
        return audit.attack(system, List.of()).cell("few").orElseThrow().feasible();
    }

    /** Two hidden siblings are free by themselves, 0 to 4, but their sum is known: 30 - 26 = 4. */
    @Test
    void sumOfHiddenSiblingsIsAttackedToo() {
        CellSystem system = CellSystem.builder()
                .add(Cell.published("total", 30, MANY, 1))
                .add(Cell.published("rest", 26, MANY, 1))
                .add(Cell.primary("a", 1, MANY, Protection.ofWidth(4)))
                .add(Cell.primary("b", 3, MANY, Protection.ofWidth(4)))
                .add(Relation.sum("total", "total", List.of("rest", "a", "b")))
                .addDerived(
                        "a and b",
                        List.of(new Relation.Term("a", 1), new Relation.Term("b", 1)),
                        Protection.reachingUp(5))
                .build();
        AuditResult result = audit.attack(system, List.of());
        assertThat(result.cell("a").orElseThrow().feasible(), is(Interval.of(0, 4)));
        assertThat(result.cell("a and b").orElseThrow().feasible(), is(Interval.exactly(4)));
        assertThat(result.violations().stream().map(cell -> cell.cell().name()).toList(), contains("a and b"));
    }

    /** Counts that are estimates: 2.5 + a = 10 with a hidden beside b, a + b = 7.5, no rounding to whole numbers. */
    @Test
    void fractionalCountsKeepTheirFractions() {
        CellSystem system = CellSystem.builder()
                .add(Cell.published("total", 10, MANY, 1))
                .add(Cell.published("rest", 2.5, MANY, 1))
                .add(Cell.primary("a", 1.25, MANY, Protection.reachingUp(5)))
                .add(Cell.suppressed("b", 6.25, MANY))
                .add(Relation.sum("total", "total", List.of("rest", "a", "b")))
                .build();
        Interval feasible =
                audit.attack(system, List.of()).cell("a").orElseThrow().feasible();
        assertThat(feasible.lower(), closeTo(0, 1e-6));
        assertThat(feasible.upper(), closeTo(7.5, 1e-6));
    }

    /** 2a + 4b = 14 allows a = 1, 3, 5, 7 only; with a at most 6 the largest is 5 although 6 solves the equation. */
    @Test
    void wholeNumbersTellMoreThanFractions() {
        CellSystem system = CellSystem.builder()
                .add(Cell.primary("a", 3, Interval.of(0, 6), Protection.reachingUp(6)))
                .add(Cell.suppressed("b", 2, MANY))
                .add(new Relation(
                        "r", List.of(new Relation.Term("a", 2), new Relation.Term("b", 4)), Interval.exactly(14)))
                .build();
        AttackedCell attacked = audit.attack(system, List.of()).cell("a").orElseThrow();
        assertThat(attacked.feasible(), is(Interval.of(1, 5)));
        assertThat(attacked.met(), is(false));
    }

    @ParameterizedTest
    @CsvSource({"tree", "table", "rolling", "general"})
    void agreesWithEveryTableThereIs(String kind) {
        LongFunction<CellSystem> maker = Map.<String, LongFunction<CellSystem>>of(
                        "tree", RandomSystems::tree,
                        "table", RandomSystems::table,
                        "rolling", RandomSystems::rolling,
                        "general", RandomSystems::general)
                .get(kind);
        for (long seed = 0; seed < 50; seed++) {
            CellSystem system = maker.apply(seed);
            Random random = new Random(seed);
            List<String> hidden = new ArrayList<>();
            for (Cell cell : system.cells()) {
                if (cell.state().mayBeHidden() && random.nextInt(3) == 0) {
                    hidden.add(cell.name());
                }
            }
            Map<String, Interval> all = new BruteForce(system).intervals(hidden);
            for (AttackedCell attacked : audit.attack(system, hidden).cells()) {
                Interval truth = all.get(attacked.cell().name());
                String where = kind + " " + seed + " " + attacked.cell().name();
                if (attacked.evidence() == Evidence.ATTAINED) {
                    assertThat(where, attacked.feasible(), is(truth));
                }
                assertThat(where, attacked.feasible().contains(truth.lower(), 0), is(true));
                assertThat(where, attacked.feasible().contains(truth.upper(), 0), is(true));
                assertThat(where, attacked.met(), is(attacked.cell().demand().isMetBy(truth, 1e-9)));
            }
        }
    }

    @Test
    void threadsChangeNothing() {
        CellSystem.Builder builder = CellSystem.builder();
        for (long seed = 0; seed < 20; seed++) {
            Tables.addRenamed(builder, RandomSystems.table(seed), "table " + seed + " ");
        }
        CellSystem system = builder.build();
        assertThat(
                audit.withThreads(2).attack(system, List.of()).cells(),
                is(audit.attack(system, List.of()).cells()));
    }

    @Test
    void onlyPublishedCellsCanBeHidden() {
        CellSystem system = family(Protection.reachingUp(5));
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> audit.attack(system, List.of("c")))
                        .getMessage(),
                containsString("cell c (PRIMARY)"));
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> audit.attack(system, List.of("z")))
                        .getMessage(),
                containsString("unknown cells z"));
    }

    @Test
    void textsDoNotTellTrueValues() {
        Cell cell = Cell.primary("quarter 7", 12345, Interval.of(0, 99999), Protection.ofLevels(12345, 1, 1, 0));
        assertThat(cell.toString(), not(containsString("1234")));
        assertThat(cell.demand().toString(), not(containsString("1234")));
    }

    private static CellSystem family(Protection demand) {
        return CellSystem.builder()
                .add(Cell.published("total", 30, MANY, 5))
                .add(Cell.published("a", 7, MANY, 1))
                .add(Cell.published("b", 20, MANY, 2))
                .add(Cell.primary("c", 3, MANY, demand))
                .add(Relation.sum("total", "total", List.of("a", "b", "c")))
                .build();
    }
}
