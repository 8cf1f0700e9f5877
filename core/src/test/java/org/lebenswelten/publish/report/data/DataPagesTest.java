package org.lebenswelten.publish.report.data;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.model.Language;
import org.lebenswelten.publish.report.AtlasFiles;
import org.lebenswelten.publish.report.FourQuarters;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportFile;
import org.lebenswelten.publish.report.ReportTexts;

/** Files and sentences by hand from {@link FourQuarters} and the rules in the javadoc. */
class DataPagesTest {

    private static final ReportAtlas ATLAS = ReportAtlas.of(FourQuarters.atlas());

    private static DownloadView downloads(ReportAtlas atlas) {
        return (DownloadView) new DownloadPages().of(atlas, Language.EN).get(0).view();
    }

    /** Outlines of areas have no time and few points; the layers of figures repeat them each year. */
    @Test
    void smallFilesStandInTheReport() {
        List<String> paths =
                new DownloadPages().files(ATLAS).stream().map(ReportFile::path).toList();

        assertThat(paths, hasItem("downloads/dictionary.csv"));
        assertThat(paths, hasItem("downloads/csv/ind_poor.csv"));
        assertThat(paths, hasItem("downloads/sld/ind_poor.sld"));
        assertThat(paths, hasItem("downloads/geojson/areas_quarter.geojson"));
        assertThat(paths, not(hasItem("downloads/geojson/ind_poor.geojson")));
    }

    @Test
    void largeFilesAreLinkedWhereTheyStand(@TempDir Path folder) throws IOException {
        Path atlas = folder.resolve("my atlas.gpkg");
        Files.write(atlas, new byte[1234]);
        Files.createDirectories(folder.resolve("my atlas/geojson"));
        Files.write(folder.resolve("my atlas/geojson/ind_poor.geojson"), new byte[10]);
        AtlasFiles near = AtlasFiles.near(atlas, folder.resolve("report")).orElseThrow();

        DownloadView view = downloads(ATLAS.with(near));

        assertThat(view.geoPackage(), is(new DownloadView.Link("../my%20atlas.gpkg", "GeoPackage", "2\u00a0kB", true)));
        assertThat(
                LayerDownloads.of(ATLAS.with(near)).of("ind_poor").stream()
                        .map(DataFile::path)
                        .toList(),
                contains(
                        "downloads/csv/ind_poor.csv",
                        "../my%20atlas/geojson/ind_poor.geojson",
                        "downloads/sld/ind_poor.sld"));
        assertThat(view.hasOutside(), is(true));
    }

    /** Two steps up are named, three are not; a missing file is not linked. */
    @Test
    void farFilesAreNotNamed(@TempDir Path folder) {
        Path atlas = folder.resolve("m.gpkg");

        assertThat(AtlasFiles.near(atlas, folder.resolve("a/b")).orElseThrow().root(), is("../../"));
        assertThat(AtlasFiles.near(atlas, folder.resolve("a/b/c")).isPresent(), is(false));
        assertThat(
                AtlasFiles.near(folder.resolve("a/m.gpkg"), folder.resolve("r")).isPresent(), is(false));
        assertThat(
                AtlasFiles.near(atlas, folder.resolve("r"))
                        .orElseThrow()
                        .download()
                        .isPresent(),
                is(false));
        assertThat(downloads(ATLAS).geoPackage(), is(nullValue()));
        assertThat(downloads(ATLAS).hasOutside(), is(false));
    }

    @Test
    void sizesAreRoundedUpToKilobytes() {
        ReportTexts german = new ReportTexts(Language.DE);

        assertThat(new DataFile("a", "CSV", 1, false).size(german), is("1\u00a0kB"));
        assertThat(new DataFile("a", "CSV", 38_001, false).size(german), is("39\u00a0kB"));
        assertThat(new DataFile("a", "CSV", 37_294_080, false).size(german), is("37,3\u00a0MB"));
    }

    @Test
    void layersByWhatTheyAreAbout() {
        assertThat(
                downloads(ATLAS).groups().stream().map(DownloadView.Group::key).toList(),
                contains("data.group.index", "data.group.indicators", "data.group.areas"));
    }

    /** 7 + 1 values, 1 withheld: 12.5 %. */
    @Test
    void provenanceInWords() {
        ProvenanceView view = (ProvenanceView)
                new ProvenancePages().of(ATLAS, Language.EN).get(0).view();

        assertThat(
                view.rules(),
                contains(
                        "No value where there are cases, but fewer than 5.",
                        "\"Nobody\" and \"everybody\" are not shown either."));
        assertThat(
                view.outcome(),
                contains(
                        "Of 8 values from numbers of people 1 are not shown (12.5\u00a0%).".replace('\u00a0', ' '),
                        "Of no number that is not shown can a narrower range than 5 people be worked out from all that"
                                + " is published. Not counted is what someone concludes who has the program and tries"
                                + " out for which numbers it would withhold the same values.",
                        "Measured by the people behind the values, 12.5 % of the information is lost.",
                        "It is proven that no less could be lost.",
                        "If 2 pairs of neighbouring areas and the periods of 1 indicators were merged, then by what is"
                                + " published 0 instead of 1 values would be withheld, and 6.2 % of the information"
                                + " would be lost. What would then have to be withheld to protect others is not"
                                + " counted."));
        assertThat(
                view.outcomeFigures().stream()
                        .filter(line -> line.name().contains("merg"))
                        .map(ProvenanceView.Line::value)
                        .toList(),
                contains("2", "0", "6.2 %"));
        assertThat(view.inputs().get(2), is(new ProvenanceView.Input("data/b.csv", "prov.digest.withheld", "")));
        assertThat(view.hasKeyed(), is(true));
    }

    /** Weights 1 and 2: a third and two thirds; the only indicator of a dimension is all of it. */
    @Test
    void indexAsATree() {
        ProvenanceView view = (ProvenanceView)
                new ProvenancePages().of(ATLAS, Language.EN).get(0).view();

        ProvenanceView.IndexPart index = view.indices().get(0);

        assertThat(index.branches().stream().map(ProvenanceView.Branch::share).toList(), contains("33.3 %", "66.7 %"));
        assertThat(
                index.branches().get(0).leaves(),
                contains(new ProvenanceView.Leaf("Poverty", "indicators/poor.html", "100 %")));
        assertThat(
                index.lines().get(0),
                is(new ProvenanceView.Line("Common scale", "from the least to the greatest value, from 0 to 1")));
    }
}
