package org.lebenswelten.publish.report;

import java.util.List;
import org.lebenswelten.model.BilingualText;

/**
 * How far measures reach a target group.
 *
 * @param id its id
 * @param title what people call it
 * @param description whom it is for and what counts
 * @param measures ids of the measures that count
 * @param rows its figures
 */
public record ReportCoverage(
        String id, BilingualText title, BilingualText description, List<String> measures, AreaRows rows) {

    /** Copies the list. */
    public ReportCoverage {
        measures = List.copyOf(measures);
    }

    /**
     * One figure.
     *
     * @param area id of the area
     * @param period the period
     * @return the figure; {@link ValueFlag#MISSING} where there is none
     */
    public CoverageFigure figure(String area, String period) {
        return CoverageFigure.of(rows, area, period);
    }
}
