package org.lebenswelten.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a success criterion is to reach.
 *
 * @param value in the unit of the criterion
 * @param dueDate by when, or null
 */
public record CriterionTarget(double value, @Nullable LocalDate dueDate) {}
