package org.lebenswelten.publish.report.indicator;

import java.util.List;
import org.lebenswelten.publish.report.AreaMap;
import org.lebenswelten.publish.report.LayerLegend;
import org.lebenswelten.publish.report.LineChart;

/**
 * What the sheet of an indicator says. Parts of which there is nothing to say are empty lists.
 *
 * @param title what people call it
 * @param definition what it counts
 * @param unit its unit
 * @param period the period of all that is not about time
 * @param areas what people call its areas
 * @param facts the most important figures
 * @param record what it means and how its figures were made
 * @param map the areas in their classes
 * @param legend what the colours of the map mean
 * @param classes the classes with their numbers of areas
 * @param ranks the areas, the heaviest burden first
 * @param spread how the values are distributed, for the script
 * @param quantiles least, quartiles and greatest value in words
 * @param trendChart the city and the areas over the periods
 * @param trend the same in words
 * @param inequality how unequally the burden is distributed, by index and period
 * @param clusters where high and low values gather
 * @param notes what to mind when comparing
 * @param layers files of its layers
 */
public record IndicatorView(
        String title,
        String definition,
        String unit,
        String period,
        String areas,
        List<Fact> facts,
        List<DefinitionRecord.Entry> record,
        AreaMap map,
        List<LayerLegend.Entry> legend,
        List<ClassCount> classes,
        List<RankRow> ranks,
        Spread spread,
        List<Quantile> quantiles,
        LineChart trendChart,
        List<TrendRow> trend,
        List<InequalityRow> inequality,
        List<ClusterPart> clusters,
        List<String> notes,
        List<LayerRow> layers) {

    /**
     * A figure that stands out.
     *
     * @param figure the figure in words
     * @param text what it says
     * @param tone {@code worse}, {@code better} or empty
     */
    public record Fact(String figure, String text, String tone) {}

    /**
     * A class and its areas.
     *
     * @param text what the class is
     * @param count how many areas are in it
     */
    public record ClassCount(String text, String count) {}

    /**
     * An area in the ranking.
     *
     * @param rank its rank in words, empty without a value
     * @param name its name
     * @param path page of its profile, empty if it has none
     * @param value its value, or in words why there is none
     * @param limits the limits of its value, empty if there are none
     * @param verdict name of its comparison with the city
     * @param isPublished whether there is a value
     * @param places value, lower and upper limit for the script, {@code -} for none; empty without a value
     */
    public record RankRow(
            String rank,
            String name,
            String path,
            String value,
            String limits,
            String verdict,
            boolean isPublished,
            String places) {}

    /**
     * The values for the drawing of their distribution.
     *
     * @param unit their unit
     * @param decimals digits after the decimal point
     * @param city the figure of the city, {@code NaN} if there is none
     * @param cityName what to call it
     * @param values the values in rising order
     */
    public record Spread(String unit, int decimals, double city, String cityName, List<Double> values) {}

    /**
     * A quantile.
     *
     * @param name what it is
     * @param value its value
     */
    public record Quantile(String name, String value) {}

    /**
     * A period of the trend.
     *
     * @param period the period
     * @param city the figure of the city
     * @param middle the middle area
     * @param range from the least to the greatest value
     * @param count how many areas have a value
     */
    public record TrendRow(String period, String city, String middle, String range, String count) {}

    /**
     * Summary figures of inequality.
     *
     * @param period the period
     * @param difference difference between the ends of the city, with limits
     * @param ratio ratio of the two ends, with limits
     * @param concentration concentration index, with limits
     * @param gini Gini coefficient, with limits
     */
    public record InequalityRow(String period, String difference, String ratio, String concentration, String gini) {}

    /**
     * Where high and low values gather.
     *
     * @param title what the layer is called
     * @param text how it was computed
     * @param period the period
     * @param map the areas
     * @param legend what the colours mean
     * @param classes how many areas are of each kind
     */
    public record ClusterPart(
            String title,
            String text,
            String period,
            AreaMap map,
            List<LayerLegend.Entry> legend,
            List<ClassCount> classes) {}

    /**
     * A layer to download.
     *
     * @param title what it is called
     * @param name its name
     * @param files its files
     */
    public record LayerRow(String title, String name, List<FileLink> files) {}

    /**
     * A file to download.
     *
     * @param path where it stands
     * @param text format and size
     */
    public record FileLink(String path, String text) {}
}
