package org.lebenswelten.atlas;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.coverage.evaluation.EvaluationDefinition;
import org.lebenswelten.coverage.evaluation.EvaluationResult;
import org.lebenswelten.model.BilingualText;
import org.lebenswelten.model.Direction;
import org.lebenswelten.model.Zoning;

/**
 * An evaluation that was made.
 *
 * @param definition what was evaluated
 * @param ofTitle what people call the indicator or index
 * @param unit unit of its values, or null for an index
 * @param direction whether high values are worse; of an index they are
 * @param zoning its zoning
 * @param result what came out
 */
public record EvaluatedAreas(
        EvaluationDefinition definition,
        BilingualText ofTitle,
        @Nullable BilingualText unit,
        Direction direction,
        Zoning zoning,
        EvaluationResult result) {}
