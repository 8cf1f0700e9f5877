package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProtectionTest {

    /** a = 22, LPL 17, UPL 8, SPL 0: at most 5 and at least 30, as the attacker of Fischetti and Salazar's table finds. */
    @Test
    void levelsAreEndsAroundTheValue() {
        Protection demand = Protection.ofLevels(22, 17, 8, 0);
        assertThat(demand.isMetBy(Interval.of(5, 30), 0), is(true));
        assertThat(demand.isMetBy(Interval.of(6, 30), 0), is(false));
        assertThat(demand.isMetBy(Interval.of(5, 29), 0), is(false));
    }

    @Test
    void bothTakesTheStricterOfEach() {
        Protection both =
                Protection.reachingUp(5).and(Protection.reachingDown(2)).and(Protection.ofWidth(4));
        assertThat(both, is(new Protection(2, 5, 4)));
        assertThat(both.isMetBy(Interval.of(2, 5), 0), is(false));
        assertThat(both.isMetBy(Interval.of(1, 5), 0), is(true));
    }

    @Test
    void noneDemandsNothing() {
        assertThat(Protection.NONE.demandsSomething(), is(false));
        assertThat(Protection.NONE.isMetBy(Interval.exactly(3), 0), is(true));
        assertThat(Protection.ofWidth(1).demandsSomething(), is(true));
    }

    @Test
    void impossibleDemandsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Protection.ofWidth(-1));
        assertThrows(IllegalArgumentException.class, () -> Protection.ofWidth(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Protection.reachingUp(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> Protection.ofLevels(3, -1, 1, 0));
    }
}
