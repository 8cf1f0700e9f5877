package org.lebenswelten.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a measure when its funding ends.
 *
 * @param afterFunding what is planned, or null
 * @param date since when or until when, or null
 */
public record Sustainability(@Nullable Continuation afterFunding, @Nullable LocalDate date) {}
