package org.lebenswelten.coverage.equity;

import org.lebenswelten.index.ClassMethod;

/** How burden and coverage are cut into three classes each. */
public enum PriorityClasses {
    /** Thirds of the areal units. */
    AREAS,
    /** Thirds of the target group. */
    PEOPLE,
    /** Natural breaks. */
    NATURAL_BREAKS;

    /**
     * Makes the classes.
     *
     * @param burden a value an area, high for a heavy burden, {@code NaN} for missing
     * @param coverage a value an area, {@code NaN} for missing
     * @param people target group of each area, 0 where not told
     * @return the classes
     * @throws IllegalArgumentException if lengths differ, a value is infinite, or a number of people negative or missing
     */
    public BurdenCoverageClasses classes(double[] burden, double[] coverage, double[] people) {
        return switch (this) {
            case AREAS -> BurdenCoverageClasses.of(ClassMethod.QUANTILE, burden, coverage);
            case PEOPLE -> BurdenCoverageClasses.ofPeople(burden, coverage, people);
            case NATURAL_BREAKS -> BurdenCoverageClasses.of(ClassMethod.FISHER_JENKS, burden, coverage);
        };
    }
}
