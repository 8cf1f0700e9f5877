package org.lebenswelten.disclosure;

/**
 * What disclosure control of a project's counts cost. Only sums over all tables stand here, none of which tells anything of a
 * single cell.
 *
 * @param published number of cells whose value is published
 * @param primary number of cells withheld because they tell something by themselves
 * @param complementary number of cells withheld to protect others
 * @param unreliable number of cells not shown because they are not reliable
 * @param loss information lost through complementary suppression: sum of the square roots of the people behind the values
 * @param bound proven lower bound of the solver for the loss of any pattern that meets the demands
 * @param primaryLoss information lost through primary suppression, in the same measure
 * @param total information of all cells that have a value, in the same measure
 * @param provenParts number of connected parts solved to proven optimality
 * @param otherParts number of connected parts solved up to a limit or by the heuristic
 * @param narrowest the narrowest interval in persons in which an attacker can place a withheld count whose denominator is
 *     larger than the demanded width; infinite where nothing is withheld
 */
public record ProtectionSummary(
        int published,
        int primary,
        int complementary,
        int unreliable,
        double loss,
        double bound,
        double primaryLoss,
        double total,
        int provenParts,
        int otherParts,
        double narrowest) {

    /** Nothing published, nothing withheld. */
    public static final ProtectionSummary NONE =
            new ProtectionSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Double.POSITIVE_INFINITY);

    /**
     * How far the loss may lie above the least possible.
     *
     * @return {@code (loss - bound) / loss}, 0 for no loss
     */
    public double gap() {
        return loss > 0 ? Math.max(0, (loss - bound) / loss) : 0;
    }

    /**
     * The share of all information that is lost.
     *
     * @return from 0 to 1; 0 where there is no information
     */
    public double lostShare() {
        return total > 0 ? (loss + primaryLoss) / total : 0;
    }

    /**
     * Both summaries together.
     *
     * @param other of other tables
     * @return the sums, and the narrower interval
     */
    public ProtectionSummary plus(ProtectionSummary other) {
        return new ProtectionSummary(
                published + other.published,
                primary + other.primary,
                complementary + other.complementary,
                unreliable + other.unreliable,
                loss + other.loss,
                bound + other.bound,
                primaryLoss + other.primaryLoss,
                total + other.total,
                provenParts + other.provenParts,
                otherParts + other.otherParts,
                Math.min(narrowest, other.narrowest));
    }
}
