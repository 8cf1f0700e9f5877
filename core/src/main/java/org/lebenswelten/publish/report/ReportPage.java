package org.lebenswelten.publish.report;

/**
 * One page in one language.
 *
 * @param path where it stands, without the folder of the language: {@code index.html}, {@code quarters/0101.html}
 * @param template name of the template, without {@code .peb}
 * @param title the title of the page, without that of the atlas
 * @param view what the template calls {@code view}: a record of what the page says
 */
public record ReportPage(String path, String template, String title, Object view) {

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if the path could leave the folder or is no page
     */
    public ReportPage {
        if (!path.matches("([A-Za-z0-9_~-]+/)?[A-Za-z0-9_~-]+\\.html")) {
            throw new IllegalArgumentException(
                    "page '" + path + "': expected <name>.html or <folder>/<name>.html, see PagePath");
        }
    }
}
