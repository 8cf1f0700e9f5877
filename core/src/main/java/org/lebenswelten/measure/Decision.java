package org.lebenswelten.measure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * What a body decided.
 *
 * @param date when
 * @param body who decided, or null
 * @param text what was decided
 */
public record Decision(LocalDate date, @Nullable BilingualText body, BilingualText text) {}
