package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.index.BurdenIndexNode.DimensionNode;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;

/**
 * The English Index of Multiple Deprivation 2025 of 33,755 small areas, published by MHCLG: scores and ranks from the
 * published ranks of its domains, and domains from their sub-domains. Scores are printed with 3 decimals.
 */
class DeprivationIndexTest {

    private static final double PRINTED = 5e-4 + 1e-9;
    private static final int AREAS = 33_755;

    @Test
    void overallScoreAndRankEqualThePublished() {
        Map<String, Double> weights = Map.of(
                "Income", 0.225,
                "Employment", 0.225,
                "Education", 0.135,
                "Health", 0.135,
                "Crime", 0.093,
                "Housing_and_Services", 0.093,
                "Environment", 0.093);
        requirePublished("imd2025_lsoa21_domains", weights, "IMD");
    }

    @ParameterizedTest
    @CsvSource({
        "Education, children_and_young_people, 0.5, adult_skills, 0.5",
        "Housing_and_Services, geographical_barriers, 0.5, wider_barriers, 0.5",
        "Environment, indoors, 0.7, outdoors, 0.3"
    })
    void domainsEqualThePublished(String domain, String first, double firstWeight, String second, double secondWeight) {
        requirePublished("imd2025_lsoa21_subdomains", Map.of(first, firstWeight, second, secondWeight), domain);
    }

    private static void requirePublished(String table, Map<String, Double> weights, String published) {
        List<CSVRecord> parts = rows("index/imd2025/" + table + ".csv.gz");
        List<CSVRecord> results = rows("index/imd2025/imd2025_lsoa21_domains.csv.gz");
        assertThat(parts.size(), equalTo(AREAS));
        BurdenIndexResult result = index(parts, weights);
        double[] score = column(results, published + "_score");
        double[] rank = column(results, published + "_rank");
        for (int area = 0; area < AREAS; area++) {
            String lsoa = results.get(area).get("lsoa21");
            assertThat(parts.get(area).get("lsoa21"), equalTo(lsoa));
            assertThat(lsoa, result.score(area), closeTo(score[area], PRINTED));
            assertThat(lsoa, result.rank(area), equalTo((int) rank[area]));
        }
    }

    /** The weighted sum of exponentially transformed ranks; rank 1 is the most deprived. */
    static BurdenIndexResult index(List<CSVRecord> parts, Map<String, Double> weights) {
        Map<String, double[]> columns = new HashMap<>();
        List<BurdenIndexNode> children = new ArrayList<>();
        weights.forEach((part, weight) -> {
            columns.put(part, column(parts, part + "_rank"));
            children.add(new IndicatorNode(part, Direction.LOWER_IS_WORSE, weight, Normalisation.EXPONENTIAL_RANK));
        });
        return BurdenIndex.compute(
                new DimensionNode(
                        "deprivation",
                        BilingualText.same("Deprivation"),
                        1,
                        Normalisation.NONE,
                        Aggregation.SUM,
                        MissingValuePolicy.COMPLETE,
                        children),
                columns);
    }

    static double[] column(List<CSVRecord> rows, String name) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.get(name)))
                .toArray();
    }

    static List<CSVRecord> rows(String relative) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(ReferenceData.path(relative))), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
