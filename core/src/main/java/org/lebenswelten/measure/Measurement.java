package org.lebenswelten.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.NumberBasis;

/**
 * A value of a success criterion, as far as it may be published.
 *
 * @param date day it is for, or null where it is not stated
 * @param value the value in the unit of the criterion, {@code NaN} where it is withheld
 * @param persons how many were asked, tested or counted, rounded; {@code NaN} where it is withheld or not stated
 * @param basis how the value came about, or null where it is not stated
 */
public record Measurement(@Nullable LocalDate date, double value, double persons, @Nullable NumberBasis basis) {

    /**
     * Whether the value is withheld.
     *
     * @return true if it is {@code NaN}
     */
    public boolean isWithheld() {
        return Double.isNaN(value);
    }
}
