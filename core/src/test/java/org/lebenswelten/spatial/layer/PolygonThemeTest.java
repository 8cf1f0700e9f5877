package org.lebenswelten.spatial.layer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** Three squares of 10 x 10: low at 0..10, high at 5..15, low again at 8..18; all from south 0 to north 10. */
class PolygonThemeTest {

    private static final PolygonTheme THEME = new PolygonTheme(
            Layers.of(
                    "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))",
                    "POLYGON ((5 0, 15 0, 15 10, 5 10, 5 0))",
                    "POLYGON ((8 0, 18 0, 18 10, 8 10, 8 0))"),
            List.of("low", "none", "high"),
            new int[] {0, 2, 0});

    @Test
    void highestClassCountsWherePolygonsOverlap() {
        double[] x = {2, 7, 9, 16, 20, 5, 15};
        double[] y = {5, 5, 5, 5, 5, 5, 5};
        // the edges at 5 and 15 touch the high square
        assertThat(THEME.classAt(x, y), equalTo(new int[] {0, 2, 2, 0, -1, 2, 2}));
    }

    @Test
    void flattenedClassesAreDisjointAndCoverTheSameGround() {
        List<List<Polygon>> flat = THEME.flattened();
        // high 10 x 10 whole; low 0..5 and 15..18
        assertThat(area(flat.get(2)), closeTo(100, 1e-9));
        assertThat(area(flat.get(0)), closeTo(50 + 30, 1e-9));
        assertThat(flat.get(1), empty());
    }

    @Test
    void classPositionsAreChecked() {
        PolygonLayer one = Layers.of("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        IllegalArgumentException range = assertThrows(
                IllegalArgumentException.class, () -> new PolygonTheme(one, List.of("low"), new int[] {1}));
        assertThat(range.getMessage(), containsString("polygon 'a': class position 1, expected 0 to 0"));
        assertThrows(IllegalArgumentException.class, () -> new PolygonTheme(one, List.of("low"), new int[0]));
    }

    private static double area(List<Polygon> polygons) {
        return polygons.stream().mapToDouble(Polygon::getArea).sum();
    }
}
