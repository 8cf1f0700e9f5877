package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * What may go wrong in a project.
 *
 * @param text what may happen
 * @param likelihood 1 to 5, or null
 * @param impact 1 to 5, or null
 * @param answer what is done about it, or null
 */
public record Risk(
        BilingualText text, @Nullable Integer likelihood, @Nullable Integer impact, @Nullable BilingualText answer) {}
