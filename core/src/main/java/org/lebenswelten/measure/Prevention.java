package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;

/**
 * How a measure prevents.
 *
 * @param type what it acts on
 * @param level when it begins, or null where it is not stated
 * @param approach whom it turns to, or null where it is not stated
 */
public record Prevention(PreventionType type, @Nullable PreventionLevel level, @Nullable PreventionApproach approach) {}
