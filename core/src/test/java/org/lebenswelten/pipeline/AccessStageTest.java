package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.model.DataProblem;
import org.lebenswelten.model.ProblemCode;

/**
 * The playroom of {@link SmallCity} lies between the quarters 1 and 2, 500 m from their centroids and 1,500 m from that of
 * quarter 3, and runs in 2024 with 366 places (365.2425 in twelve months, for 366 days). 40 children live in each quarter.
 */
class AccessStageTest {

    private final AtlasLayer layer = AtlasPipeline.run(SmallCity.project(), stage -> () -> {})
            .atlas()
            .layer("acc_room")
            .orElseThrow();

    @Test
    void accessByHand() {
        // R = 366 / (40 + 40 + 40/2) = 3.66; quarters 1 and 2 get all of it, quarter 3 half
        assertThat(column("access", 2024), contains(366.0, 366.0, 183.0, 0.0, 0.0));
        // 100 / 366 and 100 / 183
        assertThat(column("per_place", 2024), contains(0.27, 0.27, 0.55, null, null));
        assertThat(column("flag", 2024), contains("ok", "ok", "ok", "nosupply", "nosupply"));
        assertThat(column("target", 2024), contains(40, 40, 40, 40, 40));
    }

    @Test
    void whatDoesNotRunOffersNothing() {
        assertThat(column("access", 2023), contains(0.0, 0.0, 0.0, 0.0, 0.0));
        assertThat(column("flag", 2023), contains("nosupply", "nosupply", "nosupply", "nosupply", "nosupply"));
        assertThat(column("cls", 2023).get(0), is(nullValue()));
    }

    /** A target group that no coverage has: 960 people in each quarter, of whom those of 1 and 2 share 366 places. */
    @Test
    void peopleOfItsOwnAreToldToo() {
        AtlasLayer grown = AtlasPipeline.run(SmallCity.project(), stage -> () -> {})
                .atlas()
                .layer("acc_grown")
                .orElseThrow();
        int row = IntStream.range(0, grown.size())
                .filter(r -> grown.featureId(r).equals("2.2024"))
                .findFirst()
                .orElseThrow();

        assertThat(grown.value(row, grown.columnIndex("target")), is(960));
        assertThat(grown.value(row, grown.columnIndex("access")), is(183.0));
        // 960 / 183
        assertThat(grown.value(row, grown.columnIndex("per_place")), is(5.25));
    }

    /** The centroids of the quarters 4 and 5 lie 1,000 and 2,000 m from the end of the only way, which are more than 250. */
    @Test
    void unitsThatNoWayComesNearAreFlaggedAndNamed() {
        AtlasBuild build = AtlasPipeline.run(SmallCity.projectOnFoot(), stage -> () -> {});
        AtlasLayer onFoot = build.atlas().layer("acc_room").orElseThrow();

        assertThat(column(onFoot, "flag", 2024), contains("ok", "ok", "ok", "offways", "offways"));
        // the way is straight, so that it is as far on foot as in accessByHand
        assertThat(column(onFoot, "access", 2024), contains(366.0, 366.0, 183.0, null, null));
        DataProblem warning = build.warnings().stream()
                .filter(each -> each.code() == ProblemCode.UNITS_OFF_NETWORK)
                .findFirst()
                .orElseThrow();
        assertThat(warning.value(), is("room"));
        assertThat(warning.arguments(), contains("2", "4, 5"));
    }

    @Test
    void theDescriptionSaysHow() {
        assertThat(layer.description().en(), containsString("enhanced two-step"));
        assertThat(layer.description().en(), containsString("Weights 1 | 0.5 up to 1,000 | 1,600 m"));
        assertThat(layer.description().de(), containsString("bis 1.000 | 1.600 m"));
        assertThat(layer.description().en(), containsString("Every site has demand in reach."));
        assertThat(layer.style().rules().get(layer.style().rules().size() - 1).name(), is("nosupply"));
    }

    private List<@Nullable Object> column(String name, int year) {
        return column(layer, name, year);
    }

    private static List<@Nullable Object> column(AtlasLayer layer, String name, int year) {
        return IntStream.range(0, layer.size())
                .filter(row -> layer.featureId(row).endsWith("." + year))
                .mapToObj(row -> layer.value(row, layer.columnIndex(name)))
                .collect(java.util.stream.Collectors.toList());
    }
}
