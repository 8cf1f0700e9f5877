package org.lebenswelten.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import org.lebenswelten.ReferenceData;

/** Two data sets with the classes that mapclassify (PySAL) makes of them. */
final class Mapclassify {

    private static final String FOLDER = "coverage/mapclassify/";

    private Mapclassify() {}

    static double[] values(String data, String column) {
        return ReferenceData.column(ReferenceData.rows(FOLDER + data.toLowerCase(Locale.ROOT) + ".csv"), column);
    }

    static JsonNode expected(String data, String method) throws IOException {
        return new ObjectMapper()
                .readTree(ReferenceData.path(FOLDER + "breaks_expected.json").toFile())
                .get(data)
                .get(method);
    }
}
