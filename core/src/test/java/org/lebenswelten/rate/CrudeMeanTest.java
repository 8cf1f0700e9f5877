package org.lebenswelten.rate;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;

/** Expected numbers: test cases of PHEindicatormethods 2.1.0, {@code testdata_Mean}. */
class CrudeMeanTest {

    @Test
    void agreesWithPheMeansAtBothLevels() {
        List<Map<String, String>> values = ReferenceData.rows("index/phe/mean.csv");
        List<Map<String, String>> results = ReferenceData.rows("index/phe/mean_results.csv");
        assertThat(results.size(), equalTo(3));
        for (Map<String, String> expected : results) {
            String area = expected.get("area");
            double[] ofArea = values.stream()
                    .filter(row -> area.equals("No grouping") || row.get("area").equals(area))
                    .mapToDouble(row -> Double.parseDouble(row.get("values")))
                    .toArray();
            CrudeMean.Result at95 = CrudeMean.withDefaults().estimate(ofArea);
            CrudeMean.Result at998 = new CrudeMean(ConfidenceLevel.P998).estimate(ofArea);
            assertThat(at95.count(), equalTo(Integer.parseInt(expected.get("value_count"))));
            requireEqual(at95.standardDeviation(), expected.get("stdev"));
            requireEqual(at95.estimate().value(), expected.get("value"));
            requireEqual(at95.estimate().limits().lower(), expected.get("lower95_0cl"));
            requireEqual(at95.estimate().limits().upper(), expected.get("upper95_0cl"));
            requireEqual(at998.estimate().limits().lower(), expected.get("lower99_8cl"));
            requireEqual(at998.estimate().limits().upper(), expected.get("upper99_8cl"));
        }
    }

    /** The same from sum, number and standard deviation alone. */
    @Test
    void limitsOfSummariesAgreeWithPhe() {
        for (Map<String, String> expected : ReferenceData.rows("index/phe/mean_results.csv")) {
            double count = Double.parseDouble(expected.get("value_count"));
            double mean = Double.parseDouble(expected.get("value_sum")) / count;
            Limits limits = CrudeMean.withDefaults().limits(mean, Double.parseDouble(expected.get("stdev")), count);
            requireEqual(limits.lower(), expected.get("lower95_0cl"));
            requireEqual(limits.upper(), expected.get("upper95_0cl"));
        }
        assertThat(CrudeMean.withDefaults().limits(4.5, 0, 1), equalTo(Limits.NONE));
    }

    @Test
    void oneValueHasNoLimits() {
        Estimate one = CrudeMean.withDefaults().estimate(4.5).estimate();
        assertThat(one, equalTo(Estimate.of(4.5, Limits.NONE)));
    }

    @Test
    void noValueSaysSo() {
        assertThat(CrudeMean.withDefaults().estimate().estimate().availability(), equalTo(Availability.TOO_FEW_EVENTS));
    }

    @Test
    void refusesAMissingValueByPosition() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class, () -> CrudeMean.withDefaults().estimate(1, 2, Double.NaN));
        assertThat(e.getMessage(), containsString("value 2"));
    }

    private static void requireEqual(double actual, String expected) {
        double number = Double.parseDouble(expected);
        assertThat(actual, closeTo(number, 1e-9 * Math.abs(number)));
    }
}
