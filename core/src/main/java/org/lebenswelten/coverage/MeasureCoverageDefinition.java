package org.lebenswelten.coverage;

import java.util.List;
import org.lebenswelten.measure.TargetGroup;
import org.lebenswelten.model.BilingualText;

/**
 * Which measures are held against the need of which people.
 *
 * @param id name of the coverage; its layer is {@code cov_<id>}
 * @param title what people call it
 * @param description what it shows
 * @param zoningId the zoning whose units are told apart
 * @param targetGroup the people whose need is to be met
 * @param measureIds the measures counted together, at least one
 * @param options what is computed beside reach and places
 */
public record MeasureCoverageDefinition(
        String id,
        BilingualText title,
        BilingualText description,
        String zoningId,
        TargetGroup targetGroup,
        List<String> measureIds,
        CoverageOptions options) {

    /** Copies the list. */
    public MeasureCoverageDefinition {
        measureIds = List.copyOf(measureIds);
    }

    /**
     * A coverage with the options that hold where a project says nothing.
     *
     * @param id name of the coverage
     * @param title what people call it
     * @param description what it shows
     * @param zoningId the zoning whose units are told apart
     * @param targetGroup the people whose need is to be met
     * @param measureIds the measures counted together, at least one
     */
    public MeasureCoverageDefinition(
            String id,
            BilingualText title,
            BilingualText description,
            String zoningId,
            TargetGroup targetGroup,
            List<String> measureIds) {
        this(id, title, description, zoningId, targetGroup, measureIds, CoverageOptions.withDefaults());
    }
}
