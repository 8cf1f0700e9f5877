package org.lebenswelten.spatial.transfer;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notANumber;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.spatial.layer.Layers;
import org.lebenswelten.spatial.layer.PolygonLayer;

/**
 * 77 community areas onto squares of 4 km. Oracle: reference/coverage/tobler, tobler 0.9.0 {@code area_interpolate} and an
 * independent double-precision computation of the same formulas (columns {@code *_float64}); 10 digits are published.
 */
class ToblerReferenceTest {

    private static final String FOLDER = "coverage/tobler/";
    private static final double EXACT = 1e-9;

    private final PolygonLayer source = Layers.polygons(ReferenceData.path(FOLDER + "chicago77_source.geojson"), "id");
    private final List<JsonNode> attributes =
            Layers.properties(ReferenceData.path(FOLDER + "chicago77_source.geojson"));
    private final double[] population =
            attributes.stream().mapToDouble(a -> a.get("pop").asDouble()).toArray();
    private final double[] change =
            attributes.stream().mapToDouble(a -> a.get("pct_change").asDouble()).toArray();
    private final List<String> trend =
            attributes.stream().map(a -> a.get("shrinking").asText()).toList();
    private final List<Map<String, String>> expected = ReferenceData.rows(FOLDER + "expected.csv");

    @Test
    void wholeCity() {
        agrees("full_total", OverlapWeighting.byArea(), Allocation.TOTAL);
    }

    @Test
    void keptCellsReceiveThePopulationOfTheAreasTheyTouch() {
        TransferredCounts counts = agrees("partial_allocate_total", OverlapWeighting.byArea(), Allocation.TOTAL);
        // SOURCE.md: 2 683 881 of 2 695 598; areas that touch no kept cell are lost
        assertThat(counts.balance().transferred(), closeTo(2_683_881, 1e-6));
        assertThat(counts.balance().lost(), closeTo(2_695_598 - 2_683_881, 1e-6));
    }

    @Test
    void keptCellsReceiveTheirShareOfArea() {
        TransferredCounts counts =
                agrees("partial_area_denominator", OverlapWeighting.byArea(), Allocation.OVERLAP_SHARE);
        // SOURCE.md: 1 742 548.32
        assertThat(counts.balance().transferred(), closeTo(1_742_548.32, 0.005));
        assertThat(counts.balance().relativeError(), closeTo(0, 1e-12));
    }

    @Test
    void clippedToTheMask() {
        TransferredCounts counts = agrees("dasymetric_mask_total", LandUse.ofInhabited(mask()), Allocation.TOTAL);
        // SOURCE.md: area 37 with 2876 people has no mask and is lost: 2 692 722 of 2 695 598
        assertThat(counts.balance().transferred(), closeTo(2_692_722, 1e-6));
        assertThat(counts.balance().lost(), closeTo(2876, 1e-9));
    }

    @Test
    void fallbackKeepsThePeopleThatThePeerLosesAndFlagsWhoReceivesThem() {
        PolygonLayer cells = cells("dasymetric_mask_total");
        OverlapMatrix overlaps = LandUse.ofInhabited(mask()).between(source, cells);
        TransferredCounts lossy =
                ArealTransfer.withDefaults(overlaps).with(EmptySource.LEAVE_OUT).extensive(population);
        TransferredCounts whole = ArealTransfer.withDefaults(overlaps).extensive(population);
        int area37 = source.ids().indexOf("37");
        assertThat(whole.emptySources(), equalTo(new int[] {area37}));
        assertThat(whole.balance().transferred(), closeTo(2_695_598, 1e-6));
        assertThat(whole.balance().lost(), equalTo(0.0));
        double moved = 0;
        for (int j = 0; j < cells.size(); j++) {
            double more = whole.values()[j] - lossy.values()[j];
            assertThat(whole.fallback()[j], equalTo(more > 0));
            assertThat(more, closeTo(2876 * overlaps.area(area37, j) / source.areas()[area37], 1e-9));
            moved += more;
        }
        assertThat(moved, closeTo(2876, 1e-9));
    }

