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

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "RawReach[" + frame.size() + " cells]";
    }
}
