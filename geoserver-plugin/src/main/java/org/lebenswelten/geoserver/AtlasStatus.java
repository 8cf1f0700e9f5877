package org.lebenswelten.geoserver;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * What became of one atlas file.
 *
 * @param file name of the file
 * @param id id of the atlas, or null where the file was never read
 * @param state what became of the file as it is now
 * @param problem why it is not published, or null
 * @param published what is published, which may be from an earlier version of the file; null if nothing is
 */
record AtlasStatus(
        String file, @Nullable String id, State state, @Nullable BilingualText problem, @Nullable Published published) {

    /** What became of a file. */
    enum State {
        /** It is still being written. */
        WAITING,
        /** It is published. */
        PUBLISHED,
        /** It is no sound atlas; what was published before stays. */
        REFUSED,
        /** A name that it needs is taken. */
        CLASH,
        /** The catalog did not take it; it is tried again. */
        FAILED,
        /** The file is gone; its layers are there until the atlas is deleted. */
        MISSING
    }

    /**
     * What is published of an atlas.
     *
     * @param title what people call it
     * @param issued day of issue
     * @param program what built it
     * @param at when it was published
     * @param report what was done
     * @param plan the publication plan as JSON
     * @param provenance what it was made of, as JSON
     */
    record Published(
            BilingualText title,
            String issued,
            String program,
            Instant at,
            PublishReport report,
            String plan,
            String provenance) {}

    /**
     * What stays to be said: why a file is not published, and what was kept.
     *
     * @return the texts
     */
    List<BilingualText> warnings() {
        List<BilingualText> warnings = new java.util.ArrayList<>();
        if (problem != null) {
            warnings.add(problem);
        }
        if (published != null) {
            warnings.addAll(published.report().notes());
        }
        return List.copyOf(warnings);
    }
}
