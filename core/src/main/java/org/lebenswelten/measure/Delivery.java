package org.lebenswelten.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * What was delivered of what was planned.
 *
 * @param sessionsPlanned sessions planned, or null
 * @param sessionsHeld sessions held, or null
 * @param modifications what was done otherwise than planned
 */
public record Delivery(
        @Nullable Integer sessionsPlanned, @Nullable Integer sessionsHeld, List<BilingualText> modifications) {

    /** Copies the lists. */
    public Delivery {
        modifications = List.copyOf(modifications);
    }
}
