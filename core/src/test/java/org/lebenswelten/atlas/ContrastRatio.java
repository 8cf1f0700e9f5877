package org.lebenswelten.atlas;

/**
 * Contrast of two colours as WCAG 2.2 defines it: (L1 + 0.05) / (L2 + 0.05) of their relative luminances, the lighter first; from 1 to
 * 21.
 */
public final class ContrastRatio {

    private ContrastRatio() {}

    /**
     * The contrast.
     *
     * @param colour {@code #rrggbb}
     * @param other {@code #rrggbb}
     * @return 1 to 21
     */
    public static double between(String colour, String other) {
        double one = luminance(colour) + 0.05;
        double two = luminance(other) + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
