package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * How a project is evaluated.
 *
 * @param design the design
 * @param by who evaluates, or null
 * @param report the report, or null
 */
public record EvaluationDesign(EvaluationKind design, @Nullable BilingualText by, @Nullable BilingualText report) {}
