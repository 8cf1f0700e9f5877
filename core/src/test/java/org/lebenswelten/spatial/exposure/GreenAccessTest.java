package org.lebenswelten.spatial.exposure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;

/**
 * A park of 100 x 100 m in two polygons that share a border at x = 50, and a lawn of 10 x 10 m at 1000. All points lie on
 * northing 50.
 */
class GreenAccessTest {

    private static final double EXACT = 1e-9;
    private static final PolygonLayer GREEN = new PolygonLayer(
            "green",
            Layers.METRES,
            List.of("west", "east", "lawn"),
            List.of(Layers.box(0, 0, 50, 100), Layers.box(50, 0, 100, 100), Layers.box(1000, 45, 1010, 55)));

    @Test
    void distanceIsToTheEdgeAndZeroInside() {
        // 2 residents inside, 3 at 300 m, 4 at 301 m
        GreenAccessCounts counts = GreenAccess.withDefaults()
                .of(points(new double[] {50, 400, 401}, new double[] {2, 3, 4}), Layers.METRES, 1, GREEN);
        assertThat(counts.within()[0], closeTo(5, EXACT));
        assertThat(counts.distanceMetres()[0], closeTo(3 * 300 + 4 * 301, EXACT));
        assertThat(counts.residents()[0], closeTo(9, EXACT));
    }

    @Test
    void polygonsThatTouchAreOneGreenAndSmallGreenDoesNotCountForDistance() {
        // the park has 10,000 m² in two halves of 5,000; with a minimum of 8,000 it still counts, the lawn does not
        ResidentPoints beside = points(new double[] {200, 1000}, new double[] {1, 1});
        GreenAccessCounts counts =
                GreenAccess.withDefaults().withMinimumArea(8000).withRadius(100).of(beside, Layers.METRES, 1, GREEN);
        assertThat(counts.within()[0], closeTo(1, EXACT));
        assertThat(counts.distanceMetres()[0], closeTo(100 + 900, EXACT));
        GreenAccessCounts any = GreenAccess.withDefaults().withMinimumArea(0).of(beside, Layers.METRES, 1, GREEN);
        assertThat(any.distanceMetres()[0], closeTo(100, EXACT));
    }

    @Test
    void areaInReachCountsGreenOfAnySizeOnce() {
        // from the lawn's middle, 300 m: the lawn's 100 m²; from the park's middle, 30 m: the circle
        GreenAccessCounts lawn =
                GreenAccess.withDefaults().of(points(new double[] {1005}, new double[] {2}), Layers.METRES, 1, GREEN);
        assertThat(lawn.areaSquareMetres()[0], closeTo(2 * 100, EXACT));
        PolygonLayer doubled = new PolygonLayer(
                "doubled",
                Layers.METRES,
                List.of("a", "b"),
                List.of(Layers.box(0, 0, 100, 100), Layers.box(20, 0, 100, 100)));
        GreenAccessCounts park = GreenAccess.withDefaults()
                .withRadius(30)
                .of(points(new double[] {50}, new double[] {1}), Layers.METRES, 1, doubled);
        assertThat(park.areaSquareMetres()[0], closeTo(Math.PI * 900, EXACT));
    }

    @Test
    void withoutGreenNobodyIsInReachAndDistanceIsUnknown() {
        PolygonLayer none = new PolygonLayer("none", Layers.METRES, List.of(), List.of());
        GreenAccessCounts counts =
                GreenAccess.withDefaults().of(points(new double[] {50}, new double[] {1}), Layers.METRES, 2, none);
        assertThat(counts.within()[0], equalTo(0.0));
        assertThat(counts.areaSquareMetres()[0], equalTo(0.0));
        assertThat(counts.distanceMetres()[0], notANumber());
        // nobody lives in the second unit
        assertThat(counts.distanceMetres()[1], equalTo(0.0));
    }

    @Test
    void badInputIsRefusedWithItsValue() {
        GreenAccess access = GreenAccess.withDefaults();
        assertThat(refused(() -> access.withRadius(0)), containsString("radius 0.0 m"));
        assertThat(refused(() -> access.withMinimumArea(-1)), containsString("minimum area -1.0 m²"));
        ResidentPoints points = points(new double[] {50}, new double[] {1});
        assertThrows(DataProblemException.class, () -> access.of(points, Layers.DEGREES, 1, GREEN));
    }

    @Test
    void moreRadiusNeverReachesFewer() {
        Random random = new Random(8);
        ResidentPoints points = new ResidentPoints(
                "units",
                random.doubles(200, -500, 1500).toArray(),
                random.doubles(200, -500, 600).toArray(),
                new int[200],
                random.doubles(200, 0, 20).toArray());
        double reached = 0;
        double area = 0;
        for (double radius : new double[] {50, 100, 200, 400, 800}) {
            GreenAccessCounts counts =
                    GreenAccess.withDefaults().withRadius(radius).of(points, Layers.METRES, 1, GREEN);
            assertThat(counts.within()[0], greaterThanOrEqualTo(reached));
            assertThat(counts.areaSquareMetres()[0], greaterThanOrEqualTo(area));
            reached = counts.within()[0];
            area = counts.areaSquareMetres()[0];
        }
        assertThat(reached > 0 && area > 0, equalTo(true));
    }

    private static ResidentPoints points(double[] x, double[] residents) {
        double[] y = new double[x.length];
        java.util.Arrays.fill(y, 50);
        return new ResidentPoints("units", x, y, new int[x.length], residents);
    }

    private static String refused(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
