package org.lebenswelten.geotools;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.stream.IntStream;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilterCandidatesTest {

    private LayerSnapshot layer;

    @BeforeEach
    void prepare() throws Exception {
        // 40 squares of 1 km from (380000, 5710000), ten a row; position is the number of the square
        layer = LayerSnapshot.of(TestAtlas.areas("belastung", 40, 1, 1));
    }

    private int[] candidates(String filter) throws Exception {
        return FilterCandidates.of(ECQL.toFilter(filter), layer);
    }

    @Test
    void usesTheIndexByPlace() throws Exception {
        assertThat(candidates("BBOX(geom, 380500, 5710500, 381500, 5711500)"), is(new int[] {0, 1, 10, 11}));
        assertThat(candidates("INTERSECTS(geom, POINT(383500 5712500))"), is(new int[] {23}));
        assertThat(candidates("class = 3 AND INTERSECTS(geom, POINT(383500 5712500))"), is(new int[] {23}));
        assertThat(candidates("BBOX(geom, 0, 0, 1, 1)"), is(new int[0]));
    }

    @Test
    void usesTheSmallestOfSeveralEnvelopes() throws Exception {
        assertThat(
                candidates(
                        "BBOX(geom, 380500, 5710500, 389500, 5713500) AND BBOX(geom, 380600, 5710500, 380700, 5710600)"),
                is(new int[] {0}));
        // square 0 meets both boxes although they do not meet each other
        assertThat(
                candidates(
                        "BBOX(geom, 380100, 5710100, 380300, 5710300) AND BBOX(geom, 380600, 5710600, 380700, 5710700)"),
                is(new int[] {0}));
    }

    @Test
    void usesTheIndexById() throws Exception {
        assertThat(
                candidates("IN ('belastung.0007.2019', 'belastung.0003.2019', 'other.0001.2019')"),
                is(new int[] {3, 7}));
        assertThat(
                candidates(
                        "IN ('belastung.0007.2019', 'belastung.0003.2019') AND IN ('belastung.0007.2019') AND class = 1"),
                is(new int[] {7}));
    }

    @Test
    void leavesNothingOutWhereAnIndexDoesNotDecide() throws Exception {
        int[] all = IntStream.range(0, 40).toArray();
        for (String filter : new String[] {
            "INCLUDE",
            "class = 3",
            "NOT BBOX(geom, 380500, 5710500, 381500, 5711500)",
            "BBOX(geom, 380500, 5710500, 381500, 5711500) OR class = 3",
            "DISJOINT(geom, POINT(383500 5712500))",
            "DWITHIN(geom, POINT(383500 5712500), 100, meters)",
            "INTERSECTS(buffer(geom, 5000), POINT(383500 5712500))",
            "IN ('belastung.0007.2019') OR class = 3"
        }) {
            assertThat(filter, candidates(filter), is(all));
        }
        assertThat(candidates("EXCLUDE"), is(new int[0]));
    }
}
