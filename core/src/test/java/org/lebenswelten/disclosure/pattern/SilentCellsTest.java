package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.disclosure.pattern.AttackedCell.Evidence;

class SilentCellsTest {

    private static final Interval NOTHING = Interval.exactly(0);

    private static final Map<String, LongFunction<CellSystem>> MAKERS =
            Map.of("twins", LatentSystems::twins, "rolling", LatentSystems::rolling, "chains", LatentSystems::chains);

    private static final Interval FEW = Interval.of(0, 2);

    /** 2x = 2y + 2z: x = y + z does for all y and z from 0 to 2, as x reaches from 0 to 4. */
    @Test
    void sumOfCellsWithTheSameCoefficientsIsLeftOut() {
        CellNetwork lean = CellNetwork.lean(twice(Interval.of(0, 4), 0, Protection.NONE));
        assertThat(lean.size(), is(2));
        assertThat(lean.rows(), is(0));
    }

    /** Were x at most 3, y + z could not be 4. */
    @Test
    void boundsThatTellSomethingKeepTheCell() {
        assertThat(
                CellNetwork.lean(twice(Interval.of(0, 3), 0, Protection.NONE)).size(), is(3));
        assertThat(
                CellNetwork.lean(twice(Interval.of(1, 4), 0, Protection.NONE)).size(), is(3));
    }

    /** 2x = 2y + 2z + 0 to 1 might hold with other x, too; nobody looks. */
    @Test
    void rowsThatAreNoEquationsOfNothingStay() {
        assertThat(
                CellNetwork.lean(twice(Interval.of(0, 4), 1, Protection.NONE)).rows(), is(1));
    }

    @Test
    void cellsWithDemandsStay() {
        assertThat(
                CellNetwork.lean(twice(Interval.of(0, 4), 0, Protection.ofWidth(1)))
                        .size(),
                is(3));
    }

    /** 2x = 2y with x whole: y has no fractions though nobody says so. */
    @Test
    void wholeCellsThatTellOthersToBeWholeStay() {
        CellSystem system = CellSystem.builder()
                .add(Cell.latent("x", 1, FEW))
                .add(Cell.primary("y", 1, FEW, Protection.ofWidth(1)).withWhole(false))
                .add(new Relation("r", List.of(new Relation.Term("x", 2), new Relation.Term("y", -2)), NOTHING))
                .build();
        assertThat(CellNetwork.lean(system).size(), is(2));
    }

    /** 2u = 2x + 2y and 2x = 2z tell nothing as u = y + z and x = z fit, but no cell is like z. */
    @Test
    void cellsThatHangOnOthersLikeThemStay() {
        CellSystem system = CellSystem.builder()
                .add(Cell.latent("u", 2, Interval.of(0, 4)))
                .add(Cell.latent("x", 1, FEW))
                .add(Cell.suppressed("y", 1, FEW))
                .add(Cell.suppressed("z", 1, FEW))
                .add(new Relation(
                        "r",
                        List.of(new Relation.Term("u", 2), new Relation.Term("x", -2), new Relation.Term("y", -2)),
                        NOTHING))
                .add(new Relation("s", List.of(new Relation.Term("x", 2), new Relation.Term("z", -2)), NOTHING))
                .build();
        // The column of z is that of no latent cell: x stands in both rows.
        assertThat(CellNetwork.lean(system).size(), is(4));
    }

    private static CellSystem twice(Interval known, double slack, Protection demand) {
        return CellSystem.builder()
                .add(Cell.latent("x", 2, known).withDemand(demand))
                .add(Cell.suppressed("y", 1, FEW))
                .add(Cell.suppressed("z", 1, FEW))
                .add(new Relation(
                        "r",
                        List.of(new Relation.Term("x", 2), new Relation.Term("y", -2), new Relation.Term("z", -2)),
                        Interval.of(0, slack)))
                .build();
    }

    /** Against every table of small systems, {@link EveryTable}; in at least so many something is left out. */
    @ParameterizedTest
    @CsvSource({"twins,300,20", "rolling,50,4", "chains,300,1"})
    void auditAllowsNoMoreThanThereIs(String kind, int seeds, int leftOut) {
        int left = 0;
        for (long seed = 0; seed < seeds; seed++) {
            CellSystem system = MAKERS.get(kind).apply(seed);
            Random random = new Random(seed);
            List<String> hidden = new ArrayList<>();
            for (Cell cell : system.cells()) {
                if (cell.state().mayBeHidden() && random.nextInt(3) == 0) {
                    hidden.add(cell.name());
                }
            }
            left += CellNetwork.lean(system).size() < system.cells().size() ? 1 : 0;
            EveryTable all = new EveryTable(system, hidden);
            for (AttackedCell attacked :
                    DisclosureAudit.withDefaults().attack(system, hidden).cells()) {
                Interval truth = all.interval(system.cells().indexOf(attacked.cell()));
                String where = kind + " " + seed + " " + attacked.cell().name() + " " + hidden;
                assertThat(where, holds(truth, attacked.attained()), is(true));
                assertThat(where, holds(attacked.feasible(), truth), is(true));
                if (attacked.evidence() == Evidence.ATTAINED) {
                    assertThat(where, holds(truth, attacked.feasible()), is(true));
                }
                assertThat(where, attacked.met(), is(attacked.cell().demand().isMetBy(truth, 1e-6)));
            }
        }
        assertThat(kind, left, greaterThanOrEqualTo(leftOut));
    }

    private static boolean holds(Interval outer, Interval inner) {
        return outer.contains(inner.lower(), 1e-6) && outer.contains(inner.upper(), 1e-6);
    }
}
