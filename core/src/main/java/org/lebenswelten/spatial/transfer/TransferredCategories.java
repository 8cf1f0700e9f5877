package org.lebenswelten.spatial.transfer;

import java.util.List;

/**
 * How much of each target belongs to each category.
 *
 * @param categories names of the categories, ascending
 * @param amounts for each category and target the weight (m² in plain area weighting); {@code NaN} where it cannot be
 *     known
 * @param coveredShare for each target the share of its weight that lies in sources with a known category, see
 *     {@link TransferredCounts#coveredShare()}
 * @param targetWeight weight of each target, covered or not
 */
public record TransferredCategories(
        List<String> categories, double[][] amounts, double[] coveredShare, double[] targetWeight) {

    /** Copies the names. */
    public TransferredCategories {
        categories = List.copyOf(categories);
    }

    /**
     * The share of each target that belongs to each category. Shares add up to the covered share of the target.
     *
     * @return for each category and target amount / weight of the target; {@code NaN} where the target has no weight
     */
    public double[][] shares() {
        return sharesOf(targetWeight);
    }

    /**
     * The amounts against other sizes of the targets, such as their whole area where amounts are inhabited area.
     *
     * @param size size of each target, in the unit of the amounts
     * @return for each category and target amount / size
     * @throws IllegalArgumentException if there are not as many sizes as targets
     */
    public double[][] sharesOf(double[] size) {
        if (size.length != targetWeight.length) {
            throw new IllegalArgumentException(
                    size.length + " sizes for " + targetWeight.length + " targets, expected as many");
        }
        double[][] shares = new double[amounts.length][size.length];
        for (int c = 0; c < amounts.length; c++) {
            for (int j = 0; j < size.length; j++) {
                shares[c][j] = amounts[c][j] / size[j];
            }
        }
        return shares;
    }

    /** Says the categories only. */
    @Override
    public String toString() {
        return "TransferredCategories" + categories;
    }
}
