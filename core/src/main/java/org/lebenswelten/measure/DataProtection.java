package org.lebenswelten.measure;

/**
 * What a profile says on data protection.
 *
 * @param smallCountThreshold counts of people below this are withheld, where the project is not stricter
 * @param consent whether those concerned agreed to documentation; a text instead of yes or no counts as yes
 */
public record DataProtection(int smallCountThreshold, boolean consent) {

    /** Five, the usual threshold. */
    public static final int DEFAULT_THRESHOLD = 5;
}
