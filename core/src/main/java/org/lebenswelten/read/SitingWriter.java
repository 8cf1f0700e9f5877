package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.lebenswelten.coverage.equity.EquityFigures;
import org.lebenswelten.coverage.siting.SitedType;
import org.lebenswelten.coverage.siting.SitingDefinition;
import org.lebenswelten.coverage.siting.SitingFigures;
import org.lebenswelten.coverage.siting.SitingFigures.CurvePoint;
import org.lebenswelten.coverage.siting.SitingFigures.Effect;
import org.lebenswelten.coverage.siting.SitingFigures.Proposal;
import org.lebenswelten.coverage.siting.SitingReason;
import org.lebenswelten.model.BilingualText;

/**
 * Writes what a siting proposes and what that brings as JSON, the document {@code <id>.siting}. Numbers have 6 decimals; what is
 * not defined is null.
 */
public final class SitingWriter {

    private static final int FORMAT = 1;

    private SitingWriter() {}

    /**
     * Writes the figures of a siting.
     *
     * @param figures what it proposes
     * @param areas ids of the areal units
     * @return JSON
     */
    public static String write(SitingFigures figures, List<String> areas) {
        SitingDefinition definition = figures.definition();
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("siting", definition.id());
        root.put("method", definition.problem().name().toLowerCase(Locale.ROOT))
                .put("period", definition.period().toString())
                .put("from", "published target groups at the centroids of units")
                .put("candidates", definition.candidates().size())
                .put("newSitesAllowed", definition.sites() < 0 ? null : Integer.valueOf(definition.sites()))
                .put("budget", EquityWriter.number(definition.budget()))
                .put("search", figures.exact() ? "exact" : "interchange");
        if (figures.reason() == SitingReason.NONE) {
            root.put("value", EquityWriter.number(figures.value()))
                    .put("bound", EquityWriter.number(figures.bound()))
                    .put("gap", EquityWriter.number(figures.gap()))
                    .put("proven", figures.proven())
                    .put("equallyGood", figures.ties())
                    .put("allEquallyGoodCounted", figures.allTies());
        } else {
            BilingualText why = Words.of("siting." + figures.reason());
            root.putObject("infeasible")
                    .put("reason", figures.reason().name().toLowerCase(Locale.ROOT))
                    .put("de", why.de())
                    .put("en", why.en())
                    .put("atLeast", EquityWriter.number(figures.bound()));
        }
        ArrayNode unreachable = root.putArray("unitsOutOfReach");
        figures.unreachable().forEach(unit -> unreachable.add(areas.get(unit)));
        ArrayNode proposals = root.putArray("proposals");
        for (Proposal proposal : figures.proposals()) {
            proposal(proposals.addObject(), proposal, definition, areas);
        }
        ArrayNode curve = root.putArray("curve");
        for (CurvePoint point : figures.curve()) {
            curve.addObject()
                    .put("sites", point.sites())
                    .put("value", EquityWriter.number(point.value()))
                    .put("proven", point.proven());
        }
        ArrayNode effects = root.putArray("effects");
        for (int type = 0; type < figures.effects().size(); type++) {
            effect(
                    effects.addObject(),
                    definition.types().get(type),
                    figures.effects().get(type));
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void proposal(ObjectNode node, Proposal proposal, SitingDefinition definition, List<String> areas) {
        node.put("order", proposal.order())
                .put("site", proposal.site().id())
                .put("name", proposal.site().name())
                .put("type", definition.types().get(proposal.type()).id())
                .put("gain", EquityWriter.number(proposal.gain()))
                .put("people", EquityWriter.number(proposal.people()));
        ArrayNode units = node.putArray("units");
        proposal.units().forEach(unit -> units.add(areas.get(unit)));
    }

    private static void effect(ObjectNode node, SitedType type, Effect effect) {
        node.put("type", type.id())
                .put("people", EquityWriter.number(effect.people()))
                .put("sitesThere", effect.sitesThere())
                .put("coveredBefore", EquityWriter.number(effect.before()))
                .put("coveredAfter", EquityWriter.number(effect.after()))
                .put("meanWayBefore", EquityWriter.number(effect.meanWayBefore()))
                .put("meanWayAfter", EquityWriter.number(effect.meanWayAfter()))
                .put("longestWayAfter", EquityWriter.number(effect.longestWayAfter()));
        ArrayNode leftOut = node.putArray("leftOutAsPlacesUnknown");
        effect.leftOut().forEach(leftOut::add);
        EquityFigures before = effect.equityBefore();
        EquityFigures after = effect.equityAfter();
        if (before != null && after != null) {
            node.put("order", "by burden, least burdened first: positive indices and slopes favour the burdened");
            EquityWriter.equity(node.putObject("equityBefore"), before);
            EquityWriter.equity(node.putObject("equityAfter"), after);
        }
    }
}
