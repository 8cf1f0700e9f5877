package org.lebenswelten.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money for a measure.
 *
 * @param source where it comes from
 * @param euro how much in euro, or null
 * @param from first day, or null
 * @param to last day, or null
 */
public record Funding(String source, @Nullable Double euro, @Nullable LocalDate from, @Nullable LocalDate to) {}
