package org.lebenswelten.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.Crs;
import org.lebenswelten.model.Place;
import org.lebenswelten.model.ProblemCode;

/**
 * A project's folder: finds its files, refuses paths that lead out of it, and keeps the digests of what was read.
 *
 * <p>A path is relative, with forward slashes, without {@code .} and {@code ..}; a symbolic link may not lead out of the
 * folder either. Nothing is ever written.
 */
final class ProjectFolder {

    /** Name of the definition. */
    static final String ATLAS = "atlas.yaml";

    /** Name of the optional file with the key of the provenance digests. */
    static final String KEY = "provenance.key";

    private static final int KEY_LENGTH = 32;

    private final Path root;
    private final ProblemLog log;
    private final byte @Nullable [] key;
    private final Map<String, InputFile> inputs = new TreeMap<>();
    private final SortedMap<String, String> reprojections = new TreeMap<>();

    /**
     * The folder of a project.
     *
     * @param root the folder
     * @param log where to report
     */
    ProjectFolder(Path root, ProblemLog log) {
        this.root = root;
        this.log = log;
        this.key = readKey();
    }

    /**
     * Reads a file.
     *
     * @param path path as the project states it
     * @param holdsCounts whether the file holds counts of people
     * @param from where the path stands
     * @return the file, or null where that was reported as impossible
     */
    @Nullable
    SourceFile bytes(String path, boolean holdsCounts, Place from) {
        Path file = locate(path, from);
        if (file == null) {
            return null;
        }
        if (!Files.isRegularFile(file)) {
            log.add(ProblemCode.FILE_UNREADABLE, from, path, Words.of("file.folder"));
            return null;
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            inputs.merge(
                    path,
                    new InputFile(path, holdsCounts, sha256(bytes), key == null ? null : hmac(key, bytes)),
                    (a, b) -> a.holdsCounts() ? a : b);
            return new SourceFile(path, bytes);
        } catch (IOException e) {
            log.add(
                    ProblemCode.FILE_UNREADABLE,
                    from,
                    path,
                    Words.of("file.exception", e.getClass().getSimpleName()));
            return null;
        }
    }

    /**
     * Reads a text file.
     *
     * @param path path as the project states it
     * @param holdsCounts whether the file holds counts of people
     * @param from where the path stands
     * @return the file, which is UTF-8, or null where that was reported as impossible
     */
    @Nullable
    SourceFile text(String path, boolean holdsCounts, Place from) {
        SourceFile file = bytes(path, holdsCounts, from);
        return file != null && file.isUtf8(log) ? file : null;
    }

    /**
     * Says that a file that has been read turned out to hold counts of people.
     *
     * @param path its path
     */
    void holdsCounts(String path) {
        inputs.computeIfPresent(path, (p, i) -> new InputFile(p, true, i.sha256(), i.keyedDigest()));
    }

    /**
     * The YAML files of a folder.
     *
     * @param path path of the folder as the project states it
     * @param from where that stands
     * @return paths relative to the project folder, ascending
     */
    List<String> yamlFiles(String path, Place from) {
        Path folder = locate(path, from);
        if (folder == null) {
            return List.of();
        }
        if (!Files.isDirectory(folder)) {
            log.add(ProblemCode.FILE_UNREADABLE, from, path, Words.of("file.noFolder"));
            return List.of();
        }
        String prefix = path.endsWith("/") ? path : path + "/";
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
                    .map(name -> prefix + name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            log.add(
                    ProblemCode.FILE_UNREADABLE,
                    from,
                    path,
                    Words.of("file.exception", e.getClass().getSimpleName()));
            return List.of();
        }
    }

    /**
     * The place of a file in the file system.
     *
     * @param path path as the project states it
     * @param from where that stands
     * @return an existing path, or null where that was reported as impossible
     */
    @Nullable
    Path locate(String path, Place from) {
        try {
            Path relative = Path.of(path);
            boolean climbs = Stream.of(path.split("/", -1)).anyMatch(part -> part.equals("..") || part.equals("."));
            if (path.isBlank()
                    || climbs
                    || relative.isAbsolute()
                    || path.startsWith("/")
                    || path.contains("\\")
                    || path.matches("[A-Za-z]:.*")) {
                log.add(ProblemCode.PATH_OUTSIDE_PROJECT, from, path);
                return null;
            }
            Path file = root.resolve(relative);
            if (!Files.exists(file)) {
                log.add(ProblemCode.FILE_MISSING, from, path);
                return null;
            }
            if (!file.toRealPath().startsWith(root.toRealPath())) {
                log.add(ProblemCode.PATH_OUTSIDE_PROJECT, from, path);
                return null;
            }
            return file;
        } catch (InvalidPathException | IOException e) {
            log.add(
                    ProblemCode.FILE_UNREADABLE,
                    from,
                    path,
                    Words.of("file.exception", e.getClass().getSimpleName()));
            return null;
        }
    }

    /**
     * Every file read so far.
     *
     * @return ascending by path
     */
    List<InputFile> inputs() {
        return List.copyOf(inputs.values());
    }

    /**
     * Notes and tells that the coordinates of a file are carried into the project's system.
     *
     * @param place the file, and the layer in a GeoPackage
     * @param from the system of the file
     * @param to the project's system
     */
    void reprojected(Place place, Crs from, Crs to) {
        if (reprojections.put(place.toString(), from.code() + " > " + to.code()) == null) {
            String accuracy = Reprojection.of(from, to).shiftsDatum() ? "reprojection.shift" : "reprojection.exact";
            log.add(ProblemCode.REPROJECTED, place, from.code(), to.code(), Words.of(accuracy));
        }
    }

    /**
     * What was reprojected so far.
     *
     * @return by file: from which system to which, such as {@code EPSG:31467 > EPSG:25832}
     */
    SortedMap<String, String> reprojections() {
        return Collections.unmodifiableSortedMap(reprojections);
    }

    private byte @Nullable [] readKey() {
        if (!Files.exists(root.resolve(KEY))) {
            return null;
        }
        Place place = Place.ofFile(KEY);
        Path file = locate(KEY, place);
        if (file == null) {
            return null;
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
            if (text.length() < KEY_LENGTH) {
                log.add(ProblemCode.KEY_TOO_SHORT, place, null, text.length(), KEY_LENGTH);
                return null;
            }
            return text.getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            log.add(
                    ProblemCode.FILE_UNREADABLE,
                    place,
                    KEY,
                    Words.of("file.exception", e.getClass().getSimpleName()));
            return null;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }

    private static String hmac(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is part of every Java platform", e);
        }
    }
}
