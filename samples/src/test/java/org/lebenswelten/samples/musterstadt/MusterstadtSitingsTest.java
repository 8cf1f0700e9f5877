package org.lebenswelten.samples.musterstadt;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.locationtech.jts.geom.Point;

/**
 * Access, priority and sitings are worked out again from what the file shows, and nothing else: so they cannot tell more than
 * the other layers do.
 */
class MusterstadtSitingsTest {

    private static final double RADIUS = 800;

    private static Atlas atlas;

    @BeforeAll
    static void read() throws IOException {
        atlas = BuiltMusterstadt.published();
    }

    private static AtlasLayer layer(String name) {
        return atlas.layer(name).orElseThrow();
    }

    private static @Nullable Object value(AtlasLayer layer, int row, String column) {
        return layer.value(row, layer.columnIndex(column));
    }

    private static double number(AtlasLayer layer, int row, String column) {
        return layer.number(row, layer.columnIndex(column));
    }

    private static int[] rowsOf2024(AtlasLayer layer) {
        return IntStream.range(0, layer.size())
                .filter(row -> "2024".equals(value(layer, row, "years")))
                .toArray();
    }

    /** All choices of three Kitas are tried, children weighted by the score of their quarter. */
    @Test
    void noThreeOtherKitasReachMore() {
        AtlasLayer coverage = layer("cov_bewegung");
        AtlasLayer index = layer("belastung");
        int[] quarters = rowsOf2024(coverage);
        int[] scores = rowsOf2024(index);
        double[] children = new double[quarters.length];
        double[] burden = new double[quarters.length];
        double weighted = 0;
        double known = 0;
        for (int u = 0; u < quarters.length; u++) {
            double target = number(coverage, quarters[u], "target");
            children[u] = Double.isNaN(target) ? 0 : target;
            burden[u] = number(index, scores[u], "score");
            if (!Double.isNaN(burden[u])) {
                weighted += children[u] * burden[u];
                known += children[u];
            }
        }
        double[] demand = new double[quarters.length];
        boolean[] covered = new boolean[quarters.length];
        List<Point> there = existing();
        for (int u = 0; u < quarters.length; u++) {
            demand[u] = children[u] * (Double.isNaN(burden[u]) ? 1 : burden[u] * known / weighted);
            Point centre = coverage.geometry(quarters[u]).getCentroid();
            covered[u] = there.stream().anyMatch(site -> site.distance(centre) <= RADIUS);
        }
        AtlasLayer kitas = layer("kitas");
        List<boolean[]> free = new ArrayList<>();
        for (int k = 0; k < kitas.size(); k++) {
            Point kita = (Point) kitas.geometry(k);
            if (!kitas.featureId(k).equals("kita_07") && there.stream().noneMatch(site -> site.distance(kita) <= 1)) {
                boolean[] reaches = new boolean[quarters.length];
                for (int u = 0; u < quarters.length; u++) {
                    reaches[u] = !covered[u]
                            && coverage.geometry(quarters[u]).getCentroid().distance(kita) <= RADIUS;
                }
                free.add(reaches);
            }
        }
        double best = 0;
        for (int a = 0; a < free.size(); a++) {
            for (int b = a + 1; b < free.size(); b++) {
                for (int c = b + 1; c < free.size(); c++) {
                    double gain = 0;
                    for (int u = 0; u < demand.length; u++) {
                        gain += free.get(a)[u] || free.get(b)[u] || free.get(c)[u] ? demand[u] : 0;
                    }
                    best = Math.max(best, gain);
                }
            }
        }
        AtlasLayer proposals = layer("proposals");
        double proposed = 0;
        int count = 0;
        for (int row = 0; row < proposals.size(); row++) {
            if ("kita_bewegt".equals(value(proposals, row, "siting"))) {
                proposed += number(proposals, row, "gain");
                assertThat(value(proposals, row, "proven"), is(1));
                count++;
            }
        }
        assertThat(count, is(3));
        // each gain is rounded to two decimals
        assertThat(proposed, is(closeTo(best, 0.02)));
    }

    /** Sites of the two measures that run in 2024. */
    private static List<Point> existing() {
        AtlasLayer measures = layer("measures");
        List<Point> sites = new ArrayList<>();
        for (int row = 0; row < measures.size(); row++) {
            LocalDate begins = (LocalDate) value(measures, row, "begins");
            LocalDate ends = (LocalDate) value(measures, row, "ends");
            if (List.of("bewegte-kita", "bewegter-uebergang").contains(value(measures, row, "measure"))
                    && begins != null
                    && begins.getYear() <= 2024
                    && (ends == null || ends.getYear() >= 2024)) {
                sites.add((Point) measures.geometry(row));
            }
        }
        return sites;
    }

    @Test
    void roomsStayWithinTheirBudget() {
        AtlasLayer proposals = layer("proposals");
        List<@Nullable Object> rooms = IntStream.range(0, proposals.size())
                .filter(row -> "treff_neu".equals(value(proposals, row, "siting")))
                .mapToObj(row -> value(proposals, row, "site"))
                .toList();

        // raeume.csv: 8,750 + 8,250 + 11,000 + 5,250 + 6,000 = 39,250 of 40,000
        assertThat(rooms, contains("raum_11", "raum_06", "raum_10", "raum_12", "raum_07"));
        assertThat(8750 + 8250 + 11_000 + 5250 + 6000, lessThanOrEqualTo(40_000));
    }

    @Test
    void prioritiesRestOnWhatOtherLayersShow() {
        AtlasLayer gap = layer("gap_bewegung_erst");
        AtlasLayer coverage = layer("cov_bewegung");
        AtlasLayer index = layer("belastung");
        assertThat(gap.size(), is(coverage.size()));
        for (int row = 0; row < gap.size(); row++) {
            assertThat(gap.featureId(row), is(coverage.featureId(row)));
            assertThat(number(gap, row, "coverage"), is(number(coverage, row, "share")));
            assertThat(number(gap, row, "burden"), is(closeOrMissing(number(index, row, "score"))));
            double target = number(coverage, row, "target");
            double unmet = Math.max(0, 0.5 * target - target * number(coverage, row, "share") / 100);
            assertThat(number(gap, row, "unmet"), is(closeOrMissing(unmet)));
        }
    }

    @Test
    void accessIsTheInverseOfPersonsAPlace() {
        AtlasLayer access = layer("acc_bewegung_weg");
        for (int row = 0; row < access.size(); row++) {
            double places = number(access, row, "access");
            if (places > 0) {
                // both are rounded to two decimals
                assertThat(
                        number(access, row, "per_place") * places,
                        is(closeTo(100, 0.005 * places + 0.005 * 100 / places + 0.01)));
            }
            if (Double.isNaN(number(access, row, "target"))) {
                assertThat(places, is(Double.NaN));
            }
        }
    }

    private static org.hamcrest.Matcher<Double> closeOrMissing(double expected) {
        return Double.isNaN(expected) ? is(Double.NaN) : closeTo(expected, 1e-4);
    }
}
