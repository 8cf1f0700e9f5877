package org.lebenswelten.reach;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.DecayRule;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawCatchments;
import org.lebenswelten.raw.RawCatchments.Part;
import org.lebenswelten.raw.ResidentPoints;

/** One unit with points at x = 0, 100, 200 and 900 m and 10, 20, 30 and 40 residents; sites at 0 and 200 m reach 100 m. */
class SharesInReachTest {

    private final RawCatchments catchments = SharesInReach.of(
            new UnitPeriods("z", List.of("a"), List.of(Period.ofYear(2023), Period.ofYear(2024))),
            new CatchmentSearch(new ResidentPoints(
                    "z", new double[] {0, 100, 200, 900}, new double[4], new int[4], new double[] {10, 20, 30, 40})),
            Map.of("c", List.of(measure("left", 0, 2023), measure("right", 200, 2024))));

    @Test
    void residentsAreDividedByTheSitesThatReachThem() {
        List<Part> parts = catchments.parts().get(0);

        assertThat(parts.size(), is(4));
        assertThat(share(parts), closeTo(0.4, 1e-12));
        assertThat(share(parts, 0), closeTo(0.1, 1e-12));
        assertThat(share(parts, 0, 1), closeTo(0.2, 1e-12));
        assertThat(share(parts, 1), closeTo(0.3, 1e-12));
    }

    @Test
    void sitesRunFromTheirStart() {
        assertThat(catchments.running().get("c"), is(List.of(set(0), set(0, 1))));
    }

    /** The third number stands for two measures of left alone, which nobody is in, the fourth for two of left and right. */
    @Test
    void partsThatTwoMeasuresReachBelongToTheFigureOfTwo() {
        assertThat(catchments.running().get("c/twice"), is(List.of(set(2), set(3))));
        List<Part> two = catchments.parts().get(0).stream()
                .filter(part -> part.sites().get(3) || part.sites().get(2))
                .toList();
        assertThat(two.size(), is(1));
        assertThat(two.get(0).share(), closeTo(0.2, 1e-12));
    }

    /**
     * Of the point at 100 m site 0 draws 1 and site 1, by steps {100: 0.5}, a half: half of its 20 residents belongs to both,
     * half to site 0 alone. Of the point at 200 m, where site 1 stands, the other half of the 30 belongs to nobody.
     */
    @Test
    void pointsOfDifferentWeightsCountInLayers() {
        Catchment half = Catchment.ofDecay(
                DecayRule.ofSteps(List.of(100.0), List.of(0.5)), Double.NaN, Catchment.Bound.INCLUSIVE);
        List<Part> parts = SharesInReach.of(
                        new UnitPeriods("z", List.of("a"), List.of(Period.ofYear(2024))),
                        new CatchmentSearch(new ResidentPoints(
                                "z", new double[] {0, 100, 200, 900}, new double[4], new int[4], new double[] {
                                    10, 20, 30, 40
                                })),
                        Map.of("c", List.of(measure("left", 0, 2023), measure("right", 200, 2023, half))))
                .parts()
                .get(0);

        assertThat(share(parts, 0), closeTo(0.1 + 0.1, 1e-12));
        assertThat(share(parts, 0, 1), closeTo(0.1, 1e-12));
        assertThat(share(parts, 1), closeTo(0.15, 1e-12));
        assertThat(share(parts), closeTo(0.15 + 0.4, 1e-12));
    }

    private static double share(List<Part> parts, int... sites) {
        return parts.stream()
                .filter(part -> part.sites().get(0, 2).equals(set(sites)))
                .mapToDouble(Part::share)
                .sum();
    }

    private static BitSet set(int... bits) {
        BitSet set = new BitSet();
        for (int bit : bits) {
            set.set(bit);
        }
        return set;
    }

    private static MeasureProfile measure(String id, double x, int from) {
        return measure(id, x, from, Catchment.ofRadius(100));
    }

    private static MeasureProfile measure(String id, double x, int from, Catchment catchment) {
        return new MeasureProfile(
                id,
                LocalDate.of(from, 1, 1),
                null,
                BilingualText.same(id),
                BilingualText.same(id),
                List.of("movement"),
                List.of(Setting.KITA),
                new TargetGroup(0, 5, Sex.ALL),
                List.of(new MeasureSite("s", "S", null, x, 0, null)),
                catchment,
                new RunningTime(LocalDate.of(from, 1, 1), null),
                Phase.IMPLEMENTATION);
    }
}
