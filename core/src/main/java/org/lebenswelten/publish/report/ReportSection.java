package org.lebenswelten.publish.report;

import java.util.Locale;

/** The entries of the navigation, in its order. An entry is shown if its page is there. */
public enum ReportSection {
    /** The city overview. */
    OVERVIEW("index.html"),
    /** Profiles of areas. */
    QUARTERS("quarters/index.html"),
    /** Areas by indicators. */
    TABLE("table.html"),
    /** Sheets of indicators. */
    INDICATORS("indicators/index.html"),
    /** Measures, projects and proposed sites. */
    MEASURES("measures/index.html"),
    /** Briefs for meetings. */
    BRIEFS("briefs/index.html"),
    /** Files to download. */
    DOWNLOADS("downloads.html"),
    /** What the atlas was made of. */
    PROVENANCE("provenance.html"),
    /** How to read the pages. */
    HELP("help.html");

    private final String path;

    ReportSection(String path) {
        this.path = path;
    }

    /**
     * The page of the entry.
     *
     * @return its path
     */
    public String path() {
        return path;
    }

    /**
     * The key of its text.
     *
     * @return such as {@code nav.overview}
     */
    public String key() {
        return "nav." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The section that a page belongs to.
     *
     * @param page path of a page
     * @return the section with that page, or with a page in the same folder; measures also for projects and sitings, the
     *     table also for those of earlier periods
     */
    public static ReportSection of(String page) {
        String folder = page.contains("/") ? page.substring(0, page.indexOf('/') + 1) : page;
        for (ReportSection section : values()) {
            if (section.path.equals(page) || (folder.endsWith("/") && section.path.startsWith(folder))) {
                return section;
            }
        }
        if (folder.equals("table/")) {
            return TABLE;
        }
        return folder.equals("projects/") || folder.equals("sitings/") ? MEASURES : OVERVIEW;
    }
}
