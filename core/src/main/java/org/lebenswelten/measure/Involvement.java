package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * How far the people concerned take part in decisions (Partizipation).
 *
 * @param stage stage of participation, or null
 * @param how how they take part, or null
 */
public record Involvement(@Nullable Integer stage, @Nullable BilingualText how) {}
