package org.lebenswelten.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lebenswelten.index.BurdenIndexDefinition;
import org.lebenswelten.index.BurdenIndexNode.IndicatorNode;
import org.lebenswelten.index.IndexInput;
import org.lebenswelten.index.IndexInputs;
import org.lebenswelten.model.Period;

/** Reads what {@link IndexInputsWriter} wrote. */
public final class IndexInputsReader {

    private IndexInputsReader() {}

    /**
     * Reads inputs.
     *
     * @param json the document
     * @param name its name, for messages
     * @return the inputs
     * @throws AtlasFileException if it is no such document, of another format, or its numbers do not fit each other
     */
    public static IndexInputs read(String json, String name) throws AtlasFileException {
        JsonPlace root = JsonPlace.document(json, name, IndexInputsWriter.FORMAT);
        BurdenIndexDefinition definition = RecordJson.read(BurdenIndexDefinition.class, root.at("definition"));
        List<String> areas = new ArrayList<>();
        for (JsonPlace area : root.at("areas").elements()) {
            areas.add(area.text());
        }
        List<Period> periods = new ArrayList<>();
        List<Map<String, double[]>> columns = new ArrayList<>();
        for (JsonPlace each : root.at("periods").elements()) {
            periods.add(each.at("period")
                    .make("YYYY", () -> Period.of(each.at("period").text())));
            Map<String, double[]> values = new LinkedHashMap<>();
            for (IndicatorNode indicator : definition.indicators()) {
                values.put(indicator.id(), numbers(each.at("columns").at(indicator.id())));
            }
            columns.add(values);
        }
        return root.make(
                "inputs of an index",
                () -> new IndexInputs(definition, areas, new IndexInput(periods, columns, Map.of(), null)));
    }

    private static double[] numbers(JsonPlace place) throws AtlasFileException {
        List<JsonPlace> elements = place.elements();
        double[] numbers = new double[elements.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = elements.get(i).isNull() ? Double.NaN : elements.get(i).number();
        }
        return numbers;
    }
}
