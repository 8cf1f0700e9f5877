package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;

/**
 * When a site is open.
 *
 * @param rrule repetition rule after RFC 5545, or null
 * @param opensAt time of day, or null
 * @param closesAt time of day, or null
 */
public record Schedule(@Nullable String rrule, @Nullable String opensAt, @Nullable String closesAt) {}
