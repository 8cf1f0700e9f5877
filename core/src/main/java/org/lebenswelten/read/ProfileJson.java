package org.lebenswelten.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/** The form of documents on profiles: a format, a note, a {@code table} that is also written as CSV, and more. */
final class ProfileJson {

    private static final int FORMAT = 1;
    private static final double DECIMALS = 1e4;

    private ProfileJson() {}

    /** A document with a table without rows. */
    static ObjectNode document(BilingualText note, List<String> columns) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("format", FORMAT);
        root.set("note", text(note));
        ObjectNode table = root.putObject("table");
        ArrayNode names = table.putArray("columns");
        columns.forEach(name -> names.addObject().put("name", name));
        table.putArray("rows");
        return root;
    }

    /** Adds a row to the table of a document. */
    static void row(ObjectNode document, List<? extends @Nullable Object> cells) {
        ArrayNode row = ((ArrayNode) document.path("table").path("rows")).addArray();
        for (Object cell : cells) {
            if (cell == null || (cell instanceof Double missing && missing.isNaN())) {
                row.addNull();
            } else if (cell instanceof Double number) {
                row.add(rounded(number));
            } else if (cell instanceof Integer number) {
                row.add(number);
            } else if (cell instanceof Long number) {
                row.add(number);
            } else {
                row.add(cell.toString());
            }
        }
    }

    /** Puts a number with four decimals, null where it is missing. */
    static void put(ObjectNode object, String name, double number) {
        if (Double.isNaN(number)) {
            object.putNull(name);
        } else {
            object.put(name, rounded(number));
        }
    }

    /** A text in both languages. */
    static ObjectNode text(BilingualText text) {
        return JsonNodeFactory.instance.objectNode().put("de", text.de()).put("en", text.en());
    }

    /** Puts a list of texts. */
    static void texts(ObjectNode object, String name, Iterable<?> texts) {
        ArrayNode list = object.putArray(name);
        texts.forEach(text -> list.add(text.toString()));
    }

    /** The document as it is published. */
    static String write(ObjectNode document) {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static double rounded(double number) {
        return Math.rint(number * DECIMALS) / DECIMALS;
    }
}
