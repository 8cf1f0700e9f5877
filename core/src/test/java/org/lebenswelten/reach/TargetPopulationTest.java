package org.lebenswelten.reach;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawPopulation;
import org.lebenswelten.raw.RawPopulation.Band;

class TargetPopulationTest {

    private static final int OPEN = Integer.MAX_VALUE;

    @Test
    void sumsTheBandsOfBothSexesForEveryone() {
        // girls 3 + 4, boys 5 + 6, of whom the ages 3 to 5 are the first band of each
        RawPopulation table = table(
                List.of(
                        new Band(3, 5, Sex.FEMALE),
                        new Band(6, OPEN, Sex.FEMALE),
                        new Band(3, 5, Sex.MALE),
                        new Band(6, OPEN, Sex.MALE)),
                3,
                4,
                5,
                6);
        assertThat(TargetPopulation.of(table, new TargetGroup(3, 5, Sex.ALL)), equalTo(new double[] {8}));
        assertThat(TargetPopulation.of(table, new TargetGroup(3, OPEN, Sex.ALL)), equalTo(new double[] {18}));
        assertThat(TargetPopulation.of(table, new TargetGroup(6, OPEN, Sex.MALE)), equalTo(new double[] {6}));
    }

    /** 2022 has 0-5 and 6+, 2023 has 0-3 and 4+: 1 + 2 and 3 + 4; a band of neither year is unknown in both. */
    @Test
    void eachPeriodHasBandsOfItsOwn() {
        UnitPeriods frame = new UnitPeriods("city", List.of("1"), List.of(Period.ofYear(2022), Period.ofYear(2023)));
        double[] unknown = {Double.NaN, Double.NaN};
        RawPopulation table = new RawPopulation(
                frame,
                List.of(
                        new Band(0, 3, Sex.ALL),
                        new Band(0, 5, Sex.ALL),
                        new Band(4, OPEN, Sex.ALL),
                        new Band(6, OPEN, Sex.ALL),
                        new Band(0, OPEN, Sex.MALE)),
                new double[][] {{Double.NaN, 3}, {1, Double.NaN}, {Double.NaN, 4}, {2, Double.NaN}, unknown});

        assertThat(TargetPopulation.of(table, new TargetGroup(0, OPEN, Sex.ALL)), equalTo(new double[] {3, 7}));
        assertThat("2023", TargetPopulation.fits(table, new TargetGroup(0, 5, Sex.ALL)), is(false));
        assertThat(TargetPopulation.of(table, new TargetGroup(0, OPEN, Sex.MALE)), equalTo(unknown));
    }

    @Test
    void everyoneIsTheTablesOwnSumWhereItHasOne() {
        RawPopulation table = table(List.of(new Band(0, OPEN, Sex.ALL), new Band(0, OPEN, Sex.FEMALE)), 11, 5);
        assertThat(TargetPopulation.of(table, new TargetGroup(0, OPEN, Sex.ALL)), equalTo(new double[] {11}));
    }

    @Test
    void bandsThatDoNotAddUpAreRefused() {
        List<Band> fiveYears = List.of(new Band(0, 4, Sex.ALL), new Band(5, 9, Sex.ALL), new Band(15, OPEN, Sex.ALL));
        assertThat(TargetPopulation.fits(fiveYears, new TargetGroup(0, 9, Sex.ALL)), is(true));
        assertThat("cut band", TargetPopulation.fits(fiveYears, new TargetGroup(3, 9, Sex.ALL)), is(false));
        assertThat("gap 10 to 14", TargetPopulation.fits(fiveYears, new TargetGroup(0, OPEN, Sex.ALL)), is(false));
        assertThat("sex not told", TargetPopulation.fits(fiveYears, new TargetGroup(0, 9, Sex.MALE)), is(false));
        assertThat("no table", TargetPopulation.fits(List.of(), new TargetGroup(0, 9, Sex.ALL)), is(false));
        assertThrows(
                IllegalArgumentException.class,
                () -> TargetPopulation.of(table(fiveYears, 1, 1, 1), new TargetGroup(3, 9, Sex.ALL)));
    }

    @Test
    void unknownBandMakesTheSumUnknown() {
        RawPopulation table = table(List.of(new Band(0, 4, Sex.ALL), new Band(5, OPEN, Sex.ALL)), 7, Double.NaN);
        assertThat(TargetPopulation.of(table, new TargetGroup(0, OPEN, Sex.ALL)), equalTo(new double[] {Double.NaN}));
        assertThat(TargetPopulation.of(table, new TargetGroup(0, 4, Sex.ALL)), equalTo(new double[] {7}));
    }

    private static RawPopulation table(List<Band> bands, double... persons) {
        double[][] columns = new double[persons.length][];
        for (int i = 0; i < persons.length; i++) {
            columns[i] = new double[] {persons[i]};
        }
        return new RawPopulation(new UnitPeriods("z", List.of("1"), List.of(Period.ofYear(2024))), bands, columns);
    }
}
