package org.lebenswelten.rate.smooth;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.lebenswelten.ReferenceData;

/** Sudden infant deaths in the 100 counties of North Carolina, 1974 to 1978, with results of spdep 1.2-7. */
final class NorthCarolina {

    private NorthCarolina() {}

    static AreaCounts counts() {
        return counts("BIR74");
    }

    static AreaCounts counts(String denominators) {
        List<Map<String, String>> rows = rows();
        return new AreaCounts(
                rows.stream().map(row -> row.get("fips")).toList(),
                ReferenceData.column(rows, "SID74"),
                ReferenceData.column(rows, denominators));
    }

    static double[] column(String name) {
        return ReferenceData.column(rows(), name);
    }

    static int[][] neighbours(String list) {
        List<String> fips = rows().stream().map(row -> row.get("fips")).toList();
        Map<String, List<String>> lists;
        try {
            lists = new ObjectMapper()
                    .readValue(
                            ReferenceData.path("index/nc_sids/neighbours_" + list + ".json")
                                    .toFile(),
                            new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fips.stream()
                .map(county -> lists.getOrDefault(county, List.of()).stream()
                        .mapToInt(fips::indexOf)
                        .toArray())
                .toArray(int[][]::new);
    }

    private static List<Map<String, String>> rows() {
        return ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
    }
}
