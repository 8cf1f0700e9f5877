package org.lebenswelten.publish.report;

import java.util.regex.Pattern;

/**
 * Leaves out what HTML lets be left out, so that pages of tables are smaller: end tags of cells, rows, entries of lists, terms and
 * descriptions, empty lines, and quotation marks around values of letters, digits and hyphens.
 *
 * <p>Text must be escaped, so that every {@code <} begins a tag and no value of an attribute holds {@code >}; what templates with
 * auto-escaping write is.
 *
 * <p>Reference: HTML Living Standard, 13.1.2.3 Attributes (unquoted syntax) and 13.1.2.4 Optional tags: an end tag of these elements may
 * be omitted where the next of its kind or the end of its parent follows, which is the only place where templates put one.
 */
final class OptionalTags {

    private static final Pattern END = Pattern.compile("</(?:td|th|tr|li|dt|dd)>\n?");
    private static final Pattern QUOTED = Pattern.compile(" ([a-z-]+)=\"([A-Za-z0-9-]+)\"");

    private static final Pattern EMPTY = Pattern.compile("\n{2,}");

    private OptionalTags() {}

    /**
     * A page without them.
     *
     * @param html the page
     * @return the same page, shorter
     */
    static String without(String html) {
        String open = END.matcher(html).replaceAll("");
        return EMPTY.matcher(QUOTED.matcher(open).replaceAll(" $1=$2")).replaceAll("\n");
    }
}
