package org.lebenswelten.disclosure.pattern;

/**
 * What every pattern of least loss satisfies: {@code sum of entry * hidden >= least}, where hidden is 1 for a hidden
 * candidate and 0 for one that is shown.
 *
 * @param candidate numbers of candidates
 * @param entry their coefficients
 * @param least right-hand side
 */
record CoverRow(int[] candidate, double[] entry, double least) {

    /** By how much less than enough is hidden; not above 0 if the row is satisfied. */
    double deficit(double[] hidden) {
        double sum = least;
        for (int k = 0; k < candidate.length; k++) {
            sum -= entry[k] * hidden[candidate[k]];
        }
        return sum;
    }

    boolean isSatisfied(boolean[] isHidden) {
        double sum = least;
        for (int k = 0; k < candidate.length; k++) {
            if (isHidden[candidate[k]]) {
                sum -= entry[k];
            }
        }
        return sum <= Knowledge.TOLERANCE;
    }
}
