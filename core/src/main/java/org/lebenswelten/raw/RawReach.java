package org.lebenswelten.raw;

import java.util.List;
import java.util.Objects;
import org.lebenswelten.model.UnitPeriods;

/**
 * Whom the sites of some measures can reach, cell by cell. The arrays are not copied.
 *
 * @param frame units and periods
 * @param target persons of the target group; {@code NaN} where unknown
 * @param reached those of them who live within a catchment, an estimate that need not be whole
 * @param places person-places that the target group of the unit can claim
 * @param withoutDemand ids of sites with places but nobody of the target group in reach, whose places nobody claims, in
 *     at least one period; ascending
 */
public record RawReach(
        UnitPeriods frame, double[] target, double[] reached, double[] places, List<String> withoutDemand) {

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if a column has another length than the frame
     */
    public RawReach {
        Objects.requireNonNull(frame, "frame");
        Columns.requireLength("target", target, frame);
        Columns.requireLength("reached", reached, frame);
        Columns.requireLength("places", places, frame);
        withoutDemand = List.copyOf(withoutDemand);
    }

    /**
     * What the figure is called that counts those whom two measures of a coverage reach.
     *
     * @param coverageId the coverage
     * @return the name
     */
    public static String twiceOf(String coverageId) {
        return coverageId + "/twice";
    }

    /**
     * What the figure is called that counts those who share a setting with a measure of a coverage.
     *
     * @param coverageId the coverage
     * @return the name
     */
    public static String adoptionOf(String coverageId) {
        return coverageId + "/adoption";
    }

    /**
     * What the figure is called that spreads participants of a coverage like places.
     *
     * @param coverageId the coverage
     * @return the name
     */
    public static String contactOf(String coverageId) {
        return coverageId + "/contact";
    }

    /**
     * What the figure is called that counts those within reach of sites that fit their needs.
     *
     * @param coverageId the coverage
     * @return the name
     */
    public static String acceptableOf(String coverageId) {
        return coverageId + "/acceptable";
    }

    /**
     * The coverage that a figure belongs to.
     *
     * @param figure a coverage, or the name of one of its further figures
     * @return the coverage
     */
    public static String coverageOf(String figure) {
        int slash = figure.indexOf('/');
        return slash < 0 ? figure : figure.substring(0, slash);
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawReach[" + frame.size() + " cells]";
    }
}
