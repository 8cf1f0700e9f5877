package org.lebenswelten.index;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.model.Direction;

class RankQuantilesTest {

    private static final double NA = Double.NaN;

    /** PHEindicatormethods 2.1.0 {@code phe_quantile}: the test cases of the package with good data, all groupings. */
    @Test
    void groupsOfPublicHealthEnglandAgree() {
        Map<List<String>, List<Map<String, String>>> groups = ReferenceData.rows("index/phe/quantiles.csv").stream()
                .filter(row -> !row.get("Test").equals("BadPolarity"))
                .collect(Collectors.groupingBy(RankQuantilesTest::group, LinkedHashMap::new, Collectors.toList()));
        int compared = 0;
        for (List<Map<String, String>> rows : groups.values()) {
            int count =
                    switch (rows.get(0).get("QuantileNm")) {
                        case "Decile" -> 10;
                        case "Septile" -> 7;
                        case "Quartile" -> 4;
                        default -> throw new AssertionError(rows.get(0).get("QuantileNm"));
                    };
            boolean lowFirst = !rows.get(0).get("GroupSet").equals("None")
                    && List.of("RAG - High is good", "False")
                            .contains(rows.get(0).get("Polarity"));
            int[] actual = RankQuantiles.PUBLIC_HEALTH.groups(
                    ReferenceData.column(rows, "Value"), count, lowFirst ? LOW_FIRST : HIGH_FIRST);
            for (int i = 0; i < rows.size(); i++) {
                String expected = rows.get(i).get("QuantileInGrp");
                assertThat(
                        rows.get(i).toString(),
                        actual[i],
                        equalTo(expected.isEmpty() ? 0 : Integer.parseInt(expected)));
                compared++;
            }
        }
        assertThat(compared, equalTo(982));
    }

    private static final Direction HIGH_FIRST = Direction.HIGHER_IS_WORSE;
    private static final Direction LOW_FIRST = Direction.LOWER_IS_WORSE;

    private static List<String> group(Map<String, String> row) {
        return switch (row.get("GroupSet")) {
            case "IndSexReg" -> List.of(row.get("IndSexRef"), row.get("ParentCode"));
            case "IndSex" -> List.of(row.get("IndSexRef"));
            default -> List.of();
        };
    }

    /** By hand: ceil(4 r / 6) of ranks 1, 2, 3, 3, 5, 6 from the highest; the tie shares a group. */
    @Test
    void groupsOfTheIndicesOfDeprivationFollowTheFormula() {
        double[] values = {9, 8, 7, 7, NA, 2, 1};
        assertThat(RankQuantiles.DEPRIVATION.groups(values, 4, HIGH_FIRST), equalTo(new int[] {1, 2, 2, 2, 0, 4, 4}));
        assertThat(RankQuantiles.DEPRIVATION.groups(new double[] {3, 1}, 4, LOW_FIRST), equalTo(new int[] {4, 2}));
    }

    /** The published tenths of IMD 2025. */
    @Test
    void groupsOfTheIndicesOfDeprivationEqualThePublished() {
        var rows = DeprivationIndexTest.rows("index/imd2025/imd2025_lsoa21_domains.csv.gz");
        double[] ranks = DeprivationIndexTest.column(rows, "IMD_rank");
        double[] deciles = DeprivationIndexTest.column(rows, "IMD_decile");
        int[] actual = RankQuantiles.DEPRIVATION.groups(ranks, 10, LOW_FIRST);
        for (int area = 0; area < actual.length; area++) {
            assertThat("area " + area, actual[area], equalTo((int) deciles[area]));
        }
    }

    @Test
    void fewerValuesThanGroupsHaveNoGroupOfPublicHealth() {
        assertThat(
                RankQuantiles.PUBLIC_HEALTH.groups(new double[] {1, NA, 2}, 3, HIGH_FIRST),
                equalTo(new int[] {0, 0, 0}));
        assertThrows(
                IllegalArgumentException.class,
                () -> RankQuantiles.PUBLIC_HEALTH.groups(new double[] {1}, 0, HIGH_FIRST));
    }
}
