package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.BurdenIndexSeries;
import org.lebenswelten.index.OutlierTreatment.Step;
import org.lebenswelten.index.PreparedColumn;
import org.lebenswelten.model.Period;

/**
 * Writes which values an index did not take as they are published as JSON, the document {@code <index>.changes}: of each period
 * and indicator the values that were filled in, and those that treatment of extreme values changed, before and after.
 */
public final class ChangesWriter {

    private static final int FORMAT = 1;

    private ChangesWriter() {}

    /**
     * Writes the changes of an index.
     *
     * @param definition the index
     * @param periods the periods
     * @param areas ids of the areal units
     * @param series the index as computed
     * @return JSON
     */
    public static String write(
            BurdenIndexDefinition definition, List<Period> periods, List<String> areas, BurdenIndexSeries series) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("index", definition.id());
        ArrayNode changes = root.putArray("changes");
        for (int p = 0; p < periods.size(); p++) {
            for (IndicatorNode node : definition.indicators()) {
                PreparedColumn column = series.results().get(p).prepared(node.id());
                if (!column.imputed().isEmpty() || !column.changed().isEmpty()) {
                    ObjectNode change = changes.addObject();
                    change.put("period", periods.get(p).toString()).put("indicator", node.id());
                    write(change, areas, column);
                }
            }
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void write(ObjectNode change, List<String> areas, PreparedColumn column) {
        if (!column.imputed().isEmpty()) {
            ArrayNode imputed = change.putArray("imputed");
            column.imputed().stream()
                    .forEach(unit ->
                            imputed.addObject().put("area", areas.get(unit)).put("value", column.reported()[unit]));
        }
        if (column.treatment() != Step.NONE) {
            change.put("treatment", column.treatment().name().toLowerCase(Locale.ROOT));
            ArrayNode treated = change.putArray("treated");
            column.changed().stream().forEach(unit -> treated.addObject()
                    .put("area", areas.get(unit))
                    .put("before", column.reported()[unit])
                    .put("after", column.values()[unit]));
        }
    }
}
