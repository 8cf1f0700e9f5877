package org.lebenswelten.read;

import org.jspecify.annotations.Nullable;

/**
 * One file that was read, and how it may be identified in public.
 *
 * @param path path relative to the project folder, with forward slashes
 * @param holdsCounts whether it holds counts of people
 * @param sha256 SHA-256 of its bytes in hexadecimal; never to be published where it holds counts
 * @param keyedDigest HMAC-SHA-256 of its bytes under the project's key in hexadecimal, or null where the project has no
 *     key
 */
public record InputFile(String path, boolean holdsCounts, String sha256, @Nullable String keyedDigest) {}
