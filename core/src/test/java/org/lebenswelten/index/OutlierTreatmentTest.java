package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.sameInstance;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.index.OutlierTreatment.Shape;
import org.lebenswelten.index.OutlierTreatment.Step;
import org.lebenswelten.index.OutlierTreatment.Treated;

class OutlierTreatmentTest {

    private static final double NA = Double.NaN;

    private final OutlierTreatment treatment = OutlierTreatment.withDefaults();

    /** COINr 1.1.14: 15 of 49 indicators are winsorised by 1 to 4 values; shapes before and after are printed. */
    @Test
    void treatedColumnsAgreeWithCoinr() {
        List<Map<String, String>> screened = AsemExample.table("step_screened");
        List<Map<String, String>> expected = AsemExample.table("step_treated");
        int winsorised = 0;
        for (Map<String, String> details : AsemExample.table("treat_details")) {
            String code = details.get("iCode");
            double[] column = AsemExample.column(screened, code);
            requireShape(column, details, "check_SkewKurt0");
            Treated treated = treatment.apply(column);
            AsemExample.requireEqual(code, treated.values(), AsemExample.column(expected, code), 1e-12);
            if (details.get("winsorise.nwin").isEmpty()) {
                assertThat(code, treated.step(), equalTo(Step.NONE));
            } else {
                winsorised++;
                assertThat(code, treated.step(), equalTo(Step.WINSORISED));
                assertThat(
                        code,
                        treated.changed().cardinality(),
                        equalTo(Integer.parseInt(details.get("winsorise.nwin"))));
                requireShape(treated.values(), details, "check_SkewKurt1");
            }
        }
        assertThat(winsorised, equalTo(15));
    }

    private static void requireShape(double[] column, Map<String, String> details, String check) {
        Shape shape = Shape.of(column);
        double skewness = Double.parseDouble(details.get(check + ".Skew"));
        double kurtosis = Double.parseDouble(details.get(check + ".Kurt"));
        assertThat(shape.skewness(), closeTo(skewness, 1e-12 * Math.max(1, Math.abs(skewness))));
        assertThat(shape.kurtosis(), closeTo(kurtosis, 1e-12 * Math.max(1, Math.abs(kurtosis))));
    }

    /** One outlier of 1000 above 0 to 19 is drawn to 19; its position is recorded, the gap stays. */
    @Test
    void anOutlierIsDrawnToItsNeighbour() {
        double[] column = ascending(21);
        column[20] = 1000;
        column[5] = NA;
        Treated treated = treatment.apply(column);
        assertThat(treated.step(), equalTo(Step.WINSORISED));
        assertThat(treated.values()[20], equalTo(19.0));
        assertThat(treated.values()[5], equalTo(NA));
        assertThat(treated.changed(), equalTo(positions(20)));
        assertThat(treated.changes(column), equalTo(List.of(new OutlierTreatment.Change(20, 1000, 19))));
        assertThat(column[20], equalTo(1000.0));
    }

    @Test
    void anOutlierBelowIsDrawnUp() {
        double[] column = ascending(21);
        column[0] = -1000;
        Treated treated = treatment.apply(column);
        assertThat(treated.values()[0], equalTo(1.0));
        assertThat(treated.changed(), equalTo(positions(0)));
    }

    /** With no winsorising allowed the column goes on a logarithm: min 0, max 1000, offset 10, by the formula. */
    @Test
    void theLogarithmIsTakenOfTheUntreatedColumn() {
        double[] column = ascending(21);
        column[20] = 1000;
        OutlierTreatment logarithmOnly = new OutlierTreatment(2, 3.5, 0);
        Treated treated = logarithmOnly.apply(column);
        assertThat(treated.step(), equalTo(Step.LOGARITHM));
        assertThat(treated.values()[0], closeTo(Math.log(10), 1e-15));
        assertThat(treated.values()[20], closeTo(Math.log(1010), 1e-15));
        Treated mirrored = logarithmOnly.apply(Ranks.negated(column));
        assertThat(mirrored.step(), equalTo(Step.LOGARITHM));
        assertThat(mirrored.values()[0], closeTo(-Math.log(10), 1e-15));
        assertThat(mirrored.values()[20], closeTo(-Math.log(1010), 1e-15));
    }

    @Test
    void columnsThatCannotBeJudgedPass() {
        for (double[] column : List.of(new double[] {1, 1000, NA, 2}, new double[] {7, 7, 7, 7, 7}, new double[0])) {
            Treated treated = treatment.apply(column);
            assertThat(treated.step(), equalTo(Step.NONE));
            assertThat(treated.values(), equalTo(column));
            assertThat(treated.values(), not(sameInstance(column)));
        }
    }

    @Test
    void refusesImpossibleLimits() {
        assertThrows(IllegalArgumentException.class, () -> new OutlierTreatment(0, 3.5, 5));
        assertThrows(IllegalArgumentException.class, () -> new OutlierTreatment(2, NA, 5));
        assertThrows(IllegalArgumentException.class, () -> new OutlierTreatment(2, 3.5, -1));
    }

    private static double[] ascending(int n) {
        double[] column = new double[n];
        Arrays.setAll(column, i -> i);
        return column;
    }

    private static BitSet positions(int position) {
        BitSet positions = new BitSet();
        positions.set(position);
        return positions;
    }
}
