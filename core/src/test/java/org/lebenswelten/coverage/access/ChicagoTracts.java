package org.lebenswelten.coverage.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lebenswelten.ReferenceData;

/** 1,930 census tracts of Chicago with people, doctors and dentists, and their access by PySAL's access. */
public final class ChicagoTracts {

    private static final String FOLDER = "coverage/access/";

    private ChicagoTracts() {}

    /** Centroids in km. */
    public static PlanePoints points() {
        return new PlanePoints(kilometres("x"), kilometres("y"));
    }

    public static double[] population() {
        return column("pop");
    }

    public static double[] capacity(String provider) {
        return column(provider);
    }

    static double[] expected(String figure, String provider) {
        return ReferenceData.column(
                ReferenceData.rows(FOLDER + "chicago_metro_fca_expected.csv"), figure + "_" + provider);
    }

    /** One cost a tract with people, by its number. */
    static Map<String, Double> expectedAgents(String provider) {
        return ReferenceData.rows(FOLDER + "chicago_metro_raam_tau100km_expected.csv").stream()
                .collect(Collectors.toMap(row -> row.get("geoid"), row -> Double.valueOf(row.get(provider))));
    }

    static List<String> ids() {
        return ReferenceData.rows(FOLDER + "chicago_metro_tracts.csv").stream()
                .map(row -> row.get("geoid"))
                .toList();
    }

    private static double[] kilometres(String column) {
        return Arrays.stream(column(column)).map(metres -> metres / 1000).toArray();
    }

    private static double[] column(String name) {
        List<Map<String, String>> rows = ReferenceData.rows(FOLDER + "chicago_metro_tracts.csv");
        return ReferenceData.column(rows, name);
    }
}
