package org.lebenswelten.spatial.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayContaining;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.lebenswelten.spatial.inference.Multiplicity;
import org.lebenswelten.spatial.inference.Multiplicity.Method;
import org.lebenswelten.spatial.inference.Outcome;

class ClusterMapTest {

    private static final double NONE = Double.NaN;
    private static final Quadrant[] QUADRANTS = {
        Quadrant.HIGH_HIGH, Quadrant.LOW_LOW, Quadrant.LOW_HIGH, Quadrant.HIGH_LOW, null, null
    };
    private static final LocalResult RESULT = new LocalResult(
            new Outcome[] {
                Outcome.DEFINED,
                Outcome.DEFINED,
                Outcome.DEFINED,
                Outcome.DEFINED,
                Outcome.NO_NEIGHBOURS,
                Outcome.MISSING_VALUE
            },
            new double[6],
            new double[6],
            new double[6],
            new double[] {0.001, 0.02, 0.04, 0.6, NONE, NONE});

    @Test
    void controlDecidesWhatIsShown() {
        // four tests: Benjamini-Hochberg 0.004, 0.04, 0.0533, 0.6
        assertThat(
                ClusterMap.of(RESULT, QUADRANTS, Multiplicity.withDefaults()).classes(),
                arrayContaining(
                        ClusterClass.HIGH_HIGH,
                        ClusterClass.LOW_LOW,
                        ClusterClass.NOT_SIGNIFICANT,
                        ClusterClass.NOT_SIGNIFICANT,
                        ClusterClass.NEIGHBOURLESS,
                        ClusterClass.UNDEFINED));
        // Bonferroni 0.004, 0.08, ..
        assertThat(
                ClusterMap.of(RESULT, QUADRANTS, Multiplicity.withDefaults().with(Method.BONFERRONI))
                        .classes()[1],
                is(ClusterClass.NOT_SIGNIFICANT));
        ClusterMap none =
                ClusterMap.of(RESULT, QUADRANTS, Multiplicity.withDefaults().with(Method.NONE));
        assertThat(none.classes()[2], is(ClusterClass.LOW_HIGH));
        assertThat(none.control().method(), is(Method.NONE));
        assertThat(ClusterClass.NEIGHBOURLESS.code(), is(6));
    }

    @Test
    void wrongLengthIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ClusterMap.of(RESULT, new Quadrant[2], Multiplicity.withDefaults()));
    }
}
