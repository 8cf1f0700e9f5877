package org.lebenswelten.publish.report.quarter;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.BarChart;
import org.lebenswelten.publish.report.LayerLegend;
import org.lebenswelten.publish.report.LineChart;

/**
 * The profile of an area.
 *
 * @param name what people call the area
 * @param id its key
 * @param larger names of the larger areas it is part of, the smallest first
 * @param period the period of the index, empty if there is none
 * @param areaCount number of areas
 * @param headline where it stands in the index, or null if there is none
 * @param balance how many indicators are worse, similar and better
 * @param groups the indicators
 * @param parts the decomposition of the index; none if it is no sum of parts
 * @param partsChart the same for a script
 * @param history ranks and scores over the periods; none if there are fewer than two
 * @param historyChart the same for a script
 * @param people who lives there: words by name of a group
 * @param measures measures that reach it
 * @param coverages how far target groups are reached
 * @param coveragesChart the same for a script
 * @param neighbours areas that touch it
 * @param map where it lies
 * @param legend the legend of the map
 * @param notes what to mind when comparing
 */
public record QuarterView(
        String name,
        String id,
        List<String> larger,
        String period,
        int areaCount,
        @Nullable Headline headline,
        Balance balance,
        List<IndicatorGroup> groups,
        List<DimensionPart> parts,
        BarChart partsChart,
        List<History> history,
        LineChart historyChart,
        Map<String, String> people,
        List<ReachingMeasure> measures,
        List<CoverageRow> coverages,
        BarChart coveragesChart,
        List<NeighbourRow> neighbours,
        AreaMap map,
        List<LayerLegend.Entry> legend,
        List<String> notes) {

    /** The most rows that a page takes in the common size of letters, and in a smaller one. */
    private static final int ROOMY = 30;

    private static final int DENSE = 45;

    /**
     * How small the rows of the indicators are printed, so that they stay on one page.
     *
     * @return empty up to 30 rows with their headings, {@code dense} up to 45, {@code denser} above; more than about 70 need another page
     */
    public String density() {
        int rows = groups.stream().mapToInt(group -> 1 + group.rows().size()).sum();
        return rows <= ROOMY ? "" : rows <= DENSE ? "dense" : "denser";
    }

    /**
     * Where the area stands in the index.
     *
     * @param title what people call the index
     * @param published whether there is a score
     * @param reason in words why there is none
     * @param rank rank of n
     * @param rankLimits limits of the rank, empty if there are none
     * @param score the score
     * @param classText the class in words
     * @param worst how likely it is among the worst, in words; empty if that is not known
     * @param burdens number of overlapping burdens of those known
     * @param which names of the dimensions, as part of a sentence; empty if there are none
     * @param imputed names of indicators that were estimated, as part of a sentence; empty if there are none
     */
    public record Headline(
            String title,
            boolean published,
            String reason,
            String rank,
            String rankLimits,
            String score,
            String classText,
            String worst,
            String burdens,
            String which,
            String imputed) {}

    /**
     * How many indicators of the area itself stand where.
     *
     * @param worse worse than the city
     * @param similar not told from the city
     * @param better better than the city
     * @param compared all that could be compared
     * @param hidden without a published value
     * @param worsening worse than the city and growing worse, by their names
     */
    public record Balance(int worse, int similar, int better, int compared, int hidden, List<String> worsening) {}

    /**
     * The index in one period.
     *
     * @param period the period
     * @param rank rank of n, or in words why there is none
     * @param rankLimits limits of the rank, empty if there are none
     * @param score the score
     */
    public record History(String period, String rank, String rankLimits, String score) {}
}
