package org.lebenswelten.geoserver;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.geoserver.catalog.MetadataMap;
import org.jspecify.annotations.Nullable;

/**
 * The sign by which the plugin knows what it made, in the metadata of the object itself: the atlas, and a digest of each
 * property as it was last written. Both are text.
 */
final class Mark {

    /** Key of the atlas's id. */
    static final String OWNER = "lebenswelten.atlas";

    /** Key of the digests, {@code property=digest;...}. */
    static final String WRITTEN = "lebenswelten.written";

    private Mark() {}

    /**
     * Whether an object belongs to an atlas.
     *
     * @param metadata the object's metadata
     * @param atlas the atlas's id
     * @return whether it carries the atlas's mark
     */
    static boolean isOn(MetadataMap metadata, String atlas) {
        return atlas.equals(metadata.get(OWNER, String.class));
    }

    /**
     * Marks an object.
     *
     * @param metadata the object's metadata
     * @param atlas the atlas's id
     */
    static void put(MetadataMap metadata, String atlas) {
        metadata.put(OWNER, atlas);
    }

    /**
     * Brings the properties of an object to what is planned, except those that somebody edited.
     *
     * <p>A property was edited if it differs from what was last written. One that was never written by this plugin
     * counts as edited unless it is empty or the object is new.
     *
     * @param metadata the object's metadata
     * @param properties the properties
     * @param mode whether the object is new, and whether edits are overwritten
     * @param edited takes the names of properties that were edited and stay
     * @return whether the object has to be saved
     */
    static boolean settle(MetadataMap metadata, List<Upkeep> properties, Mode mode, List<String> edited) {
        Map<String, String> written = written(metadata);
        boolean changed = false;
        for (Upkeep property : properties) {
            String now = property.current();
            String last = written.get(property.name());
            String digest = LayerDigest.of(property.planned());
            boolean same = now.equals(property.planned());
            boolean ours = mode != Mode.KEEP_EDITS || isOurs(last, now);
            if (!same && !ours) {
                edited.add(property.name());
                continue;
            }
            if (!same) {
                property.write();
                changed = true;
            }
            if (!digest.equals(last)) {
                written.put(property.name(), digest);
                changed = true;
            }
        }
        if (changed) {
            remember(metadata, written);
        }
        return changed;
    }

    /**
     * Whether a text that stands in a file beside the catalog is still ours.
     *
     * <p>File and catalog cannot be changed in one step. {@link #announce} therefore remembers the digests of the old and
     * of the new text before the file is written.
     *
     * @param metadata metadata of the object that the file belongs to
     * @param property name of the text
     * @param now the text that stands there, or null if there is none
     * @return whether it is missing, or one of those that were announced
     */
    static boolean isOurText(MetadataMap metadata, String property, @Nullable String now) {
        String last = written(metadata).get(property);
        return now == null || (last != null && List.of(last.split(",", -1)).contains(LayerDigest.of(now)));
    }

    /**
     * Remembers that a text is about to be replaced.
     *
     * @param metadata metadata of the object that the file belongs to; it must be saved before the file is written
     * @param property name of the text
     * @param now the text that stands there, or null if there is none
     * @param planned the text that will stand there
     * @return whether the object has to be saved
     */
    static boolean announce(MetadataMap metadata, String property, @Nullable String now, String planned) {
        String digests = LayerDigest.of(planned);
        if (now != null && !now.equals(planned)) {
            digests = LayerDigest.of(now) + "," + digests;
        } else if (isOurText(metadata, property, planned)) {
            return false;
        }
        Map<String, String> written = written(metadata);
        boolean changed = !digests.equals(written.put(property, digests));
        remember(metadata, written);
        return changed;
    }

    private static boolean isOurs(@Nullable String last, String now) {
        return last == null ? now.isEmpty() : last.equals(LayerDigest.of(now));
    }

    private static Map<String, String> written(MetadataMap metadata) {
        Map<String, String> written = new TreeMap<>();
        String text = metadata.get(WRITTEN, String.class);
        if (text != null) {
            for (String entry : text.split(";", -1)) {
                int equals = entry.indexOf('=');
                if (equals > 0) {
                    written.put(entry.substring(0, equals), entry.substring(equals + 1));
                }
            }
        }
        return written;
    }

    private static void remember(MetadataMap metadata, Map<String, String> written) {
        StringBuilder text = new StringBuilder();
        written.forEach((name, digest) ->
                text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(digest));
        metadata.put(WRITTEN, text.toString());
    }

    /** How to treat properties that are not as they were written. */
    enum Mode {
        /** The object is new: all are written. */
        NEW,
        /** Edited properties stay. */
        KEEP_EDITS,
        /** All are written. */
        FORCE
    }
}
