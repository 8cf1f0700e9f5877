package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CellSystemTest {

    private static final Interval MANY = Interval.of(0, 1000);

    /** 100 + 133 = 233, one less than the total. */
    @Test
    void totalThatDoesNotAddUpNamesItsCells() {
        CellSystem.Builder builder = CellSystem.builder()
                .add(Cell.suppressed("total", 234, MANY))
                .add(Cell.suppressed("a", 100, MANY))
                .add(Cell.suppressed("b", 133, MANY))
                .add(Relation.sum("sum of districts", "total", List.of("a", "b")));
        InconsistentCellsException e = assertThrows(InconsistentCellsException.class, builder::build);
        assertThat(e.relation(), is("sum of districts"));
        assertThat(e.cells(), contains("total", "a", "b"));
        assertThat(e.getMessage(), not(containsString("234")));
    }

    @Test
    void subsetLargerThanTheWholeIsRefused() {
        CellSystem.Builder builder = CellSystem.builder()
                .add(Cell.suppressed("part", 5, MANY))
                .add(Cell.suppressed("whole", 4, MANY))
                .add(Relation.atMost("part of whole", "part", "whole", 1000));
        assertThrows(InconsistentCellsException.class, builder::build);
    }

    @Test
    void unknownAndRepeatedNamesAreRefused() {
        CellSystem.Builder builder = CellSystem.builder().add(Cell.suppressed("a", 1, MANY));
        assertThrows(IllegalArgumentException.class, () -> builder.add(Cell.suppressed("a", 1, MANY)));
        builder.add(Relation.sum("r", "a", List.of("b")));
        assertThat(
                assertThrows(IllegalArgumentException.class, builder::build).getMessage(),
                containsString("unknown cell b"));
    }

    @Test
    void cellsContradictingThemselvesAreRefused() {
        assertThat(
                assertThrows(IllegalArgumentException.class, () -> Cell.suppressed("a", 2000, MANY))
                        .getMessage(),
                is("value of cell a lies outside what is known"));
        assertThrows(IllegalArgumentException.class, () -> Cell.primary("a", 2, MANY, Protection.NONE));
        assertThrows(IllegalArgumentException.class, () -> Cell.published("a", 2, MANY, 0));
        assertThrows(IllegalArgumentException.class, () -> Cell.suppressed("a", 2.5, MANY)
                .withWhole(true));
        assertThrows(IllegalArgumentException.class, () -> Interval.of(3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Relation.Term("a", 0));
        assertThrows(IllegalArgumentException.class, () -> Relation.sum("r", "a", List.of("a")));
    }

    /** a - 2b with a in 0..1000 and b in 0..1000: -2000 to 1000. */
    @Test
    void derivedCellTakesItsBoundsFromItsParts() {
        CellSystem system = CellSystem.builder()
                .add(Cell.suppressed("a", 5, MANY))
                .add(Cell.suppressed("b", 1, MANY))
                .addDerived("d", List.of(new Relation.Term("a", 1), new Relation.Term("b", -2)), Protection.ofWidth(1))
                .build();
        Cell derived = system.cells().get(2);
        assertThat(derived.value(), is(3.0));
        assertThat(derived.known(), is(Interval.of(-2000, 1000)));
        assertThat(derived.whole(), is(true));
        assertThat(derived.state(), is(CellState.LATENT));
    }
}
