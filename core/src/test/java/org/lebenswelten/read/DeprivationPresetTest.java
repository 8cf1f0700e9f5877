package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.index.BurdenIndex;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexResult;
import org.lebenswelten.index.ZoneSummary;

/** The presets {@code imd-*} over all small areas of England, against the figures that MHCLG published. */
class DeprivationPresetTest {

    private static final String DOMAINS_2025 = "index/imd2025/imd2025_lsoa21_domains.csv.gz";
    private static final String DOMAINS_2019 = "index/imd2019/imd2019_lsoa11_domain_ranks.csv.gz";

    /** Scores are printed with 3 decimals. */
    private static final double PRINTED = 5e-4 + 1e-9;

    private static final Map<String, String> OF_2025 = Map.of(
            "income_rank", "Income_rank",
            "employment_rank", "Employment_rank",
            "education_rank", "Education_rank",
            "health_rank", "Health_rank",
            "crime_rank", "Crime_rank",
            "barriers_rank", "Housing_and_Services_rank",
            "living_rank", "Environment_rank",
            "children_rank", "children_and_young_people_rank");

    @Test
    void scoreAndRanksOf2025FromDomainsEqualThePublished() {
        requirePublished("imd-2025", "", "IMD");
    }

    @Test
    void scoreAndRanksOf2025FromSubdomainsEqualThePublished() {
        requirePublished("imd-2025-subdomains", "", "IMD");
    }

    @ParameterizedTest
    @CsvSource({"educat, Education", "barriers, Housing_and_Services", "living, Environment"})
    void domainsOf2025FromSubdomainsEqualThePublished(String part, String published) {
        requirePublished("imd-2025-subdomains", "    part: " + part + "\n", published);
    }

    private static void requirePublished(String preset, String part, String published) {
        List<Map<String, String>> domains = PresetExample.unpacked(DOMAINS_2025);
        List<Map<String, String>> parts = PresetExample.unpacked("index/imd2025/imd2025_lsoa21_subdomains.csv.gz");
        assertThat(domains.size(), is(33_755));
        BurdenIndexDefinition index = PresetExample.read(preset, part);
        Map<String, double[]> columns = new HashMap<>();
        for (String id : index.columns()) {
            String column = OF_2025.getOrDefault(id, id);
            columns.put(id, ReferenceData.column(domains.get(0).containsKey(column) ? domains : parts, column));
        }
        BurdenIndexResult result = BurdenIndex.compute(index, columns);
        double[] scores = ReferenceData.column(domains, published + "_score");
        double[] ranks = ReferenceData.column(domains, published + "_rank");
        for (int area = 0; area < scores.length; area++) {
            String lsoa = domains.get(area).get("lsoa21");
            assertThat(parts.get(area).get("lsoa21"), is(lsoa));
            assertThat(lsoa, result.score(area), closeTo(scores[area], PRINTED));
            assertThat(lsoa, result.rank(area), is((int) ranks[area]));
        }
    }

    /** SOURCE.md of the data: 30 areas are the other half of pairs that the source prints as ties. */
    @Test
    void ranksAndDistrictSummariesOf2019EqualThePublished() {
        List<Map<String, String>> areas = PresetExample.unpacked(DOMAINS_2019);
        assertThat(areas.size(), is(32_844));
        BurdenIndexDefinition index = PresetExample.read("imd-2019", "");
        Map<String, double[]> columns = new HashMap<>();
        for (String id : index.columns()) {
            String column = id.equals("barriers_rank") ? "Housing_and_Access_rank" : OF_2025.getOrDefault(id, id);
            columns.put(id, ReferenceData.column(areas, column));
        }
        BurdenIndexResult result = BurdenIndex.compute(index, columns);
        double[] ranks = ReferenceData.column(areas, "IMD_rank");
        int apart = 0;
        for (int area = 0; area < ranks.length; area++) {
            int difference = Math.abs(result.rank(area) - (int) ranks[area]);
            assertThat(areas.get(area).get("lsoa11_code"), difference, lessThanOrEqualTo(1));
            apart += difference;
        }
        assertThat(apart, is(30));
        requireSummaries(areas, result);
    }

    /** Printed with 3, 4 and 4 decimals; the extent by whole percentiles within 6e-5. */
    private static void requireSummaries(List<Map<String, String>> areas, BurdenIndexResult result) {
        List<Map<String, String>> districts = ReferenceData.rows("index/imd2019/imd2019_lad_summaries.csv");
        Map<String, Integer> numbers = new HashMap<>();
        districts.forEach(district -> numbers.put(district.get("ltla19_code"), numbers.size()));
        int[] zones =
                areas.stream().mapToInt(area -> numbers.get(area.get("lad19"))).toArray();
        List<ZoneSummary> summaries =
                ZoneSummary.of(result.scores(), ReferenceData.column(areas, "pop_mid2015"), zones, districts.size());
        assertThat(summaries.size(), is(317));
        double[] scores = ReferenceData.column(districts, "avg_score");
        double[] proportions = ReferenceData.column(districts, "prop_lsoa_most_deprived_10pct");
        double[] extents = ReferenceData.column(districts, "extent");
        for (int i = 0; i < scores.length; i++) {
            String code = districts.get(i).get("ltla19_code");
            assertThat(code, summaries.get(i).averageScore(), closeTo(scores[i], 5.1e-4));
            assertThat(code, summaries.get(i).proportion(), closeTo(proportions[i], 5.1e-5));
            assertThat(code, summaries.get(i).extent(), closeTo(extents[i], 6e-5));
        }
    }
}
