package org.lebenswelten.publish.report.change;

import java.io.UncheckedIOException;
import org.lebenswelten.measure.ShownProfiles;
import org.lebenswelten.publish.AtlasFileException;
import org.lebenswelten.publish.ProfilesReader;
import org.lebenswelten.publish.report.ReportAtlas;

/** The profiles that an atlas publishes. */
public final class AtlasProfiles {

    /** Name of the document that holds them. */
    static final String DOCUMENT = "measures.profiles";

    private AtlasProfiles() {}

    /**
     * The profiles of an atlas.
     *
     * @param atlas the atlas
     * @return its profiles; none if it holds no such document
     * @throws UncheckedIOException if the document is not what was published
     */
    public static ShownProfiles of(ReportAtlas atlas) {
        String json = atlas.atlas().documents().get(DOCUMENT);
        if (json == null) {
            return ShownProfiles.NONE;
        }
        try {
            return ProfilesReader.read(json, DOCUMENT);
        } catch (AtlasFileException e) {
            throw new UncheckedIOException(e);
        }
    }
}
