package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;

/**
 * Money of a project.
 *
 * @param planned planned amount
 * @param spent amount spent, or null
 * @param currency currency, ISO 4217
 */
public record Budget(double planned, @Nullable Double spent, String currency) {}