    /** tobler 0.14 test_area_interpolate_fill_nan_strategies: two polygons onto themselves, the second unknown. */
    @Test
    void missingValuesAreMissingUnlessTheCallerFillsThem() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(ReferenceData.path(FOLDER + "nan_cases.json").toFile())
                .get("cases");
        OverlapMatrix identity = OverlapWeighting.byArea().between(two(), two());
        for (JsonNode one : cases) {
            double[] values = filled(column(one.get("source")), one.get("fill"));
            double[] want = column(one.get("expected"));
            ArealTransfer transfer = ArealTransfer.withDefaults(identity);
            for (double[] got : List.of(
                    transfer.extensive(values).values(),
                    transfer.intensive(values).values())) {
                for (int j = 0; j < want.length; j++) {
                    assertThat(one.toString(), got[j], Double.isNaN(want[j]) ? notANumber() : closeTo(want[j], EXACT));
                }
            }
        }
        assertThat(cases.size(), equalTo(7));
    }

    private TransferredCounts agrees(String name, OverlapWeighting weighting, Allocation allocation) {
        List<Map<String, String>> rows = rows(name);
        PolygonLayer cells = cells(name);
        OverlapMatrix overlaps = weighting.between(source, cells);
        ArealTransfer transfer =
                ArealTransfer.withDefaults(overlaps).with(allocation).with(EmptySource.LEAVE_OUT);
        TransferredCounts counts = transfer.extensive(population);
        TransferredMeans means = transfer.intensive(change);
        TransferredCategories categories = transfer.categorical(trend);
        double[][] shares = categories.sharesOf(cells.areas());
        double[] covered = overlaps.coveredWeights();
        int shrinking = categories.categories().indexOf("1");
        for (int j = 0; j < rows.size(); j++) {
            Map<String, String> row = rows.get(j);
            String where = name + " cell " + row.get("cell");
            near(where, counts.values()[j], row, "pop_float64", EXACT);
            near(where, counts.values()[j], row, "pop", 2e-7);
            near(where, covered[j], row, "covered_area_m2", EXACT);
            if (number(row, "covered_area_m2") > 0) {
                near(where, means.values()[j], row, "pct_change_float64", EXACT);
                assertThat(where, means.values()[j], closeTo(number(row, "pct_change"), 1e-5));
            } else {
                // the peer has 0 for a mean over ground on which nobody lives; it is missing here
                assertThat(number(row, "pct_change"), equalTo(0.0));
                assertThat(where, means.values()[j], notANumber());
            }
            // the peer's areas are float32: 7 digits
            near(where, shares[shrinking][j], row, "shrinking_share", 2e-7);
            near(where, shares[1 - shrinking][j], row, "not_shrinking_share", 2e-7);
        }
        return counts;
    }

    private List<Map<String, String>> rows(String name) {
        return expected.stream().filter(row -> row.get("case").equals(name)).toList();
    }

    private PolygonLayer cells(String name) {
        PolygonLayer all = Layers.polygons(ReferenceData.path(FOLDER + "grid4km_target.geojson"), "cell");
        List<String> ids = rows(name).stream().map(row -> row.get("cell")).toList();
        return new PolygonLayer(
                all.name(),
                all.crs(),
                ids,
                ids.stream()
                        .map(id -> all.geometries().get(all.ids().indexOf(id)))
                        .toList());
    }

    private static PolygonLayer mask() {
        return Layers.polygons(ReferenceData.path(FOLDER + "mask_circles.geojson"), "mask");
    }

    private static PolygonLayer two() {
        return Layers.lattice(2, 1, 1, 0);
    }

    private static void near(String where, double got, Map<String, String> row, String column, double relative) {
        double want = number(row, column);
        assertThat(where + " " + column, got, closeTo(want, relative * Math.abs(want)));
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    private static double[] column(JsonNode array) {
        List<Double> values = new ArrayList<>();
        array.forEach(v -> values.add(v.isNull() ? Double.NaN : v.asDouble()));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What tobler's option fill_nan does, done by the caller. */
    private static double[] filled(double[] values, JsonNode fill) {
        if (fill.isNull()) {
            return values;
        }
        double[] known =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        double with =
                switch (fill.asText()) {
                    case "mean" -> Arrays.stream(known).average().orElseThrow();
                    case "median" -> known[known.length / 2];
                    case "max" -> known[known.length - 1];
                    case "min" -> known[0];
                    default -> fill.asDouble();
                };
        return IntStream.range(0, values.length)
                .mapToDouble(i -> Double.isNaN(values[i]) ? with : values[i])
                .toArray();
    }
}
