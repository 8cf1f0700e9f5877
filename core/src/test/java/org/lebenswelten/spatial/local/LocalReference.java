package org.lebenswelten.spatial.local;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import java.util.List;
import java.util.Map;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.SpatialData;
import org.lebenswelten.spatial.neighbour.NeighbourList;
import org.lebenswelten.spatial.neighbour.SpatialWeights;
import org.lebenswelten.spatial.neighbour.WeightStyle;

/** Local statistics of peers, and what it means to agree with them. */
record LocalReference(List<Map<String, String>> rows, NeighbourList neighbours) {

    /** esda 2.5.1. */
    static LocalReference esda(String dataset, String variable) {
        List<Map<String, String>> rows = ReferenceData.rows("coverage/esda/" + dataset + "_local_expected.csv").stream()
                .filter(row -> row.get("variable").equals(variable))
                .toList();
        List<String> ids = rows.stream().map(row -> row.get("id")).toList();
        return new LocalReference(rows, SpatialData.neighbours("coverage/esda/" + dataset + "_neighbors.csv", ids));
    }

    /** esda and pygeoda. */
    static LocalReference guerry() {
        List<Map<String, String>> rows = ReferenceData.rows("coverage/pygeoda_guerry/local_moran_expected.csv");
        List<String> ids = rows.stream().map(row -> row.get("idx")).toList();
        return new LocalReference(rows, SpatialData.neighbours("coverage/pygeoda_guerry/queen_neighbors.csv", ids));
    }

    /** spdep 1.2-7. */
    static LocalReference carolina() {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        List<String> ids = rows.stream().map(row -> row.get("fips")).toList();
        return new LocalReference(rows, SpatialData.jsonNeighbours("index/nc_sids/neighbours_queen.json", ids));
    }

    double[] column(String name) {
        return ReferenceData.column(rows, name);
    }

    List<String> text(String name) {
        return rows.stream().map(row -> row.get(name)).toList();
    }

    SpatialWeights weights(WeightStyle style) {
        return SpatialWeights.of(neighbours, style);
    }

    /** 1e-8 relative; esda's figures are printed with 12 digits. */
    static void close(double[] actual, double[] expected) {
        assertThat(actual.length, is(expected.length));
        for (int i = 0; i < actual.length; i++) {
            assertThat("area " + i, actual[i], closeTo(expected[i], 1e-8 * Math.abs(expected[i]) + 1e-13));
        }
    }

    /**
     * A share of 99,999 draws against one of fewer: four standard errors of their difference and two counts of rounding.
     */
    static void closeP(double[] actual, double[] expected, int permutations) {
        for (int i = 0; i < actual.length; i++) {
            double p = expected[i];
            double error = Math.sqrt(p * (1 - p) * (1.0 / permutations + 1.0 / 99_999));
            assertThat("area " + i, actual[i], closeTo(p, 4 * error + 2e-4));
        }
    }

    static void closeShare(double[] actual, double expected) {
        for (double share : actual) {
            assertThat(share, closeTo(expected, 1e-15));
        }
    }
}
