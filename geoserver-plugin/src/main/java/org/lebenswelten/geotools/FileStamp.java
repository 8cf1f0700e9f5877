package org.lebenswelten.geotools;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like from outside; another stamp means another content.
 *
 * @param key what the file system knows the file by, or null where it has no such key
 * @param modified time of the last change
 * @param size bytes
 */
public record FileStamp(@Nullable Object key, FileTime modified, long size) {

    /**
     * Looks at a file without opening it.
     *
     * @param file the file
     * @return its stamp
     * @throws IOException if there is no such file, or it is a folder; the message names the file and the rule
     */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (NoSuchFileException e) {
            FileNotFoundException missing =
                    new FileNotFoundException(file + ": file is missing, expected a published atlas (GeoPackage)");
            missing.initCause(e);
            throw missing;
        }
        if (!attributes.isRegularFile()) {
            throw new IOException(file + ": not a file, expected a published atlas (GeoPackage)");
        }
        return new FileStamp(attributes.fileKey(), attributes.lastModifiedTime(), attributes.size());
    }
}
