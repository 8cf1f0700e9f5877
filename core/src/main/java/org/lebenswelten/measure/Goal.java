package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.BilingualText;

/**
 * What a measure or project is to reach.
 *
 * @param id id within the profile
 * @param text the goal in words
 * @param level what kind of goal it is
 * @param smart the SMART check, or null where it was not made
 */
public record Goal(String id, BilingualText text, GoalLevel level, @Nullable Smart smart) {}
