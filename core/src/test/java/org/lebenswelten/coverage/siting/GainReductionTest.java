package org.lebenswelten.coverage.siting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.access.CostPairs;

class GainReductionTest {

    /**
     * SOURCE.md of the York data: 1,475 incidents that no grade I building covers, only 354 of them reachable, make 145
     * different rows; the sites that reach them fall into 180 different columns, of which fewer are undominated.
     */
    @Test
    void yorkBecomesSmall() {
        CostPairs pairs = York.pairs();
        boolean[] gradeOne = new boolean[pairs.siteCount()];
        Arrays.stream(York.gradeOne()).forEach(site -> gradeOne[site] = true);
        GainTable.Builder rows = new GainTable.Builder(pairs.siteCount());
        int uncovered = 0;
        for (int area = 0; area < pairs.areaCount(); area++) {
            boolean covered = false;
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                covered |= gradeOne[pairs.site(pair)];
            }
            uncovered += covered ? 0 : 1;
            for (int pair = pairs.start(area); pair < pairs.start(area + 1); pair++) {
                rows.add(pairs.site(pair), covered ? 0 : 1);
            }
            rows.endRow();
        }
        assertThat(uncovered, equalTo(1475));
        GainTable table = rows.build();
        GainTable merged = GainReduction.mergedRows(table);
        assertThat(merged.rows(), equalTo(145));
        double[] one = new double[table.sites()];
        Arrays.fill(one, 1);
        GainReduction reduction = GainReduction.of(table, one);
        assertThat(reduction.table().sites(), lessThanOrEqualTo(180));
        int[] all = new int[reduction.table().sites()];
        Arrays.setAll(all, site -> site);
        assertThat(Arrays.stream(reduction.table().best(all)).sum(), equalTo(354.0));
    }

    /**
     * Rows {0, 1}, {1}, {0, 1}, {2}, none with gains 2, 3, 4, 1: the first and third are merged. Site 0 brings 6, all of it
     * brought by site 1 too, unless site 1 costs more. Sites 2 and 3 bring the same.
     */
    @Test
    void dropsWhatAnotherSiteBringsAtNoHigherCost() {
        GainTable.Builder rows = new GainTable.Builder(4);
        row(rows, 2, 0, 1);
        row(rows, 3, 1);
        row(rows, 4, 0, 1);
        row(rows, 1, 2, 3);
        row(rows, 1);
        GainTable table = rows.build();
        assertThat(GainReduction.mergedRows(table).rows(), equalTo(3));
        assertThat(GainReduction.of(table, new double[] {1, 1, 1, 1}).sites(), equalTo(new int[] {1, 2}));
        assertThat(GainReduction.of(table, new double[] {1, 2, 2, 1}).sites(), equalTo(new int[] {0, 1, 3}));
    }

    private static void row(GainTable.Builder rows, double gain, int... sites) {
        Arrays.stream(sites).forEach(site -> rows.add(site, gain));
        rows.endRow();
    }
}
