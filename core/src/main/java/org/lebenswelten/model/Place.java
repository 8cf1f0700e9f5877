package org.lebenswelten.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a project a problem stands.
 *
 * @param file path relative to the project folder, with forward slashes
 * @param line line in the file from 1, or 0 where the file has no lines (a GeoPackage) or is wrong as a whole
 * @param at column name, JSON pointer, layer or areal unit within the file, or null
 */
public record Place(String file, int line, @Nullable String at) implements Comparable<Place> {

    /** Checks the parts. */
    public Place {
        Objects.requireNonNull(file, "file");
        if (line < 0) {
            throw new IllegalArgumentException("line " + line + ", expected a number >= 0");
        }
    }

    /**
     * A whole file.
     *
     * @param file the file
     * @return its place
     */
    public static Place ofFile(String file) {
        return new Place(file, 0, null);
    }

    /**
     * The same place, more exactly.
     *
     * @param newAt column, pointer, layer or unit
     * @return the narrower place
     */
    public Place at(String newAt) {
        return new Place(file, line, newAt);
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        if (byFile != 0) {
            return byFile;
        }
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Objects.toString(at, "").compareTo(Objects.toString(other.at, ""));
    }

    /** The written form: {@code data/social.csv:217 [count]}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (at == null ? "" : " [" + at + "]");
    }
}
