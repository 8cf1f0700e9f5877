package org.lebenswelten.disclosure.age;

import java.util.Objects;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.disclosure.PublicationFlag;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.raw.RawStrata;

/**
 * The counts of an indicator that is indirectly standardised by the city's own rates.
 *
 * @param indicator the indicator
 * @param strata its counts by age and sex
 * @param mask which of its figures are published, as far as counts of all ages decide
 */
public record StandardTable(Indicator indicator, RawStrata strata, ProtectedTable mask) {

    /** Checks that all are there. */
    public StandardTable {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(strata, "strata");
        Objects.requireNonNull(mask, "mask");
    }

    /** Units and periods. */
    UnitPeriods frame() {
        return strata.frame();
    }

    /** Whether the figure of a cell is published, so that its events of all ages are known. */
    boolean isPublished(int cell) {
        return mask.flag(cell) == PublicationFlag.PUBLISHED;
    }

    /**
     * How many events there can be for each person of a band: 1 for proportions; for rates the smallest whole number that no
     * band of a cell exceeds.
     */
    double mostEach() {
        double most = 1;
        for (int band = 0;
                indicator.kind() == IndicatorKind.RATE && band < strata.bands().size();
                band++) {
            for (int cell = 0; cell < frame().size(); cell++) {
                double ratio = strata.events()[band][cell] / strata.persons()[band][cell];
                most = Double.isFinite(ratio) ? Math.max(most, Math.ceil(ratio)) : most;
            }
        }
        return most;
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "StandardTable[" + indicator.id() + ", " + frame().size() + " cells]";
    }
}
