package org.lebenswelten.atlas;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an atlas was made of: program, settings and inputs. It holds no clock time, so that the same inputs give the same
 * provenance.
 *
 * @param program name and version of the program
 * @param settings what was asked, by name
 * @param inputs the files read, in the order of their paths
 */
public record Provenance(String program, Map<String, String> settings, List<Input> inputs) {

    /** Sorts the settings and copies the lists. */
    public Provenance {
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
        inputs = inputs.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
    }

    /**
     * One file read.
     *
     * <p>A plain digest of a table of small counts could be searched for the counts: whoever knows all but one cell
     * tries its few possible values. Such tables therefore carry a digest keyed with the project's own secret, or none.
     *
     * @param path path relative to the project folder
     * @param digest kind of the digest
     * @param value the digest in hexadecimal, or null if withheld
     */
    public record Input(String path, Digest digest, @Nullable String value) {}

    /** How an input is identified. */
    public enum Digest {
        /** SHA-256 of the file; for files without counts of people. */
        SHA256,
        /** HMAC-SHA-256 of the file under the project's key; for files with counts of people. */
        HMAC_SHA256,
        /** Not told, because the project has no key. */
        WITHHELD
    }
}
