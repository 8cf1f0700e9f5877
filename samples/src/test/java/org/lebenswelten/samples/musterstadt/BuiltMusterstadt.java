package org.lebenswelten.samples.musterstadt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.atlas.Atlas;
import org.lebenswelten.pipeline.AtlasPipeline;
import org.lebenswelten.publish.AtlasOutput;
import org.lebenswelten.publish.GeoPackageReader;
import org.lebenswelten.publish.portal.QgisProjects;
import org.lebenswelten.read.ProjectReader;
import org.lebenswelten.read.ProjectReading;

/** The committed sample as a build publishes it; built once for all tests. */
final class BuiltMusterstadt {

    private static @Nullable BuiltMusterstadt built;

    private final ProjectReading reading;
    private final byte[] bytes;
    private final Atlas published;

    private BuiltMusterstadt() throws IOException {
        reading = ProjectReader.read(CommittedFiles.folder());
        bytes = build(reading);
        Path file = Files.createTempFile("musterstadt", ".gpkg");
        try {
            Files.write(file, bytes);
            published = GeoPackageReader.read(file);
        } finally {
            Files.delete(file);
        }
    }

    /** The project as read. */
    static ProjectReading reading() throws IOException {
        return once().reading;
    }

    /** The GeoPackage. */
    static byte[] bytes() throws IOException {
        return once().bytes;
    }

    /** The atlas read back from the GeoPackage. */
    static Atlas published() throws IOException {
        return once().published;
    }

    /** The GeoPackage of another build. */
    static byte[] build() throws IOException {
        return build(reading());
    }

    private static synchronized BuiltMusterstadt once() throws IOException {
        if (built == null) {
            built = new BuiltMusterstadt();
        }
        return built;
    }

    private static byte[] build(ProjectReading reading) throws IOException {
        Path folder = Files.createTempDirectory("musterstadt");
        Path file = folder.resolve("musterstadt.gpkg");
        try {
            AtlasOutput.of(file)
                    .withProjects(new QgisProjects())
                    .write(AtlasPipeline.run(reading.requireProject(), stage -> () -> {})
                            .atlas());
            return Files.readAllBytes(file);
        } finally {
            try (Stream<Path> written = Files.walk(folder)) {
                for (Path path : written.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
