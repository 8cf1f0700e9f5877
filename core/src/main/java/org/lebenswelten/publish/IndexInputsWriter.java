package org.lebenswelten.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.IndexInputs;

/**
 * Writes what it takes to compute an index once more, the document {@code <index>.inputs}: the tree with every option of every
 * step, and of each indicator and period the values of all areas. Numbers are written so that they are read back bit by bit;
 * null is a missing value.
 *
 * <pre>{@code
 * {"format": 1, "definition": {"id": "burden", "root": {...}, ...}, "areas": ["0101", ...],
 *  "periods": [{"period": "2024", "columns": {"noise": [12.5, null, ...]}}, ...]}
 * }</pre>
 */
public final class IndexInputsWriter {

    /** Version of the document that is written and read. */
    static final int FORMAT = 1;

    private IndexInputsWriter() {}

    /**
     * Writes inputs.
     *
     * @param inputs the inputs, which hold published values only
     * @return JSON on one line
     */
    public static String write(IndexInputs inputs) {
        ObjectNode root = Json.object().put("format", FORMAT);
        root.set("definition", RecordJson.write(BurdenIndexDefinition.class, inputs.definition()));
        ArrayNode areas = root.putArray("areas");
        inputs.units().forEach(areas::add);
        ArrayNode periods = root.putArray("periods");
        for (int p = 0; p < inputs.input().periods().size(); p++) {
            ObjectNode period = periods.addObject()
                    .put("period", inputs.input().periods().get(p).toString());
            Map<String, double[]> values = inputs.input().columns().get(p);
            ObjectNode columns = period.putObject("columns");
            for (IndicatorNode node : inputs.definition().indicators()) {
                ArrayNode column = columns.putArray(node.id());
                for (double value : values.get(node.id())) {
                    if (Double.isNaN(value)) {
                        column.addNull();
                    } else {
                        column.add(value);
                    }
                }
            }
        }
        return Json.line(root);
    }
}
