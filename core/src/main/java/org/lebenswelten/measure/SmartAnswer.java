package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;

/**
 * An answer to one question of the SMART check.
 *
 * @param fulfilled whether it is fulfilled; a reason given instead of yes or no counts as yes
 * @param reason the reason, or null
 */
public record SmartAnswer(boolean fulfilled, @Nullable String reason) {}
