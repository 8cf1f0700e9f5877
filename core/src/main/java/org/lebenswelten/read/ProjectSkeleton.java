package org.lebenswelten.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A small, commented project to start from: an invented city with two zonings, three indicators in two dimensions,
 * population, residents, a measure, a project and a coverage. It passes every check and can be built as it is.
 *
 * <p>Beside it lie the JSON Schemas, which editors use to complete and check the YAML files, and a fresh random
 * {@code provenance.key} that {@code .gitignore} keeps out of version control.
 */
public final class ProjectSkeleton {

    private static final List<String> FILES = List.of(
            "atlas.yaml",
            "data/environment.csv",
            "data/population.csv",
            "data/social.csv",
            "layers/residents.csv",
            "measures/bewegungskita.yaml",
            "projects/gesund-im-quartier.yaml",
            "zonings/city.geojson",
            "zonings/quarter.geojson");
    private static final int KEY_BYTES = 32;

    private ProjectSkeleton() {}

    /**
     * Writes the skeleton. It is made beside the folder and moved into place when complete, so that nothing half-written
     * stays behind.
     *
     * @param folder a folder that does not exist, or is empty
     * @throws DirectoryNotEmptyException if the folder holds something
     * @throws IOException if the folder exists as a file, or cannot be written
     */
    public static void write(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            try (Stream<Path> content = Files.list(target)) {
                if (content.findAny().isPresent()) {
                    throw new DirectoryNotEmptyException(target.toString());
                }
            }
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("folder '" + target + "': expected one that has a parent");
        }
        Files.createDirectories(parent);
        SecureRandom random = new SecureRandom();
        Path draft = Files.createDirectory(parent.resolve("." + target.getFileName() + "-" + hex(random, 6)));
        try {
            fill(draft, random);
            Files.deleteIfExists(target);
            Files.move(draft, target);
        } finally {
            delete(draft);
        }
    }

    private static void fill(Path draft, SecureRandom random) throws IOException {
        for (String file : FILES) {
            copy(ProjectSkeleton.class.getResourceAsStream("skeleton/" + file), draft.resolve(file));
        }
        // Not called .gitignore where it lies in the library: there it would hide files of the library itself.
        copy(ProjectSkeleton.class.getResourceAsStream("skeleton/gitignore"), draft.resolve(".gitignore"));
        for (String file : YamlSchema.FILES) {
            copy(YamlSchema.open(file), draft.resolve("schema").resolve(file));
        }
        Path key = draft.resolve(ProjectFolder.KEY);
        Files.writeString(key, hex(random, KEY_BYTES) + "\n", StandardCharsets.US_ASCII);
        PosixFileAttributeView permissions = Files.getFileAttributeView(key, PosixFileAttributeView.class);
        if (permissions != null) {
            permissions.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void copy(InputStream resource, Path file) throws IOException {
        try (InputStream stream = resource) {
            Files.createDirectories(file.getParent());
            Files.copy(stream, file);
        }
    }

    private static String hex(SecureRandom random, int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }

    private static void delete(Path draft) throws IOException {
        if (!Files.exists(draft)) {
            return;
        }
        try (Stream<Path> content = Files.walk(draft)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
