package org.lebenswelten.reach;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.Catchment;
import org.lebenswelten.measure.MeasureProfile;
import org.lebenswelten.measure.MeasureSite;
import org.lebenswelten.measure.Phase;
import org.lebenswelten.measure.RunningTime;
import org.lebenswelten.measure.Setting;
import org.lebenswelten.measure.SettingUnit;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawReach;
import org.lebenswelten.raw.RawSettings;

/**
 * Three Kitas and a school with children of the units a and b: k1 20 and 5, k2 10 and 0, k3 6 and 30; of the school only its
 * places are known. Breakfast is in k1 in 2023 and 2024, teeth in k1 and k2 from 2024 on. 50 and 40 children in all.
 */
class SettingReachTest {

    private static final UnitPeriods FRAME =
            new UnitPeriods("z", List.of("a", "b"), List.of(Period.ofYear(2023), Period.ofYear(2024)));
    private static final double[] TARGET = {50, 40, 50, 40};
    private static final SettingPeople SETTINGS = new SettingPeople(
            "z",
            List.of(
                    new SettingUnit("k1", Setting.KITA, 60),
                    new SettingUnit("k2", Setting.KITA, 40),
                    new SettingUnit("k3", Setting.KITA, Double.NaN),
                    new SettingUnit("s1", Setting.PRIMARY_SCHOOL, 200)),
            new double[][] {{20, 5}, {10, 0}, {6, 30}, {Double.NaN, Double.NaN}});

    private final SettingReach reach = new SettingReach(FRAME, SETTINGS);
    private final MeasureProfile breakfast = measure("breakfast", 2023, "k1");
    private final MeasureProfile teeth = measure("teeth", 2024, "k1", "k2");

    @Test
    void childrenOfAKitaCountOnce() {
        RawReach counted = reach.of(TARGET, List.of(breakfast, teeth));

        // 2023: k1; 2024: k1 and k2
        assertThat(counted.reached(), is(new double[] {20, 5, 30, 5}));
        assertThat(counted.places()[0], notANumber());
        assertThat(reach.twice(TARGET, List.of(breakfast, teeth)).reached(), is(new double[] {0, 0, 20, 5}));
    }

    @Test
    void noMoreThanTheTargetGroupIsReached() {
        RawReach counted = reach.of(new double[] {12, Double.NaN, 12, 4}, List.of(breakfast));

        assertThat(counted.reached()[0], is(12.0));
        assertThat(counted.reached()[1], notANumber());
        assertThat(counted.reached()[3], is(4.0));
    }

    /** All Kitas have 36 children from a and 35 from b; the school is of another type. */
    @Test
    void adoptionIsAShareOfTheChildrenInAllKitas() {
        RawReach adoption = reach.adoption(List.of(breakfast, teeth));

        assertThat(adoption.target(), is(new double[] {36, 35, 36, 35}));
        assertThat(adoption.reached(), is(new double[] {20, 5, 30, 5}));
    }

    @Test
    void unitsOfWhosePeopleNothingIsKnownHostNothing() {
        assertThat(reach.areHosted(List.of(measure("class", 2023, "s1"))), is(false));
        assertThat(reach.areHosted(List.of(teeth)), is(true));
    }

    @Test
    void figuresAreLinkedByTheKitasTheyCount() {
        RawSettings linked =
                reach.linked(Map.of("c", List.of(breakfast, teeth)), Map.of("c", List.of(breakfast, teeth)));

        assertThat(linked.serving().get("c"), is(List.of(set(0), set(0, 1))));
        assertThat(linked.serving().get("c/twice"), is(List.of(set(), set(0))));
        assertThat(linked.serving().get("c/adoption"), is(List.of(set(0), set(0, 1))));
        assertThat(linked.attending().get("c/adoption"), is(set(0, 1, 2)));
    }

    @Test
    void otherZoningIsRefused() {
        UnitPeriods other = new UnitPeriods("y", List.of("a", "b"), FRAME.periods());
        assertThrows(IllegalArgumentException.class, () -> new SettingReach(other, SETTINGS));
    }

    private static BitSet set(int... bits) {
        BitSet set = new BitSet();
        for (int bit : bits) {
            set.set(bit);
        }
        return set;
    }

    private static MeasureProfile measure(String id, int from, String... units) {
        return new MeasureProfile(
                id,
                LocalDate.of(from, 1, 1),
                null,
                BilingualText.same(id),
                BilingualText.same(id),
                List.of("nutrition"),
                List.of(Setting.KITA),
                new TargetGroup(3, 5, Sex.ALL),
                java.util.Arrays.stream(units)
                        .map(unit -> new MeasureSite(unit, unit, unit, 0, 0, null))
                        .toList(),
                Catchment.ofSetting(),
                new RunningTime(LocalDate.of(from, 1, 1), null),
                Phase.IMPLEMENTATION);
    }
}
