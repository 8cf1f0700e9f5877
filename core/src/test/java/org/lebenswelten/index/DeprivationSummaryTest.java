package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;

/**
 * The English Index of Multiple Deprivation 2019 of 32,844 small areas and its summaries of 317 districts, published by
 * MHCLG: ranks and summaries from the published ranks of the domains.
 */
class DeprivationSummaryTest {

    private static final Map<String, Double> WEIGHTS = Map.of(
            "Income", 0.225,
            "Employment", 0.225,
            "Education", 0.135,
            "Health", 0.135,
            "Crime", 0.093,
            "Housing_and_Access", 0.093,
            "Environment", 0.093);

    private final List<CSVRecord> areas = DeprivationIndexTest.rows("index/imd2019/imd2019_lsoa11_domain_ranks.csv.gz");
    private final BurdenIndexResult index = DeprivationIndexTest.index(areas, WEIGHTS);

    /** SOURCE.md of the data: 30 areas are the other half of pairs that the source prints as ties. */
    @Test
    void ranksEqualThePublishedButForPrintedTies() {
        assertThat(index.unitCount(), equalTo(32_844));
        int apart = 0;
        for (int area = 0; area < index.unitCount(); area++) {
            int difference =
                    Math.abs(index.rank(area) - Integer.parseInt(areas.get(area).get("IMD_rank")));
            assertThat(areas.get(area).get("lsoa11_code"), difference, lessThanOrEqualTo(1));
            apart += difference;
        }
        assertThat(apart, equalTo(30));
    }

    /** Printed with 3, 4 and 4 decimals. */
    @Test
    void districtSummariesEqualThePublished() {
        List<Map<String, String>> districts = ReferenceData.rows("index/imd2019/imd2019_lad_summaries.csv");
        assertThat(districts.size(), equalTo(317));
        Map<String, Integer> numbers = new HashMap<>();
        for (Map<String, String> district : districts) {
            numbers.put(district.get("ltla19_code"), numbers.size());
        }
        List<Integer> zones = new ArrayList<>();
        areas.forEach(area -> zones.add(numbers.get(area.get("lad19"))));
        List<ZoneSummary> summaries = ZoneSummary.of(
                index.scores(),
                DeprivationIndexTest.column(areas, "pop_mid2015"),
                zones.stream().mapToInt(Integer::intValue).toArray(),
                317);
        for (int i = 0; i < 317; i++) {
            Map<String, String> district = districts.get(i);
            String code = district.get("ltla19_code");
            ZoneSummary summary = summaries.get(i);
            assertThat(code, summary.averageScore(), closeTo(number(district, "avg_score"), 5.1e-4));
            assertThat(code, summary.proportion(), closeTo(number(district, "prop_lsoa_most_deprived_10pct"), 5.1e-5));
            assertThat(code, summary.extent(), closeTo(number(district, "extent"), 6e-5));
        }
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
