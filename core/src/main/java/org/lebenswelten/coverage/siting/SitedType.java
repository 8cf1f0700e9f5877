package org.lebenswelten.coverage.siting;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.MeasureCoverageDefinition;
import org.lebenswelten.coverage.access.Decay;
import org.lebenswelten.model.BilingualText;

/**
 * One type of measure for which sites are sought.
 *
 * @param id what it is called
 * @param title what people call it
 * @param people zoning and target group, and the measures whose sites are there already
 * @param radius largest way in metres at which people are covered, {@code NaN} where none is stated
 * @param decay how cover falls with the way, or null where all within the radius are covered alike
 */
public record SitedType(
        String id, BilingualText title, MeasureCoverageDefinition people, double radius, @Nullable Decay decay) {}
