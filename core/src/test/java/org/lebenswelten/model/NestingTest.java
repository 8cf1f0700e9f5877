package org.lebenswelten.model;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.GeometryFactory;

/** Four quarters in two districts of a city; the blocks nest in nothing. */
class NestingTest {

    private static final Zoning CITY = zoning("city", null, unit("c", null));
    private static final Zoning DISTRICTS = zoning("district", "city", unit("d1", "c"), unit("d2", "c"));
    private static final Zoning QUARTERS =
            zoning("quarter", "district", unit("q1", "d2"), unit("q2", "d1"), unit("q3", "d2"));
    private static final Nesting NESTING =
            new Nesting(List.of(CITY, DISTRICTS, QUARTERS, zoning("block", null, unit("b", null))));

    @Test
    void unitsLieInThoseOfEveryCoarserZoning() {
        assertThat(NESTING.positions("quarter", "district").orElseThrow(), is(new int[] {1, 0, 1}));
        assertThat(NESTING.positions("quarter", "city").orElseThrow(), is(new int[] {0, 0, 0}));
        assertThat(NESTING.positions("quarter", "quarter").orElseThrow(), is(new int[] {0, 1, 2}));
    }

    @Test
    void zoningsThatDoNotNestHaveNoPositions() {
        assertThat(NESTING.positions("district", "quarter").isPresent(), is(false));
        assertThat(NESTING.positions("quarter", "block").isPresent(), is(false));
        assertThat(NESTING.positions("nothing", "city").isPresent(), is(false));
    }

    @Test
    void coarserZoningsComeInOrder() {
        assertThat(NESTING.above("quarter"), contains(DISTRICTS, CITY));
        assertThat(NESTING.above("city"), is(empty()));
    }

    private static Zoning zoning(String id, String parent, ArealUnit... units) {
        return new Zoning(id, BilingualText.same(id), parent, List.of(units));
    }

    private static ArealUnit unit(String id, String parent) {
        return new ArealUnit(id, id, parent, new GeometryFactory().createPolygon());
    }
}
