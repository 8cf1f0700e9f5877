package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeparationTest {

    private static final Interval MANY = Interval.of(0, 100);

    /**
     * few 3 + a 4 + b 40 = 47, few must reach 8. Hiding a lets few rise by 4, hiding b by 40, at most 5 of which count: with
     * all shown few stays at 3, so 4 h(a) + min(40, 5) h(b) >= 5, scaled 0.8 h(a) + h(b) >= 1.
     */
    @Test
    void capacityInequalityByHand() {
        CellSystem system = CellSystem.builder()
                .add(Cell.published("a", 4, MANY, 1))
                .add(Cell.published("b", 40, MANY, 1))
                .add(Cell.primary("few", 3, MANY, Protection.reachingUp(8)))
                .add(Tables.fixedSum("sum", List.of("a", "b", "few"), 47))
                .build();
        Separation separation =
                new Separation(CellNetwork.of(system), Knowledge.of(system.cells()), Effort.unlimited(), false);
        separation.take(new double[3]);
        List<CoverRow> rows = separation.violated(2);
        assertThat(rows, hasSize(1));
        assertThat(rows.get(0).candidate(), is(new int[] {0, 1}));
        assertThat(rows.get(0).least(), is(1.0));
        assertThat(rows.get(0).entry()[0], closeTo(0.8, 1e-12));
        assertThat(rows.get(0).entry()[1], closeTo(1, 1e-12));
        // a quarter of b moves few by 10: nothing is violated
        separation.take(new double[] {0, 0.25, 0});
        assertThat(separation.violated(2), empty());
    }

    /**
     * few 3 + a 4 = 7, and a, if hidden, must be 8 wide: with both known to be at least 0, a is 0 to 7. With a shown it
     * is 4 to 7 or 1 to 4 by these multipliers, 3 wide; hiding it adds 4 of the 5 that are missing: 4/5 h(a) >= h(a), which
     * says that a stays shown.
     */
    @Test
    void conditionalInequalityForbidsWhatCannotBeMet() {
        CellSystem system = CellSystem.builder()
                .add(Cell.published("a", 4, MANY, 1).withDemand(Protection.ofWidth(8)))
                .add(Cell.published("b", 9, MANY, 1))
                .add(Cell.suppressed("few", 3, MANY))
                .add(Tables.fixedSum("one", List.of("a", "few"), 7))
                .add(Tables.fixedSum("two", List.of("a", "b"), 13))
                .build();
        Separation separation =
                new Separation(CellNetwork.of(system), Knowledge.of(system.cells()), Effort.unlimited(), false);
        separation.take(new double[] {1, 1, 0});
        List<CoverRow> rows = separation.violated(0);
        assertThat(rows, hasSize(1));
        assertThat(rows.get(0).least(), is(0.0));
        assertThat(rows.get(0).isSatisfied(new boolean[] {true, true, false}), is(false));
        assertThat(rows.get(0).isSatisfied(new boolean[] {false, true, false}), is(true));
    }

    /** Every inequality holds for every pattern that the list of all tables finds safe, whatever pattern it was made from. */
    @Test
    void noInequalityCutsOffASafePattern() {
        int seen = 0;
        for (long seed = 0; seed < 40; seed++) {
            for (CellSystem system : List.of(RandomSystems.table(seed), RandomSystems.demanding(seed))) {
                BruteForce all = new BruteForce(system);
                List<CoverRow> rows = rows(system);
                List<Cell> cells = system.cells();
                List<Integer> candidates = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    if (cells.get(i).state().mayBeHidden()) {
                        candidates.add(i);
                    }
                }
                for (int set = 0; set < 1 << candidates.size(); set++) {
                    boolean[] isHidden = new boolean[cells.size()];
                    List<String> names = new ArrayList<>();
                    for (int k = 0; k < candidates.size(); k++) {
                        if ((set >> k & 1) == 1) {
                            isHidden[candidates.get(k)] = true;
                            names.add(cells.get(candidates.get(k)).name());
                        }
                    }
                    if (!rows.stream().allMatch(row -> row.isSatisfied(isHidden))) {
                        assertThat(seed + " " + names, all.meetsAll(names), is(false));
                        seen++;
                    }
                }
            }
        }
        assertThat(seen, greaterThan(1_000));
    }

    private static List<CoverRow> rows(CellSystem system) {
        Knowledge knowledge = Knowledge.of(system.cells());
        Separation separation = new Separation(CellNetwork.of(system), knowledge, Effort.unlimited(), false);
        List<CoverRow> rows = new ArrayList<>();
        for (double share : new double[] {0, 0.3, 1}) {
            double[] hidden = new double[system.cells().size()];
            for (int i = 0; i < hidden.length; i++) {
                hidden[i] = knowledge.isCandidate()[i] ? share : 0;
            }
            separation.take(hidden);
            for (int i = 0; i < hidden.length; i++) {
                if (knowledge.hasDemand()[i]) {
                    rows.addAll(separation.violated(i));
                }
            }
        }
        return rows;
    }
}
