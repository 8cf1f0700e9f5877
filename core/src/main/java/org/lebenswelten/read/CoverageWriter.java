package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.CityCoverage;
import org.lebenswelten.coverage.CityCoverage.Part;
import org.lebenswelten.coverage.CityCoverage.SettingAdoption;
import org.lebenswelten.coverage.CoverageOptions;
import org.lebenswelten.coverage.CoverageSteps;
import org.lebenswelten.coverage.CoverageTrend;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.model.Period;

/**
 * Writes a coverage in the city as a whole as JSON, the document {@code <coverage>.coverage}. Everything in it follows from
 * published figures of areal units and from what profiles say in public. Shares are in per cent with 1 decimal, counts of
 * persons whole; what is unknown or withheld is null.
 */
public final class CoverageWriter {

    private static final int FORMAT = 1;
    private static final double DECIMALS = 10;
    private static final double TREND_DECIMALS = 1e4;

    private CoverageWriter() {}

    /**
     * Writes a coverage.
     *
     * @param definition which measures and whom
     * @param periods the periods
     * @param city the figures of each
     * @param trend how the reached share of the city changes
     * @return JSON
     */
    public static String write(
            MeasureCoverageDefinition definition, List<Period> periods, List<CityCoverage> city, CoverageTrend trend) {
        CoverageOptions options = definition.options();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT)
                .put("coverage", definition.id())
                .put("zoning", definition.zoningId())
                .put("targetRate", options.targetRate())
                .put("servedBy", options.servedBy().name().toLowerCase(Locale.ROOT))
                .put("burden", options.burdenId());
        ArrayNode years = root.putArray("periods");
        for (int p = 0; p < periods.size(); p++) {
            period(years.addObject().put("period", periods.get(p).toString()), city.get(p));
        }
        root.putObject("trend")
                .put("test", options.trend() == CoverageOptions.TrendTest.MANN_KENDALL ? "mannKendall" : "leastSquares")
                .put("years", trend.years())
                .put("slope", number(trend.slope(), TREND_DECIMALS))
                .put("slopeLow", number(trend.lower(), TREND_DECIMALS))
                .put("slopeHigh", number(trend.upper(), TREND_DECIMALS))
                .put("p", number(trend.probability(), TREND_DECIMALS))
                .put("difference", number(trend.difference(), DECIMALS));
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void period(ObjectNode node, CityCoverage city) {
        node.put("target", number(city.target(), 1));
        part(node.putObject("reached"), city.reached())
                .put("noneShare", number(100 - city.reached().share(), DECIMALS))
                .put("needWeightedShare", number(city.needWeightedShare(), DECIMALS));
        part(node.putObject("twice"), city.twice());
        part(node.putObject("acceptable"), city.acceptable());
        node.putObject("places")
                .put("offered", number(city.supply().places(), 1))
                .put("per100", number(city.placesPer100(), DECIMALS))
                .put("sitesWithoutCapacity", city.supply().sitesWithoutCapacity());
        node.put("participants", number(city.participants(), 1)).put("unmetNeed", number(city.unmetNeed(), 1));
        steps(node.putObject("steps"), city.steps());
        SettingAdoption settings = city.settings();
        if (settings.units() > 0) {
            ObjectNode adoption = node.putObject("adoption");
            adoption.put("settingUnits", settings.units())
                    .put("takingPart", settings.takingPart())
                    .put("unitShare", number(settings.unitShare(), DECIMALS))
                    .put("placeShare", number(settings.placeShare(), DECIMALS));
            adoption.put("peopleShare", number(city.adopting().share(), DECIMALS))
                    .put("needWeightedPeopleShare", number(city.needWeightedAdoption(), DECIMALS));
        }
    }

    private static ObjectNode part(ObjectNode node, Part part) {
        return node.put("unitsCounted", part.units())
                .put("persons", part.units() == 0 ? null : number(part.persons(), 1))
                .put("target", number(part.target(), 1))
                .put("share", number(part.share(), DECIMALS));
    }

    private static void steps(ObjectNode node, CoverageSteps steps) {
        for (CoverageSteps.Step step : CoverageSteps.Step.values()) {
            node.put(step.name().toLowerCase(Locale.ROOT), number(steps.share(step), DECIMALS));
        }
        CoverageSteps.Step bottleneck = steps.bottleneck();
        node.put("bottleneck", bottleneck == null ? null : bottleneck.name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable Double number(double value, double scale) {
        return Double.isFinite(value) ? Double.valueOf(Math.rint(value * scale) / scale + 0.0) : null;
    }
}
