package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lebenswelten.model.Period;
import org.lebenswelten.model.Sex;
import org.lebenswelten.rate.plan.StandardStrata;
import org.lebenswelten.raw.RawPopulation.Band;

/**
 * Writes the rates of the city by which an indicator is indirectly standardised as JSON, the document
 * {@code <indicator>.standard}, and reads them again from an earlier release. An open age group has no {@code ageTo}.
 */
public final class StandardsWriter {

    private static final int FORMAT = 1;

    private StandardsWriter() {}

    /**
     * Writes the rates of an indicator.
     *
     * @param indicatorId the indicator
     * @param standards the standard of each period
     * @return JSON
     */
    public static String write(String indicatorId, Map<Period, StandardStrata> standards) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT).put("indicator", indicatorId);
        ArrayNode periods = root.putArray("periods");
        new TreeMap<>(standards).forEach((period, standard) -> {
            ArrayNode strata =
                    periods.addObject().put("period", period.toString()).putArray("strata");
            for (int i = 0; i < standard.strata().size(); i++) {
                Band band = standard.strata().get(i);
                ObjectNode stratum = strata.addObject().put("ageFrom", band.ageFrom());
                if (band.ageTo() != Integer.MAX_VALUE) {
                    stratum.put("ageTo", band.ageTo());
                }
                stratum.put("sex", band.sex().name().toLowerCase(Locale.ROOT));
                stratum.put("events", standard.events()[i]).put("persons", standard.persons()[i]);
            }
        });
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param json the document
     * @return the standard of each period
     * @throws IllegalArgumentException if it is not such a document
     */
    static Map<Period, StandardStrata> read(String json) {
        try {
            JsonNode root = new ObjectMapper().readTree(json);
            if (root.path("format").asInt() != FORMAT) {
                throw new IllegalArgumentException(
                        "standard of format '" + root.path("format").asText() + "', expected " + FORMAT);
            }
            Map<Period, StandardStrata> standards = new TreeMap<>();
            for (JsonNode period : root.path("periods")) {
                List<Band> strata = new ArrayList<>();
                for (JsonNode stratum : period.path("strata")) {
                    strata.add(new Band(
                            stratum.path("ageFrom").asInt(),
                            stratum.path("ageTo").asInt(Integer.MAX_VALUE),
                            Sex.valueOf(stratum.path("sex").asText().toUpperCase(Locale.ROOT))));
                }
                standards.put(
                        Period.of(period.path("period").asText()),
                        new StandardStrata(
                                strata,
                                numbers(period.path("strata"), "events"),
                                numbers(period.path("strata"), "persons")));
            }
            return standards;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("standard is no JSON", e);
        }
    }

    private static double[] numbers(JsonNode strata, String name) {
        double[] numbers = new double[strata.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = strata.get(i).path(name).asDouble(Double.NaN);
        }
        return numbers;
    }
}
