package org.lebenswelten.measure;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * The part of a measure profile (Maßnahmensteckbrief) that maps and coverage are computed from. The profile's JSON Schema
 * has more fields; they are checked when a project is read.
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
        Phase phase) {

    /** Copies the lists. */
    public MeasureProfile {
        topics = List.copyOf(topics);
        settings = List.copyOf(settings);
        sites = List.copyOf(sites);
    }
}
