package org.lebenswelten.coverage;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notANumber;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.CityCoverage.SettingAdoption;
import org.lebenswelten.coverage.CityCoverage.Supply;
import org.lebenswelten.coverage.CoverageOptions.Served;
import org.lebenswelten.coverage.CoverageOptions.TrendTest;
import org.lebenswelten.coverage.CoverageSteps.Step;
import org.lebenswelten.disclosure.DisclosureProfile;
import org.lebenswelten.disclosure.DisclosureProfile.ZeroRule;
import org.lebenswelten.disclosure.PrimarySuppression;
import org.lebenswelten.disclosure.ProtectedReach;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.RawEstimates;

/**
 * Three units with 100, 200 and 50 children; 50 and 40 % are in reach, of the third the share is withheld (3 of 50). Twice are
 * 20 % of the first, the others are withheld. Places for 100: 30, 10, none told.
 */
class CityCoverageTest {

    private static final double EXACT = 1e-9;
    private static final UnitPeriods FRAME = new UnitPeriods("z", List.of("a", "b", "c"), List.of(Period.ofYear(2024)));
    private static final double[] TARGET = {100, 200, 50};

    /**
     * Reached 50 + 80 of 300: 43.33 %. Burden -1, 3 and 5 is shifted to 0, 4 and 6: only b counts, 40 %. Served by reach 60 % of
     * 100, 200 are to be: 10 and 40 are not; of the third unit nobody knows.
     */
    @Test
    void unitsThatTellAreSummed() {
        CityCoverage city = city(new double[] {-1, 3, 5});

        assertThat(city.target(), is(350.0));
        assertThat(city.reached().units(), is(2));
        assertThat(city.reached().share(), closeTo(100 * 130 / 300.0, EXACT));
        assertThat(city.twice().units(), is(1));
        assertThat(city.twice().share(), closeTo(20, EXACT));
        assertThat(city.needWeightedShare(), closeTo(40, EXACT));
        assertThat(city.unmetNeed(), closeTo(50, EXACT));
    }

    @Test
    void scoresOfZeroOrMoreAreWeightsAsTheyAre() {
        // (2 * 50 + 4 * 80) / (2 * 100 + 4 * 200) = 42 %
        assertThat(city(new double[] {2, 4, Double.NaN}).needWeightedShare(), closeTo(42, EXACT));
        assertThat(city(new double[0]).needWeightedShare(), notANumber());
    }

    /** 70 places for 350: 20; then 43.3 in reach; 21 participants are 6 %, a third of them with success: 2 %. */
    @Test
    void stepsOfTheCity() {
        CoverageSteps steps = city(new double[0]).steps();

        assertThat(steps.available(), closeTo(20, EXACT));
        assertThat(steps.contact(), closeTo(6, EXACT));
        assertThat(steps.effective(), closeTo(2, EXACT));
        assertThat(steps.acceptable(), notANumber());
        assertThat(steps.bottleneck(), is(Step.AVAILABLE));
    }

    @Test
    void settingUnitsThatTakePart() {
        SettingAdoption adoption = new SettingAdoption(3, 12, 150, 600);

        assertThat(adoption.unitShare(), closeTo(25, EXACT));
        assertThat(adoption.placeShare(), closeTo(25, EXACT));
        assertThat(SettingAdoption.NONE.unitShare(), notANumber());
    }

    private static CityCoverage city(double[] burden) {
        return CityCoverage.of(coverage(), 0, burden, new Supply(70, 1), SettingAdoption.NONE);
    }

    private static MeasureCoverage coverage() {
        ProtectedTable target = rules().protectCounts(FRAME, TARGET);
        ProtectedReach reach = new ProtectedReach(target, shares(50, 80, 3), shares(30, 20, 2), List.of());
        MeasureCoverageDefinition definition = new MeasureCoverageDefinition(
                "c",
                BilingualText.same("c"),
                BilingualText.same("c"),
                "z",
                new TargetGroup(3, 5, Sex.ALL),
                List.of("m"),
                new CoverageOptions(0.6, Served.REACH, "burden", TrendTest.LEAST_SQUARES, null, null));
        return new MeasureCoverage(
                definition,
                reach,
                false,
                shares(20, 3, 2),
                null,
                null,
                new Attendance(new double[] {6, 15, 0}, new double[] {21}, new double[] {1 / 3.0}));
    }

    private static ProtectedTable shares(double... persons) {
        double[] value = new double[persons.length];
        Arrays.setAll(value, cell -> 100 * persons[cell] / TARGET[cell]);
        double[] none = new double[persons.length];
        Arrays.fill(none, Double.NaN);
        return rules().protect(IndicatorKind.PROPORTION, new RawEstimates(FRAME, value, none, none, persons, TARGET));
    }

    private static PrimarySuppression rules() {
        return new PrimarySuppression(new DisclosureProfile(30, 5, 5, ZeroRule.PUBLISH, OptionalInt.empty(), 1));
    }
}
