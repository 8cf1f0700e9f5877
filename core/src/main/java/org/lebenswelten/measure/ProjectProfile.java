package org.lebenswelten.measure;

import java.util.List;
import org.lebenswelten.model.BilingualText;

/**
 * The part of a project profile (Projektsteckbrief) that is linked with measures and areas.
 *
 * @param id name of the project
 * @param name what people call it
 * @param lead who leads it
 * @param areaIds keys of the areal units it works in
 * @param running when it runs
 * @param phase how far it is
 * @param measureIds its measures
 */
public record ProjectProfile(
        String id,
        BilingualText name,
        String lead,
        List<String> areaIds,
        RunningTime running,
        Phase phase,
        List<String> measureIds) {

    /** Copies the lists. */
    public ProjectProfile {
        areaIds = List.copyOf(areaIds);
        measureIds = List.copyOf(measureIds);
    }
}
