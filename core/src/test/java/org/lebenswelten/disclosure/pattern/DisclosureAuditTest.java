package org.lebenswelten.disclosure.pattern;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisclosureAuditTest {

    /**
     * Fischetti and Salazar (2001), figures 1 and 2: investment by activity and region. With the four corners hidden, the
     * attacker of cell II-C finds 5 to 30.
     */
    @Test
    void investmentByActivityAndRegion() {
        CellSystem system = Tables.investment(Protection.ofWidth(1));
        AuditResult result = DisclosureAudit.withDefaults().attack(system, List.of("II-A", "III-A", "III-C"));
        assertThat(result.cell("II-C").orElseThrow().feasible(), is(Interval.of(5, 30)));
    }
}
