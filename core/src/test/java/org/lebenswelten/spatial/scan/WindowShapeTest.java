package org.lebenswelten.spatial.scan;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowShapeTest {

    @Test
    void ellipseReachesFartherAlongItsLongAxis() {
        // 2 east of the centre is as far as 1 north, for an ellipse that is twice as long from west to east
        WindowShape east = new WindowShape(2, 0);
        assertThat(east.shortAxis(2, 0), closeTo(1, 1e-15));
        assertThat(east.shortAxis(0, 1), closeTo(1, 1e-15));
        // turned to the north-east: along (1, 1) half its length sqrt 2, across it all
        WindowShape northEast = new WindowShape(2, 45);
        assertThat(northEast.shortAxis(1, 1), closeTo(Math.sqrt(2) / 2, 1e-15));
        assertThat(northEast.shortAxis(-1, 1), closeTo(Math.sqrt(2), 1e-15));
        assertThat(WindowShape.CIRCLE.shortAxis(3, 4), is(5.0));
    }

    @Test
    void directionsAreEvenlySpread() {
        assertThat(
                WindowShape.ellipses(1.5, 4),
                is(List.of(
                        new WindowShape(1.5, 0),
                        new WindowShape(1.5, 45),
                        new WindowShape(1.5, 90),
                        new WindowShape(1.5, 135))));
        // 1 + 4 + 6 + 9 + 12 + 15
        assertThat(WindowShape.circleAndEllipses(), hasSize(47));
    }

    @Test
    void penaltyFallsWithElongation() {
        // s = 3: 12 / 16
        WindowShape three = new WindowShape(3, 20);
        assertThat(EccentricityPenalty.NONE.factor(three), is(1.0));
        assertThat(EccentricityPenalty.MEDIUM.factor(three), closeTo(Math.sqrt(0.75), 1e-15));
        assertThat(EccentricityPenalty.STRONG.factor(three), is(0.75));
        assertThat(EccentricityPenalty.STRONG.factor(WindowShape.CIRCLE), is(1.0));
    }

    @Test
    void wrongShapesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new WindowShape(0.9, 0));
        assertThrows(IllegalArgumentException.class, () -> new WindowShape(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new WindowShape(2, 180));
        assertThrows(IllegalArgumentException.class, () -> WindowShape.ellipses(2, 0));
    }
}
