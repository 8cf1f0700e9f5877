package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;

class DenominationTest {

    private static final double NA = Double.NaN;

    /** COINr 1.1.14 {@code Denominate}: 51 countries, each indicator by the denominator named in its description. */
    @Test
    void agreesWithCoinr() {
        List<Map<String, String>> raw = AsemExample.table("step_raw");
        List<Map<String, String>> expected = AsemExample.table("step_denominated");
        Map<String, Map<String, String>> countries = new HashMap<>();
        AsemExample.table("iData_raw").forEach(row -> countries.put(row.get("uCode"), row));
        List<Map<String, String>> sizes =
                raw.stream().map(row -> countries.get(row.get("uCode"))).toList();
        int denominated = 0;
        for (Map<String, String> indicator : AsemExample.table("iMeta")) {
            String code = indicator.get("iCode");
            if (indicator.get("Level").equals("1")
                    && !indicator.get("Denominator").isBlank()) {
                double[] values = Denomination.PER_ONE.apply(
                        ReferenceData.column(raw, code), ReferenceData.column(sizes, indicator.get("Denominator")));
                double[] published = ReferenceData.column(expected, code);
                for (int i = 0; i < published.length; i++) {
                    published[i] /= scale(published[i]);
                    values[i] /= scale(ReferenceData.column(expected, code)[i]);
                }
                AsemExample.requireEqual(code, values, published, 1e-12);
                denominated++;
            }
        }
        assertThat(denominated, equalTo(17));
    }

    /** Brings small quotients to size 1, so that the tolerance is a relative one. */
    private static double scale(double value) {
        return value == 0 || Double.isNaN(value) ? 1 : value;
    }

    /** By hand: 1000 * 3 / 1500 = 2. */
    @Test
    void nobodyIsNotALightBurden() {
        assertThat(
                new Denomination(1000).apply(new double[] {3, 0, NA, 4, 0}, new double[] {1500, 0, 10, NA, 10}),
                equalTo(new double[] {2, NA, NA, NA, 0}));
    }

    @Test
    void refusesWhatDoesNotFit() {
        refuses(new double[] {1}, new double[] {1, 2}, "1 values and 2 denominators");
        refuses(new double[] {1}, new double[] {-1}, "row 0: LW-430 '-1.0'");
        refuses(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}, "row 0: LW-430 'Infinity'");
        refuses(new double[] {Double.POSITIVE_INFINITY}, new double[] {1}, "row 0: LW-434 'Infinity'");
        refuses(new double[] {1e300}, new double[] {1e-300}, "row 0: LW-434 '1.0E300'");
        assertThrows(IllegalArgumentException.class, () -> new Denomination(0));
        assertThrows(IllegalArgumentException.class, () -> new Denomination(NA));
    }

    private static void refuses(double[] values, double[] denominators, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Denomination.PER_ONE.apply(values, denominators));
        assertThat(e.getMessage(), containsString(message));
    }
}
