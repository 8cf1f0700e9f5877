package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;

class PrincipalComponentTest {

    private static final double NA = Double.NaN;

    /** COINr 1.1.14 {@code get_PCA}: rotation of each pillar's treated indicators, sub-index's pillars; up to sign. */
    @ParameterizedTest
    @CsvSource({"1, step_treated, pca_weights_level1, 49", "2, step_aggregated, pca_weights_level2, 8"})
    void rotationsAgreeWithCoinr(int level, String table, String weights, int count) {
        List<Map<String, String>> data = AsemExample.table(table);
        List<Map<String, String>> published = AsemExample.table(weights);
        int compared = 0;
        for (AsemExample.Node group : AsemExample.nodes(level + 1)) {
            List<String> codes = AsemExample.nodes(level).stream()
                    .filter(node -> node.parent().equals(group.code()))
                    .map(AsemExample.Node::code)
                    .toList();
            double[] expected = codes.stream()
                    .mapToDouble(code -> Double.parseDouble(published.stream()
                            .filter(row -> row.get("iCode").equals(code))
                            .findFirst()
                            .orElseThrow()
                            .get("Weight")))
                    .toArray();
            double[][] columns =
                    codes.stream().map(code -> AsemExample.column(data, code)).toArray(double[][]::new);
            int reference = largest(expected);
            AsemExample.requireEqual(
                    group.code(),
                    PrincipalComponent.of(columns, reference).rotation(),
                    expected[reference] > 0 ? expected : Ranks.negated(expected),
                    1e-9);
            compared += codes.size();
        }
        assertThat(compared, equalTo(count));
    }

    private static int largest(double[] values) {
        int largest = 0;
        for (int i = 1; i < values.length; i++) {
            largest = Math.abs(values[i]) > Math.abs(values[largest]) ? i : largest;
        }
        return largest;
    }

    /** numpy on nine indicators of 400 German districts 2021, made by the recipe of the GISD; scores likewise. */
    @ParameterizedTest
    @CsvSource({"work, pc_work", "income, pc_income", "education, pc_education"})
    void componentsOfGermanDistrictsAgreeWithNumpy(String dimension, String score) throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(ReferenceData.path("index/gisd/kreis2021_pca.json").toFile())
                .get(dimension);
        List<Map<String, String>> rows = ReferenceData.rows("index/gisd/kreis2021_inputs_and_pca_score.csv");
        List<double[]> columns = new ArrayList<>();
        for (int j = 0; j < 3; j++) {
            double[] column =
                    ReferenceData.column(rows, expected.get("indicators").get(j).asText());
            columns.add(
                    expected.get("ln").get(j).asBoolean()
                            ? Arrays.stream(column).map(Math::log).toArray()
                            : column);
        }
        double[][] data = columns.toArray(double[][]::new);
        double[] rotation = numbers(expected.get("rotation"));
        int reference = dimension.equals("work") ? 0 : 2; // unemployed, debtors, leavers without certificate
        PrincipalComponent component = PrincipalComponent.of(data, reference);
        AsemExample.requireEqual("rotation", component.rotation(), rotation, 1e-9);
        AsemExample.requireEqual("loading", component.loadings(), numbers(expected.get("loading")), 1e-9);
        assertThat(
                component.eigenvalue(),
                closeTo(expected.get("eigenvalues").get(0).asDouble(), 1e-9));
        double[] shares =
                Arrays.stream(component.shares()).map(share -> 100 * share).toArray();
        AsemExample.requireEqual("share", shares, numbers(expected.get("share_pct")), 1e-9);
        AsemExample.requireEqual(score, component.scores(data), ReferenceData.column(rows, score), 1e-9);
    }

    private static double[] numbers(JsonNode array) {
        double[] numbers = new double[array.size()];
        Arrays.setAll(numbers, i -> array.get(i).asDouble());
        return numbers;
    }

    /** Two columns of correlation r: rotation 1/sqrt(2) each, eigenvalue 1 + |r|; here r = -1. The last unit is left out. */
    @Test
    void theReferenceColumnFixesTheSign() {
        double[][] columns = {{1, 2, 3, 70}, {9, 8, 7, NA}};
        PrincipalComponent first = PrincipalComponent.of(columns, 0);
        assertThat(first.eigenvalue(), closeTo(2, 1e-12));
        assertThat(first.rotation()[0], closeTo(Math.sqrt(0.5), 1e-12));
        assertThat(first.rotation()[1], closeTo(-Math.sqrt(0.5), 1e-12));
        assertThat(first.scores(columns)[3], equalTo(NA));
        assertThat(PrincipalComponent.of(columns, 1).rotation()[1], closeTo(Math.sqrt(0.5), 1e-12));
    }

    @Test
    void refusesConstantColumnsAndMissingReferences() {
        refuses(new double[][] {{1, 2, 3}, {5, 5, 5}}, 0, "column 1: LW-431: PRINCIPAL_COMPONENT");
        refuses(new double[][] {{1, NA, 3}, {NA, 2, 5}}, 0, "column 0: LW-431: PRINCIPAL_COMPONENT");
        refuses(new double[][] {{1, 2}}, 1, "reference column 1 of 1");
        refuses(new double[][] {{1, 2}, {1, 2, 3}}, 0, "columns of 2 and 3 rows");
        // The third column is uncorrelated with the two equal ones: it takes no part in their component.
        refuses(new double[][] {{1, 1, -1, -1}, {1, 1, -1, -1}, {1, -1, 1, -1}}, 2, "column 2: LW-433");
    }

    private static void refuses(double[][] columns, int reference, String message) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> PrincipalComponent.of(columns, reference));
        assertThat(e.getMessage(), containsString(message));
    }
}
