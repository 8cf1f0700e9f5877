package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeTest {

    /** Of 3,000,000 people 4 are missing; a relative tolerance of 1e-6 would be 3 people. */
    @Test
    void onePersonCountsAmongMillions() {
        int people = 3_000_000;
        Interval all = Interval.of(0, people);
        CellSystem system = CellSystem.builder()
                .add(Cell.primary("most", people - 4, all, Protection.reachingDown(people - 5)))
                .add(Cell.suppressed("rest", 1, Interval.of(1, 2)))
                .add(Tables.fixedSum("sum", List.of("most", "rest"), people - 3))
                .build();
        // most = people - 3 - rest, so people - 5 with rest 2.
        assertThat(DisclosureAudit.withDefaults().attack(system, List.of()).passes(), is(true));
        CellSystem tight = CellSystem.builder()
                .add(Cell.primary("most", people - 4, all, Protection.reachingDown(people - 6)))
                .add(Cell.suppressed("rest", 1, Interval.of(1, 2)))
                .add(Tables.fixedSum("sum", List.of("most", "rest"), people - 3))
                .build();
        assertThat(DisclosureAudit.withDefaults().attack(tight, List.of()).passes(), is(false));
    }

    /** 2,000,000 = 1,999,999 + 1, not 1,999,999 + 0; nor does a table count that is one beyond a bound. */
    @Test
    void tablesThatMissByOnePersonAreNone() {
        int people = 2_000_000;
        Interval all = Interval.of(0, people);
        CellSystem system = CellSystem.builder()
                .add(Cell.suppressed("a", people - 2, all))
                .add(Cell.suppressed("b", 2, all))
                .add(Tables.fixedSum("sum", List.of("a", "b"), people))
                .build();
        CellNetwork network = CellNetwork.of(system);
        double[] lower = {0, 0};
        assertThat(network.admits(new double[] {people - 1, 1}, lower, new double[] {people, people}), is(true));
        assertThat(network.admits(new double[] {people - 1, 0}, lower, new double[] {people, people}), is(false));
        assertThat(network.admits(new double[] {people - 1, 1}, lower, new double[] {people - 2, people}), is(false));
    }
}
