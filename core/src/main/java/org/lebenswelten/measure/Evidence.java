package org.lebenswelten.measure;

import org.jspecify.annotations.Nullable;

/**
 * Evidence that a programme works.
 *
 * @param programme name of the programme, or null
 * @param register where it is listed, or null
 * @param level level in the register, 1 to 3, or null
 * @param url address of the entry, or null
 */
public record Evidence(
        @Nullable String programme,
        @Nullable EvidenceRegister register,
        @Nullable Integer level,
        @Nullable String url) {}
