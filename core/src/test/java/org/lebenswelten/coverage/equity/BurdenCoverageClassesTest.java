package org.lebenswelten.coverage.equity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ClassMethod;

class BurdenCoverageClassesTest {

    private static final double NA = Double.NaN;

    /** Six areas, two a third: the heaviest burden 60 with the least coverage 5 is "31". */
    @Test
    void highBurdenWithLowCoverageIs31() {
        double[] burden = {10, 20, 30, 40, 50, 60};
        double[] coverage = {90, 10, 40, 80, 50, 5};
        BurdenCoverageClasses classes = BurdenCoverageClasses.of(ClassMethod.QUANTILE, burden, coverage);
        assertThat(classes.classOf(60, 5).code(), equalTo("31"));
        assertThat(classes.classOf(10, 90).code(), equalTo("13"));
        assertThat(classes.classOf(30, 40).code(), equalTo("22"));
    }

    @Test
    void missingCoverageIsNotLowCoverage() {
        BurdenCoverageClasses classes = new BurdenCoverageClasses(ClassBreaks.fixed(1, 2), ClassBreaks.fixed(25, 50));
        assertThat(classes.classOf(3, NA).code(), equalTo("30"));
        assertThat(classes.classOf(NA, 10).code(), equalTo("01"));
        // a value on a break belongs below
        assertThat(classes.classOf(2, 25).code(), equalTo("21"));
    }

    /**
     * People 600, 100, 100, 100, 100: cumulative shares 0.6, 0.7, 0.8, 0.9. Nearest to 1/3 and 2/3 are 0.6 and 0.7, so the
     * first area alone is low and the second alone is middle.
     */
    @Test
    void thirdsOfPeopleAreNotThirdsOfAreas() {
        double[] values = {1, 2, 3, 4, 5};
        double[] people = {600, 100, 100, 100, 100};
        assertThat(PopulationClasses.breaks(values, people, 3).breaks(), equalTo(List.of(1.5, 2.5)));
        double[] even = {100, 100, 100, 0, NA};
        double[] uneven = {1, 2, 3, 4, NA};
        IllegalArgumentException problem =
                assertThrows(IllegalArgumentException.class, () -> PopulationClasses.breaks(uneven, even, 3));
        assertThat(problem.getMessage(), containsString("population NaN of area 4"));
        assertThat(
                BurdenCoverageClasses.ofPeople(values, values, people)
                        .classOf(1, 3)
                        .code(),
                equalTo("13"));
    }

    @Test
    void fewerDistinctValuesMakeFewerClasses() {
        double[] same = {7, 7, 7};
        double[] people = {1, 1, 1};
        assertThat(PopulationClasses.breaks(same, people, 3).classCount(), equalTo(1));
        assertThat(PopulationClasses.breaks(new double[] {7, 8, 7}, people, 3).classCount(), equalTo(2));
        IllegalArgumentException problem = assertThrows(
                IllegalArgumentException.class,
                () -> new BurdenCoverageClasses(ClassBreaks.fixed(1, 2, 3), ClassBreaks.fixed(1)));
        assertThat(problem.getMessage(), containsString("4 classes of burden and 2 of coverage"));
    }
}
