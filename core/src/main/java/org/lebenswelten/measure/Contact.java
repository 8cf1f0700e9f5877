package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;

/**
 * Whom to ask: a function in an organisation, never a private person.
 *
 * @param role the function, or null
 * @param organisation the organisation, or null
 * @param mail address of the function, or null
 */
public record Contact(@Nullable String role, @Nullable String organisation, @Nullable String mail) {}
