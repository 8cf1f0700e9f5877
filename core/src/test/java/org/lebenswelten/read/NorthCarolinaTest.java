package org.lebenswelten.read;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.ReferenceData;
import org.lebenswelten.model.Zoning;
import org.lebenswelten.raw.RawCounts;

/**
 * A project of real data: the 100 counties of North Carolina (sids2, GeoDa) with sudden infant deaths and births of
 * 1974-78 (Cressie, public domain; spData {@code nc.sids}).
 */
class NorthCarolinaTest {

    @TempDir
    private Path folder;

    @Test
    void hundredCountiesAreReadAsPublished() throws IOException {
        List<Map<String, String>> rows = ReferenceData.rows("index/nc_sids/nc_sids_results.csv");
        NorthCarolina.write(folder);

        ProjectReading reading = ProjectReader.read(folder);

        assertThat(reading.problems(), is(empty()));
        Project project = reading.requireProject();
        Zoning counties = project.zoning("county");
        assertThat(counties.size(), is(100));
        RawCounts counts = project.counts().get("sids74");
        assertThat(counts.frame().size(), is(100));
        // rate1000 of nc_sids_results.csv was computed with spdep 1.2-7 under R 4.2.2.
        double[] rates = ReferenceData.column(rows, "rate1000");
        IntStream.range(0, 100).forEach(row -> {
            int unit = counties.positionOf(rows.get(row).get("fips"));
            assertThat(1000 * counts.numerator()[unit] / counts.denominator()[unit], closeTo(rates[row], 1e-10));
        });
    }

    @Test
    void countiesDoNotOverlapAtAll() throws IOException {
        NorthCarolina.write(folder);
        Path atlas = folder.resolve("atlas.yaml");
        String exact = "name: id\n    overlapTolerance: 0\n";
        Files.writeString(atlas, Files.readString(atlas).replace("name: id\n", exact));

        // Neighbours share their vertices digit by digit, so there is no m² to tolerate.
        assertThat(Files.readString(atlas).contains(exact), is(true));
        assertThat(ProjectReader.read(folder).problems(), is(empty()));
    }
}
