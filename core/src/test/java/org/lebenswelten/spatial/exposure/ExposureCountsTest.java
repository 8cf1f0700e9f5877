package org.lebenswelten.spatial.exposure;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExposureCountsTest {

    private static final ExposureCounts COUNTS = new ExposureCounts(
            List.of("55-59", "60-64", "65+"), new double[][] {{10, 0}, {5, 2}, {1, Double.NaN}}, new double[] {100, 9});

    @Test
    void atLeastAddsUpTheHigherClasses() {
        // 5 + 1; 2 + unknown
        assertThat(COUNTS.atLeast(1), equalTo(new double[] {6, Double.NaN}));
        assertThat(COUNTS.atLeast(0)[0], equalTo(16.0));
        assertThat(COUNTS.in(1), equalTo(new double[] {5, 2}));
    }

    @Test
    void countsAreNotPrinted() {
        assertThat(COUNTS.toString(), equalTo("ExposureCounts[55-59, 60-64, 65+]"));
    }

    @Test
    void columnsMustFit() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new ExposureCounts(List.of("a"), new double[2][1], new double[1]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ExposureCounts(List.of("a"), new double[1][2], new double[1]));
    }
}
