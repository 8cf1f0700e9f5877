package org.lebenswelten.rate.smooth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.rate.smooth.ProbabilityMap.Probability;

class ProbabilityMapTest {

    /** spdep 1.2-7, {@code probmap(SID74, BIR74)$expCount}, {@code ppois(SID74, expCount)} and {@code choynowski}. */
    @Test
    void agreesWithSpdep() {
        List<Probability> counties = ProbabilityMap.of(NorthCarolina.counts());
        double[] expected = NorthCarolina.column("expected");
        double[] tail = NorthCarolina.column("poisson_tail");
        double[] choynowski = NorthCarolina.column("choynowski");
        assertThat(counties.size(), is(100));
        for (int i = 0; i < counties.size(); i++) {
            assertThat(counties.get(i).expected(), closeTo(expected[i], 1e-12 * expected[i]));
            assertThat(counties.get(i).atMost(), closeTo(tail[i], 1e-10 * tail[i]));
            assertThat(counties.get(i).choynowski(), closeTo(choynowski[i], 1e-10 * choynowski[i]));
        }
    }

    /** By hand: 3 events of 200 persons; 1.5 expected each. P(X <= 0) = exp(-1.5), P(X >= 3) = 1 - exp(-1.5) (1 + 1.5 + 1.125). */
    @Test
    void areasWithoutRateAreLeftOut() {
        List<Probability> areas = ProbabilityMap.of(new AreaCounts(
                List.of("a", "b", "c"), new double[] {0, 3, Double.NaN}, new double[] {100, 100, Double.NaN}));

        assertThat(areas.get(0).atMost(), closeTo(Math.exp(-1.5), 1e-14));
        assertThat(areas.get(0).choynowski(), closeTo(Math.exp(-1.5), 1e-14));
        assertThat(areas.get(1).choynowski(), closeTo(1 - Math.exp(-1.5) * 3.625, 1e-14));
        assertThat(areas.get(2).atMost(), notANumber());
    }

    @Test
    void withoutEventsNothingIsUnlikely() {
        List<Probability> areas =
                ProbabilityMap.of(new AreaCounts(List.of("a", "b"), new double[] {0, 0}, new double[] {100, 50}));

        assertThat(areas.get(0), is(new Probability(0, 1, 1)));
    }
}
