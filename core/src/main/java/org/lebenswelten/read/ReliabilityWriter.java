package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.index.sensitivity.IndexReliability;
import org.lebenswelten.index.sensitivity.LeaveOneOut;
import org.lebenswelten.index.sensitivity.SobolIndices;
import org.lebenswelten.index.sensitivity.SobolIndices.Factor;
import org.lebenswelten.model.Period;

/**
 * Writes how far an index hangs together and what its ranks depend on as JSON, the document {@code <index>.reliability}. Numbers
 * have 6 decimals; what is not defined is null.
 */
public final class ReliabilityWriter {

    private static final int FORMAT = 1;
    private static final double DECIMALS = 1e6;

    private ReliabilityWriter() {}

    /**
     * Writes the figures of an index.
     *
     * @param index its id
     * @param periods the periods
     * @param reliability the figures of each period
     * @param factors names of the factors that ranks were drawn by
     * @param sobol how far mean shifts of ranks in the last period depend on each factor, or null where neither weights nor
     *     methods are drawn
     * @return JSON
     */
    public static String write(
            String index,
            List<Period> periods,
            List<IndexReliability> reliability,
            List<String> factors,
            @Nullable SobolIndices sobol) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("index", index);
        ArrayNode years = root.putArray("periods");
        for (int p = 0; p < periods.size(); p++) {
            period(years.addObject().put("period", periods.get(p).toString()), reliability.get(p));
        }
        if (sobol != null) {
            ObjectNode ranks = root.putObject("ranks");
            ranks.put("period", periods.get(periods.size() - 1).toString());
            ranks.put("variance", number(sobol.variance()));
            ArrayNode shares = ranks.putArray("factors");
            for (int i = 0; i < factors.size(); i++) {
                factor(
                        shares.addObject().put("factor", factors.get(i)),
                        sobol.factors().get(i));
            }
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void period(ObjectNode node, IndexReliability figures) {
        node.put("cronbachAlpha", number(figures.alpha()))
                .put("standardisedAlpha", number(figures.standardisedAlpha()))
                .put("samplingAdequacy", number(figures.samplingAdequacy()));
        if (figures.problem() != null) {
            node.put("problem", figures.problem().id());
        }
        ObjectNode correlations = node.putObject("correlations");
        for (int i = 0; i < figures.correlations().size(); i++) {
            ArrayNode row = correlations.putArray(figures.indicators().get(i));
            figures.correlations().get(i).forEach(r -> row.add(number(r)));
        }
        ArrayNode leftOut = node.putArray("leftOut");
        for (LeaveOneOut without : figures.leftOut()) {
            leftOut.addObject()
                    .put("indicator", without.indicatorId())
                    .put("meanRankShift", number(without.meanShift()))
                    .put("largestRankShift", without.largestShift());
        }
    }

    private static void factor(ObjectNode node, Factor factor) {
        node.put("first", number(factor.first()))
                .put("firstLow", number(factor.firstLower()))
                .put("firstHigh", number(factor.firstUpper()))
                .put("total", number(factor.total()))
                .put("totalLow", number(factor.totalLower()))
                .put("totalHigh", number(factor.totalUpper()));
    }

    private static @Nullable Double number(double value) {
        return Double.isFinite(value) ? Double.valueOf(Math.rint(value * DECIMALS) / DECIMALS + 0.0) : null;
    }
}
