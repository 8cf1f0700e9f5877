package org.lebenswelten.publish.report.data;

import org.lebenswelten.publish.report.ReportTexts;

/**
 * A file to download.
 *
 * @param path where it stands, relative to the root of the report
 * @param format its format, such as {@code CSV}
 * @param bytes its size
 * @param isBeside whether it stands beside the report, not in it, so that the link breaks if the report is moved alone
 */
public record DataFile(String path, String format, long bytes, boolean isBeside) {

    private static final int KILO = 1000;
    private static final int MEGA = 1_000_000;

    /**
     * Its size as people write it, rounded up to whole kilobytes, or to tenths of megabytes from a million bytes on.
     *
     * @param texts texts of the language
     * @return such as {@code 38 kB} or {@code 37,3 MB}
     */
    public String size(ReportTexts texts) {
        return bytes < MEGA
                ? texts.number(Math.ceil((double) bytes / KILO), 0) + "\u00a0kB"
                : texts.number((double) bytes / MEGA, 1) + "\u00a0MB";
    }
}
