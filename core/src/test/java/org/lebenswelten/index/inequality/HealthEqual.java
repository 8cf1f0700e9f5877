package org.lebenswelten.index.inequality;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lebenswelten.ReferenceData;

/**
 * Unit tests of the R package healthequal 1.0.1: groups of a population with what the package returns for them.
 *
 * @param population size of each group
 * @param estimate value of each group
 * @param standardError its standard error
 * @param order place of each group, most disadvantaged first; {@code NaN} without order
 * @param reference 1 for the reference group
 */
record HealthEqual(double[] population, double[] estimate, double[] standardError, double[] order, double[] reference) {

    private static final String FOLDER = "index/healthequal/";

    static HealthEqual inputs(String test) {
        return from(ReferenceData.rows(FOLDER + "unit_test_inputs.csv").stream()
                .filter(row -> row.get("test").equals(test))
                .toList());
    }

    private static HealthEqual from(List<Map<String, String>> rows) {
        return new HealthEqual(
                ReferenceData.column(rows, "pop"),
                ReferenceData.column(rows, "est"),
                ReferenceData.column(rows, "se"),
                ReferenceData.column(rows, "subgroup_order"),
                ReferenceData.column(rows, "reference"));
    }

    /** What the package returned: the figure and its standard error, {@code NaN} where it gave none. */
    static Estimate returned(String test) {
        List<Map<String, String>> rows = ReferenceData.rows(FOLDER + "unit_test_expected.csv").stream()
                .filter(row -> row.get("test").equals(test))
                .limit(1)
                .toList();
        return new Estimate(ReferenceData.column(rows, "run_estimate")[0], ReferenceData.column(rows, "run_se")[0]);
    }

    double referenceValue() {
        return estimate[indexOfReference()];
    }

    int indexOfReference() {
        return (int) Arrays.stream(reference).takeWhile(flag -> flag != 1).count();
    }
}
