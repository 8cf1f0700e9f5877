package org.lebenswelten.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column of the list of measures and where its value stands in a profile.
 *
 * @param name its name in the header
 * @param kind what its values are
 * @param ofSite whether it tells of the site rather than of the measure
 * @param path steps from the profile, or from the site, separated by a slash; {@code 0} is the first entry of a list, {@code
 *     lead} the partner that leads
 */
record ListColumn(String name, Kind kind, boolean ofSite, String path) {

    /** What values of a column are. */
    enum Kind {
        /** Text. */
        TEXT,
        /** Whole numbers. */
        WHOLE,
        /** Numbers. */
        NUMBER,
        /** Days such as 2025-03-31. */
        DAY,
        /** true or false. */
        YES_NO,
        /** Words separated by blanks. */
        WORDS
    }

    /** Name of the column with the measure. */
    static final String MEASURE = "measure";

    /** Name of the column with the site. */
    static final String SITE = "site";

    /** All columns, in their order. */
    static final List<ListColumn> ALL = List.of(
            measure(MEASURE, Kind.TEXT, "id"),
            measure("version", Kind.WHOLE, "version"),
            measure("last_modified", Kind.DAY, "lastModified"),
            measure("project", Kind.TEXT, "projectId"),
            measure("name_de", Kind.TEXT, "name/de"),
            measure("name_en", Kind.TEXT, "name/en"),
            measure("short_name_de", Kind.TEXT, "shortName/de"),
            measure("short_name_en", Kind.TEXT, "shortName/en"),
            measure("description_de", Kind.TEXT, "description/de"),
            measure("description_en", Kind.TEXT, "description/en"),
            measure("topics", Kind.WORDS, "topics"),
            measure("prevention_type", Kind.TEXT, "preventionType"),
            measure("settings", Kind.WORDS, "settings"),
            measure("age_min", Kind.WHOLE, "targetGroup/ageMin"),
            measure("age_max", Kind.WHOLE, "targetGroup/ageMax"),
            measure("sex", Kind.TEXT, "targetGroup/sex"),
            measure("life_situations", Kind.WORDS, "targetGroup/lifeSituations"),
            measure("denominator", Kind.TEXT, "targetGroup/denominatorIndicator"),
            measure("catchment", Kind.TEXT, "catchment/type"),
            measure("radius_m", Kind.NUMBER, "catchment/radiusM"),
            measure("starts", Kind.DAY, "period/start"),
            measure("ends", Kind.DAY, "period/end"),
            measure("open_ended", Kind.YES_NO, "period/openEnded"),
            measure("phase", Kind.TEXT, "phase"),
            measure("goal_de", Kind.TEXT, "goals/0/text/de"),
            measure("goal_en", Kind.TEXT, "goals/0/text/en"),
            measure("goal_level", Kind.TEXT, "goals/0/level"),
            measure("criterion_de", Kind.TEXT, "successCriteria/0/indicator/de"),
            measure("criterion_en", Kind.TEXT, "successCriteria/0/indicator/en"),
            measure("unit_de", Kind.TEXT, "successCriteria/0/unit/de"),
            measure("unit_en", Kind.TEXT, "successCriteria/0/unit/en"),
            measure("direction", Kind.TEXT, "successCriteria/0/direction"),
            measure("baseline", Kind.NUMBER, "successCriteria/0/baseline/value"),
            measure("baseline_date", Kind.DAY, "successCriteria/0/baseline/date"),
            measure("baseline_n", Kind.WHOLE, "successCriteria/0/baseline/n"),
            measure("target", Kind.NUMBER, "successCriteria/0/target/value"),
            measure("target_date", Kind.DAY, "successCriteria/0/target/dueDate"),
            measure("lead", Kind.TEXT, "partners/lead/name"),
            measure("small_counts", Kind.WHOLE, "dataProtection/smallCountThreshold"),
            measure("consent", Kind.YES_NO, "dataProtection/consent"),
            site(SITE, Kind.TEXT, "id"),
            site("site_name", Kind.TEXT, "name"),
            site("site_type", Kind.TEXT, "type"),
            site("setting_unit", Kind.TEXT, "settingUnitId"),
            site("x", Kind.NUMBER, "x"),
            site("y", Kind.NUMBER, "y"),
            site("lon", Kind.NUMBER, "lon"),
            site("lat", Kind.NUMBER, "lat"),
            site("area", Kind.TEXT, "areaId"),
            site("places", Kind.NUMBER, "capacity/placesPerPeriod"),
            site("months", Kind.NUMBER, "capacity/periodMonths"),
            site("sessions", Kind.NUMBER, "capacity/sessionsPerPerson"),
            site("group_size", Kind.NUMBER, "capacity/groupSize"),
            site("barrier_free", Kind.YES_NO, "barrierFree"),
            site("languages", Kind.WORDS, "languages"),
            site("fee_euro", Kind.NUMBER, "feeEuro"),
            site("registration", Kind.TEXT, "registration"),
            site("invited", Kind.WHOLE, "invitedUnits"),
            site("taking_part", Kind.WHOLE, "takingPartUnits"));

