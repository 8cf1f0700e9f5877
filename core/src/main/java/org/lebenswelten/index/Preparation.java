package org.lebenswelten.index;

import org.jspecify.annotations.Nullable;

/**
 * What is done to an indicator before it is normalised, in this order: divided by a denominator, its gaps filled, its
 * extreme values treated.
 *
 * @param denominator what it is divided by, or null
 * @param imputation how gaps are filled
 * @param treatment how extreme values are treated
 */
public record Preparation(@Nullable Denominator denominator, ImputationStep imputation, TreatmentStep treatment) {

    /** Nothing is done. */
    public static final Preparation NONE = new Preparation(null, ImputationStep.Simple.NONE, Untreated.NONE);

    /**
     * The same with another treatment.
     *
     * @param newTreatment the treatment
     * @return the preparation
     */
    public Preparation with(TreatmentStep newTreatment) {
        return new Preparation(denominator, imputation, newTreatment);
    }

    /**
     * The same with another imputation.
     *
     * @param newImputation the imputation
     * @return the preparation
     */
    public Preparation with(ImputationStep newImputation) {
        return new Preparation(denominator, newImputation, treatment);
    }

    /**
     * The same with a denominator.
     *
     * @param newDenominator the denominator
     * @return the preparation
     */
    public Preparation with(Denominator newDenominator) {
        return new Preparation(newDenominator, imputation, treatment);
    }
}
