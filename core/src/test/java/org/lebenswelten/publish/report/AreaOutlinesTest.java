package org.lebenswelten.publish.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

class AreaOutlinesTest {

    /** Two squares of 500 m side by side on a plane of 1,000: 500 units each, from the corner that they share. */
    @Test
    void outlinesArePathsOnAPlaneOfAThousand() {
        AreaOutlines outlines = AreaOutlines.of(InventedCity.of(2).report());
        String script = outlines.script();
        assertThat(script, containsString("\"size\":[1000,500]"));
        assertThat(script, containsString("\"a0000\":\"M500 0l0 500l-500 0l0 -500z\""));
        assertThat(script, containsString("\"a0001\":\"M500 0l0 500l500 0l0 -500z\""));
        assertThat(outlines.place(new Coordinate(380_250, 5_710_250)), is(new double[] {250, 250}));
    }

    @Test
    void noAreasMakeAnEmptyPlane() {
        assertThat(
                AreaOutlines.of(InventedCity.of(0).report()).script(),
                is("var lebensweltenGeometry = {\"names\":{},\"pages\":{},\"paths\":{},\"size\":[1000,1000]};\n"));
    }
}
