package org.lebenswelten.spatial.cluster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.Crs;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.cluster.NeighbourRule.Found;
import org.lebenswelten.spatial.cluster.NeighbourRule.Nearest;
import org.lebenswelten.spatial.cluster.NeighbourRule.Touching;
import org.lebenswelten.spatial.cluster.NeighbourRule.Weighted;
import org.lebenswelten.spatial.cluster.NeighbourRule.Within;
import org.lebenswelten.spatial.neighbour.ContiguityRule;
import org.lebenswelten.spatial.neighbour.Kernel;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.WeightStyle;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Squares of side 1 in 4 rows of 5. */
class NeighbourRuleTest {

    private static final List<Geometry> GRID = SpatialData.grid(4, 5);
    private static final Crs METRES = Crs.of(25832).orElseThrow();

    @Test
    void touchingFollowsTheMovesInChess() {
        assertThat(list(new Touching(ContiguityRule.QUEEN, 0, 1)), is(SpatialData.gridNeighbours(4, 5, true)));
        assertThat(list(new Touching(ContiguityRule.ROOK, 0, 1)), is(SpatialData.gridNeighbours(4, 5, false)));
        // from a corner in at most two steps of a rook: 2 and 3 more
        assertThat(list(new Touching(ContiguityRule.ROOK, 0, 2)).count(0), is(5));
    }

    @Test
    void snappingIsReported() {
        List<Geometry> apart = new ArrayList<>(GRID);
        apart.set(19, AffineTransformation.translationInstance(0.01, 0.01).transform(GRID.get(19)));
        Found open = new Touching(ContiguityRule.ROOK, 0, 1).find(apart, METRES, WeightStyle.BINARY);
        assertThat(open.weights().neighbours().count(19), is(0));
        assertThat(open.snapped(), empty());
        Found snapped = new Touching(ContiguityRule.ROOK, 0.02, 1).find(apart, METRES, WeightStyle.BINARY);
        assertThat(snapped.weights().neighbours().of(19), is(new int[] {14, 18}));
        assertThat(snapped.snapped(), hasSize(2));
        assertThat(snapped.snapped().get(0).gap(), closeTo(0.01, 1e-12));
    }

    @Test
    void centroidsMakeTheOtherNeighbours() {
        // the nearest of a corner are the two beside it
        assertThat(list(new Nearest(2)).of(0), is(new int[] {1, 5}));
        assertThat(list(new Within(1)), is(SpatialData.gridNeighbours(4, 5, false)));
        Found weighted = new Weighted(Kernel.TRIANGULAR, 4).find(GRID, METRES, WeightStyle.BINARY);
        // 1 - distance/4
        assertThat(weighted.weights().between(0, 1), is(0.75));
        assertThat(weighted.weights().between(0, 3), is(0.25));
        assertThat(weighted.weights().between(0, 4), is(0.0));
    }

    @Test
    void distancesNeedMetres() {
        assertThat(new Touching(ContiguityRule.QUEEN, 0, 1).needsMetres(), is(false));
        assertThat(new Touching(ContiguityRule.QUEEN, 0.1, 1).needsMetres(), is(true));
        assertThat(new Nearest(1).needsMetres(), is(true));
        Crs degrees = Crs.of(4326).orElseThrow();
        assertThrows(IllegalArgumentException.class, () -> new Within(1).find(GRID, degrees, WeightStyle.BINARY));
    }

    @Test
    void wrongNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Nearest(0));
        assertThrows(IllegalArgumentException.class, () -> new Within(0));
        assertThrows(IllegalArgumentException.class, () -> new Weighted(Kernel.UNIFORM, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Touching(ContiguityRule.QUEEN, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Touching(ContiguityRule.QUEEN, 0, 0));
    }

    private static NeighbourList list(NeighbourRule rule) {
        return rule.find(GRID, METRES, WeightStyle.BINARY).weights().neighbours();
    }
}
