package org.lebenswelten.publish.report;

import java.nio.charset.StandardCharsets;

/**
 * A file of the report that is no page.
 *
 * @param path where it stands, such as {@code assets/geometry.js}
 * @param content its bytes; they are not copied
 */
public record ReportFile(String path, byte[] content) {

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if the path could leave the folder
     */
    public ReportFile {
        if (!path.matches("([A-Za-z0-9_~-]+/)*[A-Za-z0-9_~-]+(\\.[a-z0-9]+)+")) {
            throw new IllegalArgumentException("file '" + path + "': expected <folder>/<name>.<type>, see PagePath");
        }
    }

    /**
     * A text in UTF-8.
     *
     * @param path where it stands
     * @param text its text
     * @return the file
     */
    public static ReportFile ofText(String path, String text) {
        return new ReportFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
