package org.lebenswelten.measure;

import java.util.List;
import org.lebenswelten.model.BilingualText;

/**
 * A project profile (Projektsteckbrief): how it is linked with measures and areas, and {@link ProjectDetails} with the rest.
 *
 * @param id name of the project
 * @param name what people call it
 * @param lead who leads it
 * @param areaIds keys of the areal units it works in
 * @param running when it runs
 * @param phase how far it is
 * @param measureIds its measures
 * @param details everything else
 */
public record ProjectProfile(
        String id,
        BilingualText name,
        String lead,
        List<String> areaIds,
        RunningTime running,
        Phase phase,
        List<String> measureIds,
        ProjectDetails details) {

    /** Copies the lists. */
    public ProjectProfile {
        areaIds = List.copyOf(areaIds);
        measureIds = List.copyOf(measureIds);
    }

    /**
     * A profile of which nothing else is stated.
     *
     * @param id name of the project
     * @param name what people call it
     * @param lead who leads it
     * @param areaIds keys of the areal units it works in
     * @param running when it runs
     * @param phase how far it is
     * @param measureIds its measures
     */
    public ProjectProfile(
            String id,
            BilingualText name,
            String lead,
            List<String> areaIds,
            RunningTime running,
            Phase phase,
            List<String> measureIds) {
        this(id, name, lead, areaIds, running, phase, measureIds, ProjectDetails.UNKNOWN);
    }
}
