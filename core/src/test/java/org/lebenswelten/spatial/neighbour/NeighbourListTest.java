package org.lebenswelten.spatial.neighbour;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;

/** Four areas in a row, 0 - 1 - 2 - 3, unless a test says otherwise. */
class NeighbourListTest {

    private static final NeighbourList ROW = NeighbourList.of(new int[][] {{1}, {2, 0}, {1, 3}, {2}});

    @Test
    void givenListIsSorted() {
        assertThat(ROW.of(1), is(new int[] {0, 2}));
        assertThat(ROW.links(), is(6));
        assertThat(ROW.isSymmetric(), is(true));
    }

    @Test
    void listByKeysKnowsIslands() {
        NeighbourList list = NeighbourList.of(List.of("a", "b", "c"), Map.of("a", List.of("c"), "c", List.of("a")));
        assertThat(list.of(0), is(new int[] {2}));
        assertThat(list.islands(), is(new int[] {1}));
    }

    @Test
    void wrongListsAreRefused() {
        assertThat(message(() -> NeighbourList.of(new int[][] {{0}})), containsString("its own neighbours"));
        assertThat(message(() -> NeighbourList.of(new int[][] {{2}, {}})), containsString("neighbour 2"));
        assertThat(message(() -> NeighbourList.of(new int[][] {{1, 1}, {}})), containsString("twice"));
        assertThat(message(() -> NeighbourList.of(List.of("a"), Map.of("a", List.of("x")))), containsString("'x'"));
        assertThat(message(() -> ROW.union(NeighbourList.of(new int[1][0]))), containsString("1 areas"));
    }

    @Test
    void ordersCountSteps() {
        // from 0: 1 in one step, 2 in two, 3 in three
        assertThat(ROW.ofOrder(2).of(0), is(new int[] {2}));
        assertThat(ROW.upToOrder(2).of(0), is(new int[] {1, 2}));
        assertThat(ROW.ofOrder(1), is(ROW));
        assertThat(ROW.ofOrder(4).links(), is(0));
        assertThat(message(() -> ROW.ofOrder(0)), containsString("order 0"));
        assertThat(message(() -> ROW.upToOrder(0)), containsString("order 0"));
    }

    @Test
    void ordersAgreeWithSpdep() {
        // spdep 1.2-7: sapply(nblag(nb, 3), function(x) sum(card(x))) = 490 868 1108; sum(card(nblag_cumul(..))) = 2466
        List<String> ids = ReferenceData.rows("index/nc_sids/nc_sids_results.csv").stream()
                .map(row -> row.get("fips"))
                .toList();
        NeighbourList queen = SpatialData.jsonNeighbours("index/nc_sids/neighbours_queen.json", ids);
        assertThat(queen.ofOrder(1).links(), is(490));
        assertThat(queen.ofOrder(2).links(), is(868));
        assertThat(queen.ofOrder(3).links(), is(1108));
        assertThat(queen.upToOrder(3).links(), is(2466));
    }

    @Test
    void unionAndIntersection() {
        NeighbourList ends = NeighbourList.of(new int[][] {{1, 3}, {0}, {}, {0}});
        assertThat(ROW.union(ends), is(NeighbourList.of(new int[][] {{1, 3}, {0, 2}, {1, 3}, {0, 2}})));
        assertThat(ROW.intersection(ends), is(NeighbourList.of(new int[][] {{1}, {0}, {}, {}})));
    }

    @Test
    void oneSidedLinksBecomeSymmetric() {
        NeighbourList oneSided = NeighbourList.of(new int[][] {{1}, {}, {1}});
        assertThat(oneSided.isSymmetric(), is(false));
        assertThat(oneSided.symmetric(), is(NeighbourList.of(new int[][] {{1}, {0, 2}, {1}})));
    }

    @Test
    void selfIsAddedOnlyOnRequest() {
        assertThat(ROW.includesSelf(), is(false));
        assertThat(ROW.withSelf().of(3), is(new int[] {2, 3}));
        assertThat(ROW.withSelf().includesSelf(), is(true));
    }

    @Test
    void leavingAnAreaOutMovesPositions() {
        NeighbourList left = ROW.restrictedTo(new boolean[] {true, false, true, true});
        assertThat(left, equalTo(NeighbourList.of(new int[][] {{}, {2}, {1}})));
    }

    private static String message(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }
}
