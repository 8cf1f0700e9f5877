package org.lebenswelten.coverage.siting;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.coverage.access.CostPairs;

/** 205 census tracts and 16 candidate stores, network distances in m: the instance of spopt. */
public final class SanFrancisco {

    static final String FOLDER = "coverage/spopt/";

    /** Columns of the distance table, sorted as text; all files name stores so. */
    static final List<String> STORES = List.of(
            "Store_1",
            "Store_11",
            "Store_12",
            "Store_13",
            "Store_14",
            "Store_15",
            "Store_16",
            "Store_17",
            "Store_18",
            "Store_19",
            "Store_2",
            "Store_3",
            "Store_4",
            "Store_5",
            "Store_6",
            "Store_7");

    private SanFrancisco() {}

    /** People of each tract. */
    public static double[] population() {
        return ReferenceData.column(ReferenceData.rows(FOLDER + "sf_demand.csv"), "pop");
    }

    /** Ways from tracts to stores. */
    public static CostPairs metres() {
        List<Map<String, String>> rows = ReferenceData.rows(FOLDER + "sf_network_distance_m.csv");
        double[][] table = rows.stream()
                .map(row -> STORES.stream()
                        .mapToDouble(store -> Double.parseDouble(row.get(store)))
                        .toArray())
                .toArray(double[][]::new);
        return CostPairs.ofTable(STORES.size(), table);
    }

    /** Stores named with a bar between them. */
    static int[] stores(String names) {
        return Arrays.stream(names.split("\\|"))
                .mapToInt(STORES::indexOf)
                .sorted()
                .toArray();
    }
}