    private static ListColumn measure(String name, Kind kind, String path) {
        return new ListColumn(name, kind, false, path);
    }

    private static ListColumn site(String name, Kind kind, String path) {
        return new ListColumn(name, kind, true, path);
    }

    /** The value in a profile or site as the text of a cell; empty where there is none. A text for both languages is both. */
    String textOf(JsonNode from) {
        JsonNode at = from;
        for (String step : path.split("/", -1)) {
            boolean language = step.equals("de") || step.equals("en");
            at = at.isTextual() && language ? at : at.isArray() ? entry(at, step) : at.path(step);
        }
        if (at.isArray()) {
            List<String> words = new ArrayList<>();
            at.forEach(word -> words.add(word.asText()));
            return String.join(" ", words);
        }
        if (at.isDouble() && at.doubleValue() == Math.rint(at.doubleValue()) && Math.abs(at.doubleValue()) < 1e15) {
            return Long.toString((long) at.doubleValue());
        }
        return at.isValueNode() && !at.isNull() ? at.asText() : "";
    }

    private static JsonNode entry(JsonNode list, String step) {
        if (!step.equals("lead")) {
            return list.path(Integer.parseInt(step));
        }
        for (JsonNode entry : list) {
            if (entry.path("role").asText().equals("lead")) {
                return entry;
            }
        }
        return list.path(list.size());
    }

    /** Puts a value into a profile or site; null takes it away. */
    void put(ObjectNode into, @Nullable JsonNode value) {
        String[] steps = path.split("/", -1);
        ObjectNode at = into;
        for (int i = 0; i < steps.length - 1; i++) {
            String step = steps[i];
            boolean list = i + 2 < steps.length && (steps[i + 1].equals("0") || steps[i + 1].equals("lead"));
            JsonNode next = at.path(step);
            if (list) {
                if (!next.isArray()) {
                    if (value == null) {
                        return;
                    }
                    next = at.putArray(step);
                }
                at = entryOrNew((ArrayNode) next, step, steps[++i]);
                continue;
            }
            if (!next.isObject()) {
                if (value == null) {
                    return;
                }
                String both = next.asText();
                ObjectNode made = at.putObject(step);
                if (next.isTextual()) {
                    made.put("de", both).put("en", both);
                }
                next = made;
            }
            at = (ObjectNode) next;
        }
        String last = steps[steps.length - 1];
        if (value == null) {
            at.remove(last);
        } else {
            at.set(last, value);
        }
    }

    private static ObjectNode entryOrNew(ArrayNode list, String name, String step) {
        JsonNode entry = entry(list, step);
        if (entry.isObject()) {
            return (ObjectNode) entry;
        }
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        if (step.equals("lead")) {
            made.put("name", "").put("role", "lead");
        } else {
            made.put("id", name.equals("goals") ? "g1" : "c1");
            if (!name.equals("goals")) {
                made.put("goalId", "g1");
            }
        }
        list.add(made);
        return made;
    }

    /** The value that a cell stands for, or null where it is none of this kind. Numbers may have a decimal comma. */
    @Nullable
    JsonNode valueOf(String cell) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (kind) {
            case TEXT -> nodes.textNode(cell);
            case WHOLE ->
                cell.matches("-?[0-9]{1,9}([.,]0+)?")
                        ? nodes.numberNode(Integer.parseInt(cell.replaceFirst("[.,]0+$", "")))
                        : null;
            case NUMBER -> number(cell);
            case DAY -> day(cell);
            case YES_NO ->
                switch (cell.toLowerCase(Locale.ROOT)) {
                    case "true", "ja", "yes", "wahr" -> nodes.booleanNode(true);
                    case "false", "nein", "no", "falsch" -> nodes.booleanNode(false);
                    default -> null;
                };
            case WORDS -> {
                ArrayNode words = nodes.arrayNode();
                for (String word : cell.split("[\\s,;]+", -1)) {
                    words.add(word);
                }
                yield words;
            }
        };
    }

    private static @Nullable JsonNode number(String cell) {
        if (!cell.matches("-?[0-9]{1,15}([.,][0-9]{1,17})?([eE]-?[0-9]{1,2})?")) {
            return null;
        }
        double number = Double.parseDouble(cell.replace(',', '.'));
        return number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE
                ? JsonNodeFactory.instance.numberNode((int) number)
                : JsonNodeFactory.instance.numberNode(number);
    }

    /** A day as text, or as a spreadsheet counts days from 1899-12-30 on. */
    private static @Nullable JsonNode day(String cell) {
        if (cell.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return JsonNodeFactory.instance.textNode(cell);
        }
        if (cell.matches("[0-9]{4,6}([.]0+)?")) {
            long serial = Long.parseLong(cell.replaceFirst("[.]0+$", ""));
            return JsonNodeFactory.instance.textNode(
                    LocalDate.of(1899, 12, 30).plusDays(serial).toString());
        }
        return null;
    }
}
