package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.read.Project;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.spatial.network.NetworkCosts;
import org.lebenswelten.spatial.network.WalkingNetwork;

/** What the ways of the sample are to show. */
class StreetsTest {

    private static Project project;
    private static WalkingNetwork network;

    @BeforeAll
    static void read() {
        project = ProjectReader.read(CommittedFiles.folder()).requireProject();
        network = project.network().orElseThrow();
    }

    @Test
    void everybodyReachesEverything() {
        ResidentPoints residents = project.residents();
        if (residents == null) {
            throw new AssertionError("no residents");
        }
        assertThat(network.pieceCount(), is(1));
        assertThat(network.snap(residents.x(), residents.y()).missed().length, is(0));
    }

    /** Counted with awk: 3676 rows of {@code layers/wege.csv} and the sum of their last column. */
    @Test
    void allRowsAreEdges() {
        assertThat(network.edgeCount(), is(3676));
        assertThat(network.totalMetres(), closeTo(598_712, 0.5));
    }

    /** Two places 400 m apart on either side of the railway, far from a crossing: four times as far on foot. */
    @Test
    void theRailwayIsABarrier() {
        NetworkCosts costs = network.costsTo(
                new double[] {374_685},
                new double[] {5_712_270},
                new double[] {374_437},
                new double[] {5_711_957},
                1e6);
        assertThat(Math.hypot(374_685 - 374_437, 5_712_270 - 5_711_957), closeTo(400, 2));
        assertThat(costs.metres(0), greaterThan(1600.0));
    }
}
