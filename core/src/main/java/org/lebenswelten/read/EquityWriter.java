package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.equity.CoverageByBurdenFifth.Fifth;
import org.lebenswelten.coverage.equity.CoverageShortfall;
import org.lebenswelten.coverage.equity.EquityFigures;
import org.lebenswelten.coverage.equity.PriorityDefinition;
import org.lebenswelten.coverage.equity.PriorityFigures;
import org.lebenswelten.coverage.equity.PriorityRanking.LeadChange;
import org.lebenswelten.coverage.equity.WeightedCriterion;
import org.lebenswelten.index.inequality.Estimate;

/**
 * Writes whether coverage goes where the burden is as JSON, the document {@code <id>.equity}. Numbers have 6 decimals; what is
 * not defined is null.
 */
public final class EquityWriter {

    private static final int FORMAT = 1;
    private static final double DECIMALS = 1e6;

    private EquityWriter() {}

    /**
     * Writes the figures of a priority.
     *
     * @param figures burden against coverage in all periods
     * @param areas ids of the areal units
     * @return JSON
     */
    public static String write(PriorityFigures figures, List<String> areas) {
        PriorityDefinition definition = figures.definition();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("priority", definition.id());
        root.put("index", definition.indexId()).put(definition.isAccess() ? "access" : "coverage", definition.ofId());
        root.put("order", "by burden, least burdened first: positive indices and slopes favour the burdened");
        root.put("value", definition.isAccess() ? "places for 100 persons" : "reached share in per cent");
        root.put("from", "published values only");
        ArrayNode periods = root.putArray("periods");
        for (PriorityFigures.InPeriod in : figures.periods()) {
            ObjectNode node = periods.addObject().put("period", in.period().toString());
            equity(node, in.equity());
            ArrayNode changes = node.putArray("rankOneChanges");
            for (LeadChange change : in.ranking().leadChanges()) {
                changes.addObject()
                        .put("criterion", change.criterionId())
                        .put("weightTimes", number(change.factor()))
                        .put("newFirst", areas.get(change.area()));
            }
        }
        ArrayNode criteria = root.putArray("criteria");
        for (WeightedCriterion criterion : definition.criteria()) {
            criteria.addObject().put("criterion", criterion.id()).put("weight", number(criterion.weight()));
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    /** Puts the figures of a period or a state into a node. */
    static void equity(ObjectNode node, EquityFigures equity) {
        node.put("units", equity.units())
                .put("people", number(equity.people()))
                .put("mean", number(equity.mean()))
                .put("needWeightedMean", number(equity.needWeighted()))
                .put("needWeight", equity.shifted() ? "score above the smallest" : "score");
        estimate(node.putObject("concentrationIndex"), equity.concentration());
        estimate(node.putObject("erreygers"), equity.erreygers());
        estimate(node.putObject("wagstaff"), equity.wagstaff());
        node.put("sii", number(equity.slope())).put("rii", number(equity.ratio()));
        ArrayNode fifths = node.putArray("fifths");
        for (Fifth fifth : equity.fifths().fifths()) {
            fifths.addObject()
                    .put("units", fifth.areas())
                    .put("people", number(fifth.people()))
                    .put("served", number(fifth.covered()))
                    .put("per100", number(100 * fifth.share()));
        }
        node.put("gapOfFifthsPer100", number(100 * equity.fifths().gap()))
                .put("ratioOfFifths", number(equity.fifths().ratio()))
                .put("shareToMove", number(equity.shareToMove()));
        CoverageShortfall shortfall = equity.shortfall();
        if (shortfall != null) {
            node.putObject("shortfall")
                    .put("share", number(shortfall.share()))
                    .put("gap", number(shortfall.gap()))
                    .put("severity", number(shortfall.severity()));
        }
    }

    private static void estimate(ObjectNode node, Estimate estimate) {
        node.put("value", number(estimate.value())).put("standardError", number(estimate.standardError()));
    }

    static @Nullable Double number(double value) {
        return Double.isFinite(value) ? Double.valueOf(Math.rint(value * DECIMALS) / DECIMALS + 0.0) : null;
    }
}
