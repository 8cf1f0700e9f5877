package org.lebenswelten.spatial.exposure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lebenswelten.model.DataProblemException;
import org.lebenswelten.raw.ResidentPoints;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.transfer.LandUse;
import org.lebenswelten.spatial.transfer.OverlapWeighting;
import org.lebenswelten.spatial.transfer.WeightedPoints;
import org.locationtech.jts.geom.Geometry;

/**
 * Two units of 100 x 100: west 0..100, east 100..200. A road runs along x = 100: 65 dB and more within 20 m, 55 dB and
 * more within 60 m of it; a railway has a band of 60 dB from 70 to 110. Northings 0 to 100.
 */
class ThemeExposureTest {

    private static final double EXACT = 1e-9;
    private static final PolygonLayer UNITS = Layers.lattice(2, 1, 100, 0);
    private static final PolygonLayer BANDS = new PolygonLayer(
            "noise.gpkg",
            Layers.METRES,
            List.of("road55", "rail60", "road65"),
            List.of(Layers.box(40, 0, 160, 100), Layers.box(70, 0, 110, 100), Layers.box(80, 0, 120, 100)));
    private static final ThemeExposure NOISE =
            ThemeExposure.of(NoiseIndicator.LDEN.theme(BANDS, new double[] {55, 60, 65}));

    @Test
    void residentsCountInTheLoudestBandTheyLiveIn() {
        // x = 10 none; 45 -> 55; 75 -> 60 over 55; 100 -> 65 over both; 120 edge of 65; 150 -> 55; 190 none
        ResidentPoints points =
                points(new double[] {10, 45, 75, 100, 120, 150, 190}, new int[] {0, 0, 0, 0, 1, 1, 1}, new double[] {
                    1, 2, 4, 8, 16, 32, 64
                });
        ExposureCounts counts = NOISE.ofResidents(points, Layers.METRES, 2);
        assertThat(counts.in(0), equalTo(new double[] {2, 32}));
        assertThat(counts.in(1), equalTo(new double[] {4, 0}));
        assertThat(counts.in(2), equalTo(new double[] {8, 16}));
        assertThat(counts.atLeast(1), equalTo(new double[] {12, 16}));
        assertThat(counts.denominator(), equalTo(new double[] {15, 112}));
    }

    @Test
    void shareOfGroundWhereThereAreNoPoints() {
        ExposureCounts counts = NOISE.ofUnits(UNITS, new double[] {1000, 500}, OverlapWeighting.byArea());
        // west: 55 on 40..70, 60 on 70..80, 65 on 80..100; east: 65 on 100..120, 55 on 120..160
        double[][] byHand = {{300, 200}, {100, 0}, {200, 100}, {0, 0}, {0, 0}};
        for (int c = 0; c < 5; c++) {
            for (int u = 0; u < 2; u++) {
                assertThat(counts.in(c)[u], closeTo(byHand[c][u], EXACT));
            }
        }
    }

    @Test
    void shareOfInhabitedGround() {
        // west is inhabited on 60..100 only: 10 of 40 m are in 55, 10 in 60, 20 in 65; the east is empty: plain area
        LandUse inhabited = LandUse.ofInhabited(Layers.of("POLYGON ((60 0, 100 0, 100 100, 60 100, 60 0))"));
        ExposureCounts counts = NOISE.ofUnits(UNITS, new double[] {1000, 500}, inhabited);
        assertThat(counts.in(0)[0], closeTo(250, EXACT));
        assertThat(counts.in(1)[0], closeTo(250, EXACT));
        assertThat(counts.in(2)[0], closeTo(500, EXACT));
        assertThat(counts.in(2)[1], closeTo(100, EXACT));
        assertThat(counts.fallback(), equalTo(new boolean[] {false, true}));
    }

    @Test
    void buildingOnTheBorderOfTwoBandsIsInTheLouder() {
        WeightedPoints buildings = new WeightedPoints(
                "b", Layers.METRES, new double[] {80, 10}, new double[] {50, 50}, new double[] {1, 1});
        ExposureCounts counts = NOISE.ofUnits(UNITS, new double[] {40, 0}, buildings);
        assertThat(counts.in(2)[0], closeTo(20, EXACT));
        assertThat(counts.atLeast(0)[0], closeTo(20, EXACT));
    }

