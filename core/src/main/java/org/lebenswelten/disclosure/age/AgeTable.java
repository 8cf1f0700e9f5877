package org.lebenswelten.disclosure.age;

import java.util.List;
import java.util.Objects;
import org.lebenswelten.disclosure.ProtectedTable;
import org.lebenswelten.model.Indicator;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.rate.RawEstimates;
import org.lebenswelten.rate.plan.BandCounts;
import org.lebenswelten.rate.plan.PlannedFigures;
import org.lebenswelten.rate.standard.AgeBand;

/**
 * The figures by age of one indicator.
 *
 * @param indicator the indicator
 * @param figures how its figures are made
 * @param raw its figures
 * @param mask which of them are published, as far as counts of all ages decide
 * @param hasCity whether the figure of the city is published with it
 */
public record AgeTable(
        Indicator indicator, PlannedFigures figures, RawEstimates raw, ProtectedTable mask, boolean hasCity) {

    /**
     * Checks that all are there.
     *
     * @throws IllegalArgumentException if the figures are not made of counts by age
     */
    public AgeTable {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(mask, "mask");
        if (figures.ages().isEmpty()) {
            throw new IllegalArgumentException("indicator '" + indicator.id() + "' is not made of counts by age");
        }
    }

    /** Units and periods. */
    UnitPeriods frame() {
        return mask.frame();
    }

    /** The age bands. */
    List<AgeBand> ages() {
        return figures.ages();
    }

    /** The counts of a cell. */
    BandCounts counts(int cell) {
        return figures.byAge(cell);
    }

    /**
     * How many events there can be for each person of a band: 1 for proportions; for rates the smallest whole number that no
     * band exceeds.
     */
    double mostEach() {
        double most = 1;
        for (int cell = 0; indicator.kind() == IndicatorKind.RATE && cell < frame().size(); cell++) {
            BandCounts counts = counts(cell);
            for (int band = 0; band < ages().size(); band++) {
                double ratio = counts.events()[band] / counts.persons()[band];
                most = Double.isFinite(ratio) ? Math.max(most, Math.ceil(ratio)) : most;
            }
        }
        return most;
    }

    /** The name of a cell in messages: indicator, areal unit, period. */
    String cellName(int cell) {
        return indicator.id() + " " + frame().unitIds().get(cell % frame().unitCount()) + " "
                + frame().periods().get(cell / frame().unitCount());
    }

    /** Says the size only: a count never stands in a log. */
    @Override
    public String toString() {
        return "AgeTable[" + indicator.id() + ", " + frame().size() + " cells]";
    }
}
