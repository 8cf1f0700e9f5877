package org.lebenswelten.publish;

import org.lebenswelten.atlas.Provenance;

/** Writes a {@link Provenance} as JSON, as it stands in the published file. */
public final class ProvenanceWriter {

    private ProvenanceWriter() {}

    /**
     * A provenance as JSON.
     *
     * @param provenance the provenance
     * @return JSON that ends with LF
     */
    public static String write(Provenance provenance) {
        return AtlasDescription.write(provenance);
    }
}
