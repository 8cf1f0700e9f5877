package org.lebenswelten.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * A measure profile (Maßnahmensteckbrief): what maps and coverage are computed from, and {@link MeasureDetails} with the rest.
 * Numbers of people - participants, values of success criteria - are not part of it: they go through disclosure control and
 * stand in {@link ProfileFigures}.
 *
 * @param id name of the measure in the project
 * @param lastModified day of the last change of the profile
 * @param projectId the project it belongs to, or null
 * @param name what people call it
 * @param description what is done
 * @param topics its topics, as the schema names them
 * @param settings where it takes place
 * @param targetGroup whom it is for
 * @param sites where it happens, at least one
 * @param catchment from where people come
 * @param running when it runs
 * @param phase how far it is
 * @param details everything else
 */
public record MeasureProfile(
        String id,
        LocalDate lastModified,
        @Nullable String projectId,
        BilingualText name,
        BilingualText description,
        List<String> topics,
        List<Setting> settings,
        TargetGroup targetGroup,
        List<MeasureSite> sites,
        Catchment catchment,
        RunningTime running,
        Phase phase,
        MeasureDetails details) {

    /** Copies the lists. */
    public MeasureProfile {
        topics = List.copyOf(topics);
        settings = List.copyOf(settings);
        sites = List.copyOf(sites);
    }

    /**
     * A profile of which nothing else is stated.
     *
     * @param id name of the measure in the project
     * @param lastModified day of the last change of the profile
     * @param projectId the project it belongs to, or null
     * @param name what people call it
     * @param description what is done
     * @param topics its topics, as the schema names them
     * @param settings where it takes place
     * @param targetGroup whom it is for
     * @param sites where it happens, at least one
     * @param catchment from where people come
     * @param running when it runs
     * @param phase how far it is
     */
    public MeasureProfile(
            String id,
            LocalDate lastModified,
            @Nullable String projectId,
            BilingualText name,
            BilingualText description,
            List<String> topics,
            List<Setting> settings,
            TargetGroup targetGroup,
            List<MeasureSite> sites,
            Catchment catchment,
            RunningTime running,
            Phase phase) {
        this(
                id,
                lastModified,
                projectId,
                name,
                description,
                topics,
                settings,
                targetGroup,
                sites,
                catchment,
                running,
                phase,
                MeasureDetails.UNKNOWN);
    }

    /**
     * The same measure at some sites only.
     *
     * @param some the sites
     * @return a profile
     */
    public MeasureProfile withSites(List<MeasureSite> some) {
        return new MeasureProfile(
                id,
                lastModified,
                projectId,
                name,
                description,
                topics,
                settings,
                targetGroup,
                some,
                catchment,
                running,
                phase,
                details);
    }
}
