package org.lebenswelten.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * A step of a project with a date.
 *
 * @param name what is to be done
 * @param due by when
 * @param done when it was done, or null
 */
public record Milestone(BilingualText name, LocalDate due, @Nullable LocalDate done) {}
