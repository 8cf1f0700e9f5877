package org.lebenswelten.attack;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.publish.AtlasOutput;
import org.lebenswelten.publish.metadata.MetadataFiles;
import org.lebenswelten.publish.portal.PortalFiles;
import org.lebenswelten.publish.report.ReportAtlas;
import org.lebenswelten.publish.report.ReportWriter;
import org.lebenswelten.read.Project;

/**
 * Two cities that show the same counts, shares, sizes and participants show the same everything, byte by byte in all files and
 * pages: indices, comparisons, classes, legends, documents and the report of disclosure control are made of what is shown, so they
 * tell no more than it. For the sample city, with access, sitings, priorities and evaluations, see {@code MusterstadtAttackTest}.
 */
class AlikeCitiesTest {

    private static final int CITIES = 60;

    /** Cities of which all files are written and compared, and a build without protection is. */
    private static final int WRITTEN = 3;

    @TempDir
    private Path folder;

    @Test
    void citiesThatShowTheSameAreTheSameInEveryByte() throws IOException {
        int counts = 0;
        int groups = 0;
        int parts = 0;
        int written = 0;
        Set<String> differences = new TreeSet<>();
        Set<String> differencesWhenOpen = new TreeSet<>();
        for (long seed = 0; seed < CITIES; seed++) {
            RandomCity city = RandomCity.of(seed);
            if (!city.hasIndex() && !city.hasReach()) {
                continue;
            }
            Project project = city.project();
            Atlas atlas = atlas(project);
            AlikeProject alike = AlikeProject.of(project, PublishedFigures.of(atlas));
            counts += alike.counts();
            groups += alike.groups();
            parts += alike.parts();
            if (alike.counts() + alike.groups() + alike.parts() > 0) {
                Atlas other = atlas(alike.project());
                differences.addAll(AtlasDifferences.of(atlas, other));
                if (city.hasReach() && written < WRITTEN) {
                    written++;
                    String name = "city" + seed;
                    differences.addAll(differences(written(atlas, name + "/one"), written(other, name + "/other")));
                    differencesWhenOpen.addAll(
                            AtlasDifferences.of(atlas(AlikeProject.open(project)), atlas(alike.open())));
                }
            }
        }
        assertThat(counts, greaterThan(2));
        assertThat(groups, greaterThan(10));
        assertThat(parts, greaterThan(10));
        assertThat(written, is(WRITTEN));
        assertThat(differences, empty());
        assertThat(differencesWhenOpen, hasItems("cov_parks/target", "measures.profiles"));
    }

    private static Atlas atlas(Project project) {
        return AtlasPipeline.run(project, stage -> () -> {}).atlas();
    }

    /** All files that a build writes, by their path. */
    private Map<String, byte[]> written(Atlas atlas, String name) throws IOException {
        Path own = Files.createDirectories(folder.resolve(name));
        Path file = own.resolve("city.gpkg");
        AtlasOutput.of(file).with(new MetadataFiles(), new PortalFiles()).write(atlas);
        ReportWriter.write(ReportAtlas.of(atlas), own.resolve("city-report"));
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(own)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(own.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }

    private static List<String> differences(Map<String, byte[]> one, Map<String, byte[]> other) {
        Set<String> all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all.stream()
                .filter(name -> !Arrays.equals(one.get(name), other.get(name)))
                .toList();
    }
}
