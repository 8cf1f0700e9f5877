package org.lebenswelten.disclosure.age;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lebenswelten.rate.plan.BandCounts;

/** Counts of three or four bands whose weights are whole numbers, so that all changes can be listed by hand. */
class MovesTest {

    /**
     * Weights 1, 2, 3 and nothing left open: the first band gains one only if the second loses two and the third gains one.
     * Counts 1, 2, 1: that is the only change of the first band by one.
     */
    @Test
    void onlyChangeThatLeavesTheFigure() {
        Moves moves = new Moves(part(1, 2, 1), List.of(new Condition(new double[] {1, 2, 3}, 0, 0)));

        assertThat(moves.changing(0, 1, 10).stream().map(Arrays::toString).toList(), contains("[1.0, -2.0, 1.0]"));
        // two more would need four fewer in the second band, which has two
        assertThat(moves.changing(0, 2, 10), is(empty()));
    }

    /** Without any condition every change that leaves the sum is one: 1, 1 can become 0, 2 or 2, 0. */
    @Test
    void withoutAFigureOnlyTheSumStays() {
        Moves moves = new Moves(part(1, 1), List.of());

        assertThat(
                new TreeSet<>(moves.any(10).stream().map(Arrays::toString).toList()),
                equalTo(new TreeSet<>(List.of("[-1.0, 1.0]", "[0.0, 0.0]", "[1.0, -1.0]"))));
    }

    /**
     * One death of a child weighs as much as 30 of the old: 90 deaths of the old must become those of the middle-aged, which
     * no short change does.
     */
    @Test
    void longChangesAreFoundAroundTheNearestOne() {
        Moves moves = new Moves(part(1, 200, 200), List.of(new Condition(new double[] {-31, -1, 0}, 0, 0)));

        // by hand: d1 = 3, -31 * 3 - d2 = 0, d3 = -3 - d2
        assertThat(moves.changing(0, 3, 1).stream().map(Arrays::toString).toList(), contains("[3.0, -93.0, 90.0]"));
    }

    private static AgePart part(double... events) {
        double[] persons = new double[events.length];
        Arrays.fill(persons, 1000);
        return AgePart.of("part", new BandCounts(events, events, persons), 1, List.of());
    }
}
