package org.lebenswelten.publish.report;

import java.util.List;
import org.lebenswelten.model.BilingualText;

/**
 * An index, its dimensions and its published figures.
 *
 * @param id its id
 * @param title what people call it
 * @param description what it is
 * @param zoning id of its zoning
 * @param worstShare share of areas that count as worst, such as 0.2
 * @param dimensions its uppermost dimensions, in the order of the definition
 * @param rows its figures
 */
public record ReportIndex(
        String id,
        BilingualText title,
        BilingualText description,
        String zoning,
        double worstShare,
        List<Dimension> dimensions,
        AreaRows rows) {

    /** Copies the list. */
    public ReportIndex {
        dimensions = List.copyOf(dimensions);
    }

    /**
     * A dimension of an index.
     *
     * @param id its id
     * @param title what people call it
     * @param indicators ids of all indicators in it, at any depth
     */
    public record Dimension(String id, BilingualText title, List<String> indicators) {

        /** Copies the list. */
        public Dimension {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * One figure.
     *
     * @param area id of the area
     * @param period the period
     * @return the figure; {@link ValueFlag#MISSING} where there is none
     */
    public IndexFigure figure(String area, String period) {
        return IndexFigure.of(rows, area, period);
    }

    /**
     * The score of an area in a dimension.
     *
     * @param area id of the area
     * @param period the period
     * @param dimension the dimension
     * @return the score, or {@code NaN}
     */
    public double dimensionScore(String area, String period, Dimension dimension) {
        return rows.number(area, period, "d_" + dimension.id());
    }

    /**
     * What a dimension adds to the score of an area; such parts of all dimensions add up to the score.
     *
     * @param area id of the area
     * @param period the period
     * @param dimension the dimension
     * @return the part, or {@code NaN}, as for indices that are no sum
     */
    public double contribution(String area, String period, Dimension dimension) {
        return rows.number(area, period, "c_" + dimension.id());
    }
}
