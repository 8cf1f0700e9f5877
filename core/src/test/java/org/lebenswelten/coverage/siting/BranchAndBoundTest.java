package org.lebenswelten.coverage.siting;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BranchAndBoundTest {

    /** Given up after one node it says how much better a choice could be; that is never less than the optimum. */
    @Test
    void aSearchThatIsGivenUpTellsItsBound() {
        int open = 0;
        for (int seed = 0; seed < 10; seed++) {
            GainTable table = hard(seed);
            double[] cost = new Random(seed).doubles(table.sites(), 1, 2).toArray();
            BestSiteObjective objective = new BestSiteObjective(table);
            byte[] root = new byte[table.sites()];
            BranchAndBound.Outcome full = new BranchAndBound(objective, cost, 7, root, new int[0], 100_000).search();
            double optimum = objective.value(full.chosen());
            assertThat("seed " + seed, full.proven(), equalTo(true));
            assertThat("seed " + seed, full.bound(), closeTo(optimum, 1e-9));
            BranchAndBound.Outcome brief = new BranchAndBound(objective, cost, 7, root, new int[0], 1).search();
            assertThat("seed " + seed, brief.bound(), greaterThanOrEqualTo(optimum * (1 - 1e-9)));
            assertThat("seed " + seed, objective.value(brief.chosen()), lessThanOrEqualTo(optimum * (1 + 1e-9)));
            open += brief.proven() ? 0 : 1;
        }
        assertThat("problems that one node does not settle", open > 2, equalTo(true));
    }

    /** Sites that are closed or open at the root stay so. */
    @Test
    void theRootIsKept() {
        GainTable table = hard(3);
        BestSiteObjective objective = new BestSiteObjective(table);
        double[] cost = new double[table.sites()];
        Arrays.fill(cost, 1);
        cost[7] = 0;
        byte[] root = new byte[table.sites()];
        root[7] = 1;
        Arrays.fill(root, 10, 20, (byte) -1);
        int[] chosen = new BranchAndBound(objective, cost, 4, root, new int[] {7}, 100_000)
                .search()
                .chosen();
        assertThat(Arrays.stream(chosen).anyMatch(site -> site == 7), equalTo(true));
        assertThat(Arrays.stream(chosen).anyMatch(site -> site >= 10 && site < 20), equalTo(false));
        assertThat(chosen.length, lessThanOrEqualTo(5));
    }

    /** 30 sites that each reach a random sixth of 45 rows: no plane helps the bound. */
    private static GainTable hard(int seed) {
        Random random = new Random(seed);
        GainTable.Builder rows = new GainTable.Builder(30);
        for (int row = 0; row < 45; row++) {
            double gain = 1 + 9 * random.nextDouble();
            for (int site = 0; site < 30; site++) {
                rows.add(site, random.nextInt(6) == 0 ? gain : 0);
            }
            rows.endRow();
        }
        return rows.build();
    }
}
