package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * An areal unit that comes first.
 *
 * @param areaId its key
 * @param reason why, or null
 * @param score its score, or null
 */
public record PriorityArea(String areaId, @Nullable BilingualText reason, @Nullable Double score) {}