    @Test
    void unknownResidentsAreUnknownInNumeratorAndDenominator() {
        ExposureCounts counts = NOISE.ofUnits(UNITS, new double[] {Double.NaN, 500}, OverlapWeighting.byArea());
        assertThat(counts.in(4)[0], notANumber());
        assertThat(counts.denominator()[0], notANumber());
        assertThat(counts.in(4)[1], equalTo(0.0));
    }

    @Test
    void noBandsMeanNobodyExposed() {
        PolygonLayer none = new PolygonLayer("none", Layers.METRES, List.of(), List.of());
        ThemeExposure quiet = ThemeExposure.of(NoiseIndicator.LNIGHT.theme(none, new double[0]));
        ResidentPoints points = points(new double[] {10}, new int[] {0}, new double[] {7});
        assertThat(quiet.ofResidents(points, Layers.METRES, 1).atLeast(0), equalTo(new double[] {0}));
        assertThat(
                quiet.ofUnits(UNITS, new double[] {1, 1}, OverlapWeighting.byArea())
                        .atLeast(0),
                equalTo(new double[] {0, 0}));
    }

    @Test
    void badInputIsRefusedWithItsValue() {
        ResidentPoints points = points(new double[] {10}, new int[] {2}, new double[] {7});
        assertThat(refused(() -> NOISE.ofResidents(points, Layers.METRES, 2)), containsString("unit position 2"));
        ResidentPoints negative = points(new double[] {10}, new int[] {0}, new double[] {-7});
        assertThat(refused(() -> NOISE.ofResidents(negative, Layers.METRES, 2)), containsString("residents -7.0"));
        assertThat(
                refused(() -> NOISE.ofUnits(UNITS, new double[] {-1, 0}, OverlapWeighting.byArea())),
                containsString("unit '00000': residents -1.0"));
        assertThrows(DataProblemException.class, () -> NOISE.ofResidents(points, Layers.DEGREES, 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void moreResidentsNeverLowerExposureAndNobodyCountsTwice(long seed) {
        Random random = new Random(seed);
        List<String> ids = new ArrayList<>();
        List<Geometry> boxes = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            double x = random.nextDouble() * 180;
            double y = random.nextDouble() * 80;
            ids.add("n" + i);
            boxes.add(Layers.box(x, y, x + 5 + random.nextDouble() * 60, y + 5 + random.nextDouble() * 40));
        }
        PolygonLayer bands = new PolygonLayer("bands", Layers.METRES, ids, boxes);
        double[] lower = random.ints(25, 50, 80).asDoubleStream().toArray();
        ThemeExposure exposure = ThemeExposure.of(NoiseIndicator.LDEN.theme(bands, lower));
        int n = 500;
        double[] x = random.doubles(n, 0, 200).toArray();
        double[] y = random.doubles(n, 0, 100).toArray();
        int[] unit = new int[n];
        double[] residents = random.doubles(n, 0, 30).toArray();
        double[] more = residents.clone();
        for (int p = 0; p < n; p++) {
            unit[p] = x[p] < 100 ? 0 : 1;
            more[p] += random.nextInt(3);
        }
        ExposureCounts before = exposure.ofResidents(new ResidentPoints("u", x, y, unit, residents), Layers.METRES, 2);
        ExposureCounts after = exposure.ofResidents(new ResidentPoints("u", x, y, unit, more), Layers.METRES, 2);
        for (int u = 0; u < 2; u++) {
            assertThat(before.atLeast(0)[u], lessThanOrEqualTo(before.denominator()[u]));
            for (int c = 0; c < 5; c++) {
                assertThat(after.in(c)[u], greaterThanOrEqualTo(before.in(c)[u]));
            }
        }
        // the same ground, flattened: shares add up to the area of the union of all audible bands
        ExposureCounts ground = exposure.ofUnits(UNITS, new double[] {1, 1}, OverlapWeighting.byArea());
        assertThat(ground.atLeast(0)[0], lessThanOrEqualTo(1 + EXACT));
        assertThat(ground.atLeast(0)[0], greaterThanOrEqualTo(ground.atLeast(1)[0]));
    }

    private static ResidentPoints points(double[] x, int[] unit, double[] residents) {
        double[] y = new double[x.length];
        java.util.Arrays.fill(y, 50);
        return new ResidentPoints("units", x, y, unit, residents);
    }

    private static String refused(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
