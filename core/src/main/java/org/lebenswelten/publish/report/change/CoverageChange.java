package org.lebenswelten.publish.report.change;

import java.util.List;
import org.lebenswelten.publish.report.DocumentTree;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportCoverage;

/**
 * A coverage in two atlases.
 *
 * @param coverage the coverage of this atlas
 * @param periods the periods that are compared
 * @param cityBefore the earlier figures of the city
 * @param cityNow the figures of the city
 * @param areas the areas with the same borders, in the order of their keys
 */
public record CoverageChange(
        ReportCoverage coverage, PeriodPair periods, City cityBefore, City cityNow, List<ShareChange> areas) {

    /** Copies the list. */
    public CoverageChange {
        areas = List.copyOf(areas);
    }

    /**
     * A coverage in the city, from published areas only. Numbers are {@code NaN} where there are none.
     *
     * @param target persons of the target group
     * @param share per cent of them within reach
     * @param unmet persons or places that lack
     * @param places places offered
     */
    public record City(double target, double share, double unmet, double places) {

        /**
         * Reads the figures of a period from the document {@code <id>.coverage}.
         *
         * @param atlas the atlas
         * @param coverage id of the coverage
         * @param period the period
         * @return the figures
         */
        public static City of(ReportAtlas atlas, String coverage, String period) {
            DocumentTree document = atlas.document(coverage + ".coverage").orElse(DocumentTree.of("{}"));
            for (DocumentTree each : document.at("periods").elements()) {
                if (each.at("period").text().orElse("").equals(period)) {
                    return new City(
                            each.at("target").number(),
                            each.at("reached").at("share").number(),
                            each.at("unmetNeed").number(),
                            each.at("places").at("offered").number());
                }
            }
            return new City(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    /**
     * Areas whose share has moved one way.
     *
     * @param shift the way
     * @return the areas
     */
    public List<ShareChange> moved(Shift shift) {
        return areas.stream().filter(area -> area.shift() == shift).toList();
    }
}
