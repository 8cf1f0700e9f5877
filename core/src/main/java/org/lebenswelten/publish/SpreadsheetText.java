package org.lebenswelten.publish;

/**
 * Text for files that people open in a spreadsheet.
 *
 * <p>Reference: OWASP, "CSV Injection".
 */
public final class SpreadsheetText {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private SpreadsheetText() {}

    /**
     * Text that no spreadsheet runs as a formula: what begins with {@code =}, {@code +}, {@code -}, {@code @}, tab or carriage
     * return gets an apostrophe before it, and so does what begins with an apostrophe before one of these, so that
     * {@link #plain} gives the text back.
     *
     * @param text the text
     * @return the text, maybe with an apostrophe
     */
    public static String harmless(String text) {
        return isFormula(text) || isMarked(text) ? "'" + text : text;
    }

    /**
     * Takes back {@link #harmless}.
     *
     * @param text text of a cell
     * @return the text without the apostrophe that kept it from running
     */
    public static String plain(String text) {
        return isMarked(text) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** Apostrophes and then the start of a formula. */
    private static boolean isMarked(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == '\'') {
            first++;
        }
        return first > 0 && first < text.length() && FORMULA_STARTS.indexOf(text.charAt(first)) >= 0;
    }
}
