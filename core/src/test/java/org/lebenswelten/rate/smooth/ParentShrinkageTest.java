package org.lebenswelten.rate.smooth;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.rate.Availability;
import org.lebenswelten.rate.Estimate;

class ParentShrinkageTest {

    /**
     * By hand with the published formula, since no published pairs before and after are known. Parent 7 has 3 of 40, 12 of
     * 60 and 0 of 25: M = ln(15.5 / 110.5), t^2 = 1.0416; weights 0.886122, 0.957029, 0.671118.
     */
    @Test
    void pullsAreasTowardsTheirParent() {
        List<Estimate> shrunk =
                ParentShrinkage.shrink(counts(new double[] {3, 7, 12, 0}, new double[] {40, 50, 60, 25}), 7, 8, 7, 7);
        assertThat(shrunk.get(0).value(), closeTo(0.08905862458175183, 1e-14));
        assertThat(shrunk.get(2).value(), closeTo(0.20069182546016362, 1e-14));
        assertThat(shrunk.get(3).value(), closeTo(0.03609979460053348, 1e-14));
    }

    /** By hand: the only area of parent 8 has 7.5 / 51 = 0.147059; equal areas have t^2 = 0 but for the half persons. */
    @Test
    void anOnlyAreaHasTheParentsProportion() {
        List<Estimate> shrunk =
                ParentShrinkage.shrink(counts(new double[] {3, 7, 12, 0}, new double[] {40, 50, 60, 25}), 7, 8, 7, 7);
        assertThat(shrunk.get(1).value(), closeTo(7.5 / 51, 1e-14));
    }

    @Test
    void areasWithoutAProportionSayWhy() {
        List<Estimate> shrunk =
                ParentShrinkage.shrink(counts(new double[] {7, Double.NaN, 0}, new double[] {50, 60, 0}), 1, 1, 1);
        assertThat(shrunk.get(0).value(), closeTo(7.5 / 51, 1e-14));
        assertThat(shrunk.get(1), equalTo(Estimate.none(Availability.MISSING)));
        assertThat(shrunk.get(2), equalTo(Estimate.none(Availability.ZERO_DENOMINATOR)));
    }

    @Test
    void refusesMoreThanEverybodyAndParentsThatDoNotFit() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> ParentShrinkage.shrink(counts(new double[] {7, 8}, new double[] {50, 7}), 1, 1));
        assertThat(e.getMessage(), containsString("events of area 'a1'"));
        assertThrows(
                IllegalArgumentException.class,
                () -> ParentShrinkage.shrink(counts(new double[] {7}, new double[] {50}), 1, 1));
    }

    private static AreaCounts counts(double[] events, double[] denominators) {
        return new AreaCounts(List.of("a0", "a1", "a2", "a3").subList(0, events.length), events, denominators);
    }
}
