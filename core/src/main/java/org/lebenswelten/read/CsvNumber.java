package org.lebenswelten.read;

/**
 * Numbers as tables write them: an optional minus, digits, at most one decimal mark with digits on both sides, and an
 * optional exponent as R and spreadsheets write it ({@code 1e+05}). No thousands separators, no spaces, no {@code NaN} or
 * infinity, no hexadecimal.
 */
final class CsvNumber {

    private CsvNumber() {}

    /**
     * Reads a number.
     *
     * @param text the cell
     * @param mark the decimal mark, {@code .} or {@code ,}
     * @return the finite number, or {@code NaN} where the text is none
     */
    static double parse(String text, char mark) {
        int length = text.length();
        int position = text.startsWith("-") ? 1 : 0;
        int end = digits(text, position);
        if (end == position) {
            return Double.NaN;
        }
        if (end == length && length <= 15) {
            return Long.parseLong(text);
        }
        if (end < length && text.charAt(end) == mark) {
            int fraction = digits(text, end + 1);
            if (fraction == end + 1) {
                return Double.NaN;
            }
            end = fraction;
        }
        if (end < length && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int sign = end + 1 < length && (text.charAt(end + 1) == '+' || text.charAt(end + 1) == '-') ? 1 : 0;
            int exponent = digits(text, end + 1 + sign);
            if (exponent == end + 1 + sign) {
                return Double.NaN;
            }
            end = exponent;
        }
        if (end != length) {
            return Double.NaN;
        }
        double number = Double.parseDouble(text.replace(mark, '.'));
        return Double.isInfinite(number) ? Double.NaN : number;
    }

    private static int digits(String text, int from) {
        int position = from;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        return position;
    }
}
