package org.lebenswelten.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.atlas.AtlasLayer;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectSkeleton;

/** Coverage of the skeleton with options, through the whole pipeline. */
class CoverageFiguresTest {

    @TempDir
    private Path project;

    @BeforeEach
    void write() throws IOException {
        ProjectSkeleton.write(project);
    }

    /** Every figure of a feature follows from others that stand beside it. */
    @Test
    void figuresFollowFromWhatIsPublished() throws IOException {
        options("    targetRate: 0.5\n    servedBy: reach\n    burden: burden\n");
        AtlasLayer layer = build().layer("cov_kita_movement").orElseThrow();

        int shown = 0;
        for (int row = 0; row < layer.size(); row++) {
            double share = number(layer, row, "share");
            double target = number(layer, row, "target");
            if (Double.isNaN(share) || Double.isNaN(target)) {
                assertThat(layer.value(row, layer.columnIndex("unmet")), is(nullValue()));
                continue;
            }
            shown++;
            assertThat(number(layer, row, "none"), closeTo(100 - share, 0.05));
            assertThat(number(layer, row, "unmet"), closeTo(Math.max(0, target * 0.5 - share * target / 100), 0.5));
            assertThat(number(layer, row, "share_low") <= share, is(true));
            assertThat(number(layer, row, "share_high") >= share, is(true));
            // one measure alone reaches nobody twice; it has not said who took part, but before 2023 it did not run;
            // nor what fits
            boolean ran = !layer.value(row, layer.columnIndex("years")).equals("2022");
            assertThat(number(layer, row, "twice"), is(0.0));
            assertThat(layer.value(row, layer.columnIndex("contact")), is(ran ? null : 0.0));
            assertThat(layer.value(row, layer.columnIndex("acceptable")), is(nullValue()));
        }
        assertThat(shown > 5, is(true));
    }

    /** Sites that state nothing do not fit; where one does, the share of those in its reach is told. */
    @Test
    void acceptableAreThoseInReachOfFittingSites() throws IOException {
        options("    needs: {mostFeeEuro: 0}\n");
        AtlasLayer none = build().layer("cov_kita_movement").orElseThrow();
        Path measure = project.resolve("measures/bewegungskita.yaml");
        Files.writeString(
                measure, Files.readString(measure).replace("groupSize: 10}\n", "groupSize: 10}\n    feeEuro: 0\n"));
        AtlasLayer all = build().layer("cov_kita_movement").orElseThrow();

        for (int row = 0; row < none.size(); row++) {
            if (!Double.isNaN(number(none, row, "acceptable"))) {
                assertThat(number(none, row, "acceptable"), is(0.0));
            }
            assertThat(number(all, row, "acceptable"), is(number(all, row, "share")));
        }
    }

    /**
     * The city's document tells the sum of what is published: share of the city = reached / target of the units counted, and as
     * many places for 100 as all sites offer.
     */
    @Test
    void documentOfTheCity() throws IOException {
        options("    burden: burden\n");
        String document = build().documents().get("kita_movement.coverage");

        assertThat(document, containsString("\"needWeightedShare\""));
        assertThat(document, containsString("\"bottleneck\""));
        // 30 and 20 places in 6 months, from 2023-02-01 on: 333 of 182.621 days
        assertThat(document, containsString("\"offered\" : " + Math.rint(50 * 333 / (6 * 365.2425 / 12))));
    }

    private void options(String options) throws IOException {
        Path atlas = project.resolve("atlas.yaml");
        Files.writeString(
                atlas,
                Files.readString(atlas)
                        .replace("    measures: [bewegungskita]\n", "    measures: [bewegungskita]\n" + options));
    }

    private Atlas build() {
        return AtlasPipeline.run(ProjectReader.read(project).requireProject(), stage -> () -> {})
                .atlas();
    }

    private static double number(AtlasLayer layer, int row, String column) {
        return layer.number(row, layer.columnIndex(column));
    }
}
