package org.lebenswelten.geoserver;

import java.util.List;
import org.lebenswelten.model.BilingualText;

/**
 * What publishing or removing an atlas left as it was.
 *
 * @param layers how many layers the atlas has now
 * @param changed names of layers whose tiles were thrown away
 * @param notes what was kept, and why
 */
record PublishReport(int layers, List<String> changed, List<BilingualText> notes) {

    /** Copies the lists. */
    PublishReport {
        changed = List.copyOf(changed);
        notes = List.copyOf(notes);
    }
}
