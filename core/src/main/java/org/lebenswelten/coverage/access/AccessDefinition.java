package org.lebenswelten.coverage.access;

import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.model.BilingualText;

/**
 * Whose access to the places of which measures is told, and how.
 *
 * @param id name of the access; its layer is {@code acc_<id>}
 * @param title what people call it
 * @param description what it shows
 * @param people zoning, target group and measures: those of a coverage, or of the access alone, with its id
 * @param plan method and options
 * @param alongNetwork whether ways go along the walking network instead of as the crow flies
 */
public record AccessDefinition(
        String id,
        BilingualText title,
        BilingualText description,
        MeasureCoverageDefinition people,
        AccessPlan plan,
        boolean alongNetwork) {}
