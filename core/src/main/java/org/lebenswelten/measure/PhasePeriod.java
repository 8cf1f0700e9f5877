package org.lebenswelten.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * A phase that a measure or project has been in.
 *
 * @param phase the phase
 * @param from first day
 * @param to last day, inclusive, or null where it goes on
 * @param reason why it changed, or null
 */
public record PhasePeriod(Phase phase, LocalDate from, @Nullable LocalDate to, @Nullable BilingualText reason) {

    /**
     * Whether two phases share a day.
     *
     * @param other the other phase
     * @return true if neither ends before the other begins
     */
    public boolean overlaps(PhasePeriod other) {
        return (to == null || !to.isBefore(other.from)) && (other.to == null || !other.to.isBefore(from));
    }
}
