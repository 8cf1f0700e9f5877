package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lebenswelten.ReferenceData;

class QuantileDefinitionTest {

    private static final double NA = Double.NaN;

    /**
     * By hand for 10, 20, 30, 40, 50: p n = 1.5, 2.5 and 1 for the shares 0.3, 0.5 and 0.2; of the interpolating
     * definitions h = 0.3 * 5; 0.5 + 0.3 * 5; 0.3 * 6; 1 + 0.3 * 4; 1/3 + 0.3 * (5 + 1/3); 3/8 + 0.3 * 5.25, and so on.
     */
    @ParameterizedTest
    @CsvSource({
        "HF1, 20, 30, 10",
        "HF2, 20, 30, 15",
        "HF3, 20, 20, 10",
        "HF4, 15, 25, 10",
        "HF5, 20, 30, 15",
        "HF6, 18, 30, 12",
        "HF7, 22, 30, 18",
        "HF8, 19.333333333333333, 30, 14",
        "HF9, 19.5, 30, 14.25"
    })
    void definitionsDiffer(QuantileDefinition definition, double p30, double p50, double p20) {
        double[] values = {50, NA, 10, 40, 20, 30};
        assertThat(definition.quantile(values, 0.3), closeTo(p30, 1e-12));
        assertThat(definition.quantile(values, 0.5), closeTo(p50, 1e-12));
        assertThat(definition.quantile(values, 0.2), closeTo(p20, 1e-12));
    }

    /** mapclassify (PySAL) takes its quantiles from NumPy's default, type 7. */
    @ParameterizedTest
    @CsvSource({"calempdensity, emp_density", "columbus_CRIME, CRIME"})
    void type7AgreesWithNumpy(String data, String column) throws IOException {
        String folder = "coverage/mapclassify/";
        double[] values =
                ReferenceData.column(ReferenceData.rows(folder + data.toLowerCase(Locale.ROOT) + ".csv"), column);
        JsonNode expected = new ObjectMapper()
                .readTree(ReferenceData.path(folder + "breaks_expected.json").toFile())
                .get(data);
        for (int count : new int[] {3, 4, 5, 7, 9}) {
            JsonNode bins = expected.get("Quantiles_k" + count).get("bins");
            assertThat(bins.size(), equalTo(count));
            for (int j = 1; j <= count; j++) {
                double quantile = QuantileDefinition.HF7.quantile(values, (double) j / count);
                assertThat(quantile, closeTo(bins.get(j - 1).asDouble(), 1e-9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsAreTheSmallestAndTheLargest(QuantileDefinition definition) {
        assertThat(definition.quantiles(new double[] {3, 1, 2}, 0, 1), equalTo(new double[] {1, 3}));
        assertThat(definition.quantile(new double[] {7}, 0.4), equalTo(7.0));
        assertThat(definition.quantile(new double[] {NA}, 0.4), equalTo(NA));
    }

    @Test
    void refusesSharesOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> QuantileDefinition.HF7.quantile(new double[] {1}, 1.1));
        assertThrows(IllegalArgumentException.class, () -> QuantileDefinition.HF7.quantile(new double[] {1}, NA));
    }
}
