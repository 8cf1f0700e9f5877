package org.lebenswelten.coverage.equity;

import org.lebenswelten.index.ClassBreaks;
import org.lebenswelten.index.ClassMethod;

/**
 * Burden class by coverage class: a two-way map legend of at most 3 x 3 classes. Class "31" is the one to look at: high
 * burden, low coverage.
 *
 * <p>A value equal to a break belongs to the class below it, as in {@link ClassBreaks}. A missing coverage is not a low
 * one: it is a class of its own, written 0, and so is a missing burden.
 *
 * @param burden breaks between low, middle and high burden
 * @param coverage breaks between low, middle and high coverage
 */
public record BurdenCoverageClasses(ClassBreaks burden, ClassBreaks coverage) {

    private static final int CLASSES = 3;

    /**
     * Checks the numbers of classes.
     *
     * @throws IllegalArgumentException if one of them has more than three classes
     */
    public BurdenCoverageClasses {
        if (burden.classCount() > CLASSES || coverage.classCount() > CLASSES) {
            throw new IllegalArgumentException(burden.classCount() + " classes of burden and " + coverage.classCount()
                    + " of coverage, expected at most 3 of each");
        }
    }

    /**
     * The classes of one area.
     *
     * @param burden 1 low, 2 middle, 3 high, 0 missing
     * @param coverage 1 low, 2 middle, 3 high, 0 missing
     */
    public record CrossClass(int burden, int coverage) {

        /**
         * Burden digit, then coverage digit.
         *
         * @return such as "31" for high burden and low coverage, "30" for high burden and missing coverage
         */
        public String code() {
            return "" + burden + coverage;
        }
    }

    /**
     * Thirds, or natural breaks, of the areas.
     *
     * @param method how the breaks are found, such as {@link ClassMethod#QUANTILE} or {@link ClassMethod#FISHER_JENKS}
     * @param burden a value an area, high for a heavy burden, {@code NaN} for missing
     * @param coverage a value an area, {@code NaN} for missing
     * @return the classes; fewer than three where there are fewer distinct values
     */
    public static BurdenCoverageClasses of(ClassMethod method, double[] burden, double[] coverage) {
        return new BurdenCoverageClasses(method.breaks(burden, CLASSES), method.breaks(coverage, CLASSES));
    }

    /**
     * Thirds of the people.
     *
     * @param burden a value an area, high for a heavy burden, {@code NaN} for missing
     * @param coverage a value an area, {@code NaN} for missing
     * @param population people of each area
     * @return the classes; fewer than three where there are fewer distinct values
     * @throws IllegalArgumentException if lengths differ, a value is infinite, or a population negative, missing or infinite
     */
    public static BurdenCoverageClasses ofPeople(double[] burden, double[] coverage, double[] population) {
        return new BurdenCoverageClasses(
                PopulationClasses.breaks(burden, population, CLASSES),
                PopulationClasses.breaks(coverage, population, CLASSES));
    }

    /**
     * The classes of an area.
     *
     * @param burdenValue its burden
     * @param coverageValue its coverage
     * @return the classes
     */
    public CrossClass classOf(double burdenValue, double coverageValue) {
        return new CrossClass(burden.classOf(burdenValue), coverage.classOf(coverageValue));
    }
}
