package org.lebenswelten.coverage.equity;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lebenswelten.coverage.equity.PriorityRanking.LeadChange;
import org.lebenswelten.coverage.equity.PriorityRanking.Resampling;

class PriorityRankingTest {

    private static final double NA = Double.NaN;
    private static final Resampling FIFTH = new Resampling(500, 0.2, 1);

    /**
     * Ranks as shares: burden 5/6, 3/6, 1/6, need 1/6, 5/6, 3/6, weights 3 and 1: scores 16/24, 14/24, 6/24. The first two are
     * tied at weights 2 : 1, so burden at 2/3 of its weight or need at 3/2.
     */
    @Test
    void scoresAndLeadChangesByHand() {
        PriorityRanking ranking = PriorityRanking.of(criteria(3, 1), PriorityScale.RANK, FIFTH);
        assertThat(ranking.score(0), closeTo(16 / 24.0, 1e-15));
        assertThat(ranking.score(1), closeTo(14 / 24.0, 1e-15));
        assertThat(ranking.score(2), closeTo(6 / 24.0, 1e-15));
        assertThat(ranking.rank(0), equalTo(1));
        assertThat(ranking.rank(1), equalTo(2));
        assertThat(ranking.leadChanges(), hasSize(2));
        requireChange(ranking.leadChanges().get(0), "burden", 2 / 3.0);
        requireChange(ranking.leadChanges().get(1), "need", 1.5);
    }

    /** The lead changes are where the ranking itself changes. */
    @Test
    void aLeadIsLostBeyondItsChange() {
        for (LeadChange change :
                PriorityRanking.of(criteria(3, 1), PriorityScale.Z_SCORE, FIFTH).leadChanges()) {
            double factor = change.factor();
            double before = 1 + (factor - 1) * 0.999;
            double beyond = 1 + (factor - 1) * 1.001;
            assertThat(leader(change.criterionId(), before), equalTo(0));
            assertThat(leader(change.criterionId(), beyond), equalTo(change.area()));
        }
    }

    private static int leader(String criterion, double factor) {
        boolean burden = criterion.equals("burden");
        PriorityRanking ranking = PriorityRanking.of(
                criteria(burden ? 3 * factor : 3, burden ? 1 : factor), PriorityScale.Z_SCORE, FIFTH);
        return ranking.rank(0) == 1 ? 0 : ranking.rank(1) == 1 ? 1 : 2;
    }

    /**
     * With weights 3 +- 1/2 and 1 +- 1/2 the first area leads where 3 + 1.5 x > 2 + y, x and y even on -1 to 1: 1 - 0.75 / 4 =
     * 0.8125 of the square. 4,000 draws: standard error 0.006. With +- 20 % it leads everywhere.
     */
    @Test
    void drawsTellHowFirmlyARankIsHeld() {
        PriorityRanking firm = PriorityRanking.of(criteria(3, 1), PriorityScale.RANK, FIFTH);
        assertThat(firm.shareOfFirst(0), equalTo(1.0));
        assertThat(firm.rank(0, 0.95), equalTo(1));
        Resampling half = new Resampling(4000, 0.5, 20);
        PriorityRanking doubted = PriorityRanking.of(criteria(3, 1), PriorityScale.RANK, half);
        assertThat(doubted.shareOfFirst(0), closeTo(0.8125, 0.025));
        assertThat(doubted.rank(0, 0.05), equalTo(1));
        assertThat(doubted.rank(0, 0.95), equalTo(2));
        assertThat(doubted.rank(1, 0.05), equalTo(1));
        assertThat(doubted.rank(2, 0.05), equalTo(3));
        PriorityRanking again = PriorityRanking.of(criteria(3, 1), PriorityScale.RANK, half);
        assertThat(again.shareOfFirst(0), equalTo(doubted.shareOfFirst(0)));
    }

    @Test
    void areasWithoutACriterionHaveNoRank() {
        List<PriorityCriterion> criteria = List.of(
                new PriorityCriterion("burden", new double[] {9, NA, 5, 5}, 1),
                new PriorityCriterion("need", new double[] {1, 2, 1, 1}, 2),
                new PriorityCriterion("unused", new double[] {NA, NA, NA, NA}, 0));
        PriorityRanking ranking = PriorityRanking.of(criteria, PriorityScale.Z_SCORE, FIFTH);
        assertThat(ranking.rank(1), equalTo(0));
        assertThat(ranking.rank(1, 0.5), equalTo(0));
        assertThat(ranking.score(1), equalTo(NA));
        assertThat(ranking.rank(0), equalTo(1));
        assertThat(ranking.rank(2), equalTo(2));
        assertThat(ranking.rank(3), equalTo(2));
        // at burden weight 0 all three are tied; nothing else can change the lead
        assertThat(ranking.leadChanges(), equalTo(List.of(new LeadChange("burden", 0, 2))));
        List<PriorityCriterion> one = List.of(new PriorityCriterion("burden", new double[] {NA}, 1));
        assertThat(PriorityRanking.of(one, PriorityScale.RANK, FIFTH).leadChanges(), empty());
    }

    @Test
    void refusesWhatCannotBeWeighed() {
        refuses(() -> new PriorityCriterion("a", new double[1], -1), "weight -1.0 of criterion 'a'");
        refuses(() -> new Resampling(0, 0.2, 1), "0 draws");
        refuses(() -> new Resampling(1, 1.2, 1), "spread 1.2");
        refuses(() -> PriorityRanking.of(List.of(), PriorityScale.RANK, FIFTH), "no criterion of 0");
        refuses(
                () -> PriorityRanking.of(
                        List.of(
                                new PriorityCriterion("a", new double[1], 1),
                                new PriorityCriterion("b", new double[2], 1)),
                        PriorityScale.RANK,
                        FIFTH),
                "criterion 'b': 2 values, expected 1");
        PriorityRanking ranking = PriorityRanking.of(criteria(1, 1), PriorityScale.RANK, FIFTH);
        refuses(() -> ranking.rank(0, 1.5), "share 1.5");
    }

    private static List<PriorityCriterion> criteria(double burden, double need) {
        return List.of(
                new PriorityCriterion("burden", new double[] {30, 20, 10}, burden),
                new PriorityCriterion("need", new double[] {100, 300, 200}, need));
    }

    private static void requireChange(LeadChange change, String criterion, double factor) {
        assertThat(change.criterionId(), equalTo(criterion));
        assertThat(change.factor(), closeTo(factor, 1e-12));
        assertThat(change.area(), equalTo(1));
    }

    private static void refuses(Runnable action, String message) {
        IllegalArgumentException problem = assertThrows(IllegalArgumentException.class, action::run);
        assertThat(problem.getMessage(), containsString(message));
    }
}
