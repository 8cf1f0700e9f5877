package org.lebenswelten.spatial.hygiene;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.spatial.hygiene.BorderReport.Gap;
import org.lebenswelten.spatial.hygiene.BorderReport.Mismatch;
import org.lebenswelten.spatial.hygiene.BorderReport.Overlap;
import org.lebenswelten.spatial.hygiene.BorderReport.Sliver;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;

class BorderCheckTest {

    private static final BorderCheck CHECK = BorderCheck.withDefaults();
    private static final String SQUARE = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

    @Test
    void squaresSideBySideAreClean() {
        assertThat(CHECK.check(Layers.lattice(4, 4, 10, 0)).isClean(), equalTo(true));
        assertThat(
                CHECK.check(new PolygonLayer("none", Layers.METRES, List.of(), List.of()))
                        .isClean(),
                equalTo(true));
    }

    @Test
    void overlappingSquares() {
        // 2 x 10 m are shared
        BorderReport report = CHECK.check(Layers.of(SQUARE, "POLYGON ((8 0, 18 0, 18 10, 8 10, 8 0))"));
        assertThat(report.overlaps(), hasSize(1));
        Overlap overlap = report.overlaps().get(0);
        assertThat(overlap.firstId() + overlap.secondId(), equalTo("ab"));
        assertThat(overlap.squareMetres(), closeTo(20, 1e-9));
        assertThat(report.mismatches().stream().map(Mismatch::id).toList(), contains("a", "b"));
    }

    @Test
    void polygonWithinAnotherAndDuplicate() {
        BorderReport within = CHECK.check(Layers.of(SQUARE, "POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))"));
        assertThat(within.overlaps().get(0).squareMetres(), closeTo(4, 1e-9));
        BorderReport duplicate = CHECK.check(Layers.of(SQUARE, SQUARE));
        assertThat(duplicate.overlaps().get(0).squareMetres(), closeTo(100, 1e-9));
    }

    @Test
    void overlapUpToTheLeastAreaIsNotReported() {
        PolygonLayer layer = Layers.of(SQUARE, "POLYGON ((9.9 0, 18 0, 18 10, 9.9 10, 9.9 0))");
        // 0.1 x 10 m
        assertThat(CHECK.withLeastOverlap(1.1).check(layer).overlaps(), empty());
        assertThat(CHECK.withLeastOverlap(0.9).check(layer).overlaps(), hasSize(1));
    }

    @Test
    void narrowGapIsReportedWithNeighboursAreaAndWidth() {
        // four squares of 10 m around a slit of 0.5 x 4 m, cut out of both sides of x = 10
        PolygonLayer layer = Layers.of(
                "POLYGON ((0 0, 10 0, 10 3, 9.75 3, 9.75 7, 10 7, 10 10, 0 10, 0 0))",
                "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 7, 10.25 7, 10.25 3, 10 3, 10 0))",
                "POLYGON ((0 10, 10 10, 20 10, 20 20, 0 20, 0 10))");
        BorderReport report = CHECK.check(layer);
        assertThat(report.gaps(), hasSize(1));
        Gap gap = report.gaps().get(0);
        assertThat(gap.neighbourIds(), contains("a", "b"));
        assertThat(gap.squareMetres(), closeTo(2, 1e-9));
        assertThat(gap.widthMetres(), closeTo(0.5, 0.01));
        assertThat(CHECK.withGapWidth(0.4).check(layer).gaps(), empty());
        assertThat(CHECK.withGapWidth(0).check(layer).gaps(), empty());
    }

    @Test
    void wideHoleIsAnEnclave() {
        PolygonLayer ring = Layers.of("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))");
        assertThat(CHECK.check(ring).gaps(), empty());
        assertThat(CHECK.withGapWidth(2.1).check(ring).gaps(), hasSize(1));
    }

    /** JTS #1134: CoverageUnion 1.20 loses a hole that touches the outer border. */
    @Test
    void gapThatTouchesTheOuterBorderInAPointIsFound() {
        // rhombus of 0.4 x 4 m on the southern border
        BorderReport once = CHECK.check(Layers.of(
                "POLYGON ((0 0, 5 0, 4.8 2, 5 4, 5 10, 0 10, 0 0))",
                "POLYGON ((5 0, 10 0, 10 10, 5 10, 5 4, 5.2 2, 5 0))"));
        assertThat(once.gaps(), hasSize(1));
        assertThat(once.gaps().get(0).squareMetres(), closeTo(0.8, 1e-9));
        // rhombus of 0.4 x 10 m from border to border: the union is two polygons then
        BorderReport twice = CHECK.check(Layers.of(
                "POLYGON ((0 0, 5 0, 4.8 5, 5 10, 0 10, 0 0))", "POLYGON ((5 0, 10 0, 10 10, 5 10, 5.2 5, 5 0))"));
        assertThat(twice.gaps(), hasSize(1));
        assertThat(twice.gaps().get(0).squareMetres(), closeTo(2, 1e-9));
        assertThat(twice.gaps().get(0).neighbourIds(), contains("a", "b"));
    }

    @Test
    void slitThatIsOpenToTheOutsideIsNotClosedIn() {
        BorderReport report = CHECK.check(
                Layers.of("POLYGON ((0 0, 4.8 0, 5 10, 0 10, 0 0))", "POLYGON ((5.2 0, 10 0, 10 10, 5 10, 5.2 0))"));
        assertThat(report.gaps(), empty());
    }

    @Test
    void sliverPartIsReported() {
        PolygonLayer layer =
                Layers.of("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((20 0, 20.2 0, 20.2 30, 20 30, 20 0)))");
        List<Sliver> slivers = CHECK.check(layer).slivers();
        assertThat(slivers, hasSize(1));
        assertThat(slivers.get(0).id() + slivers.get(0).part(), equalTo("a1"));
        assertThat(slivers.get(0).squareMetres(), closeTo(6, 1e-9));
        assertThat(slivers.get(0).widthMetres(), closeTo(0.2, 0.01));
        assertThat(CHECK.withSliverWidth(0.1).check(layer).slivers(), empty());
    }

    @Test
    void polygonRiddledWithHolesMayBeNarrowEverywhere() {
        // a frame of 0.5 m around a hole of 9 x 9 m
        PolygonLayer frame =
                Layers.of("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0.5 0.5, 9.5 0.5, 9.5 9.5, 0.5 9.5, 0.5 0.5))");
        assertThat(CHECK.check(frame).slivers(), hasSize(1));
    }

    @Test
    void vertexThatTheNeighbourLacksIsAMismatchWithoutAnOverlap() {
        BorderReport report = CHECK.check(Layers.of(SQUARE, "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 5, 10 0))"));
        assertThat(report.overlaps(), empty());
        assertThat(report.gaps(), empty());
        assertThat(report.mismatches().stream().map(Mismatch::id).toList(), contains("a", "b"));
        // the 10 m of shared border
        assertThat(report.mismatches().get(0).metres(), closeTo(10, 1e-9));
    }

    @Test
    void widthsAndAreasAreChecked() {
        assertThat(refused(() -> CHECK.withGapWidth(-1)), containsString("gap width -1.0 m"));
        assertThat(refused(() -> CHECK.withSliverWidth(Double.NaN)), containsString("sliver width NaN m"));
        assertThat(refused(() -> CHECK.withLeastOverlap(-1)), containsString("least overlap -1.0 m²"));
    }

    private static String refused(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }
}
