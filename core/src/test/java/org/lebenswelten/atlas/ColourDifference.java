package org.lebenswelten.atlas;

/**
 * How different two colours look, also to people with a colour-vision deficiency.
 *
 * <p>References: CIEDE2000 after Sharma, G., Wu, W. and Dalal, E. N. (2005), Color Research &amp; Application 30(1),
 * 21-30, doi:10.1002/col.20070. Deficiencies after Machado, G. M., Oliveira, M. M. and Fernandes, L. A. F. (2009), IEEE
 * Transactions on Visualization and Computer Graphics 15(6), 1291-1298, doi:10.1109/TVCG.2009.113, table 1, severity
 * 1.0. sRGB after IEC 61966-2-1, white point D65.
 */
public final class ColourDifference {

    /** Who looks. */
    public enum Vision {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        @SuppressWarnings("ImmutableEnumChecker")
        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }
    }

    private ColourDifference() {}

    /**
     * The difference of two colours.
     *
     * @param colour {@code #rrggbb}
     * @param other {@code #rrggbb}
     * @param vision who looks
     * @return CIEDE2000; 2.3 is just noticeable
     */
    public static double between(String colour, String other, Vision vision) {
        return ciede2000(lab(colour, vision), lab(other, vision));
    }

    static double[] lab(String colour, Vision vision) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        double[] linear = {linear(rgb >> 16), linear(rgb >> 8), linear(rgb)};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                sum += vision.matrix[3 * i + j] * linear[j];
            }
            seen[i] = Math.min(1, Math.max(0, sum));
        }
        double x = (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047;
        double y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2];
        double z = (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883;
        return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
    }

    static double ciede2000(double[] first, double[] second) {
        double meanC = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
        double g = 0.5 * (1 - Math.sqrt(Math.pow(meanC, 7) / (Math.pow(meanC, 7) + Math.pow(25, 7))));
        double a1 = (1 + g) * first[1];
        double a2 = (1 + g) * second[1];
        double c1 = Math.hypot(a1, first[2]);
        double c2 = Math.hypot(a2, second[2]);
        double h1 = hue(a1, first[2]);
        double h2 = hue(a2, second[2]);
        double deltaL = second[0] - first[0];
        double deltaC = c2 - c1;
        double turn = c1 * c2 == 0 ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
        double deltaH = 2 * Math.sqrt(c1 * c2) * sin(turn / 2);
        double l = (first[0] + second[0]) / 2;
        double c = (c1 + c2) / 2;
        double h = h1 + h2;
        if (c1 * c2 != 0) {
            h = Math.abs(h1 - h2) <= 180 ? h / 2 : h < 360 ? (h + 360) / 2 : (h - 360) / 2;
        }
        double t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.20 * cos(4 * h - 63);
        double theta = 30 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rotation = -2 * Math.sqrt(Math.pow(c, 7) / (Math.pow(c, 7) + Math.pow(25, 7))) * sin(2 * theta);
        double partL = deltaL / (1 + 0.015 * Math.pow(l - 50, 2) / Math.sqrt(20 + Math.pow(l - 50, 2)));
        double partC = deltaC / (1 + 0.045 * c);
        double partH = deltaH / (1 + 0.015 * c * t);
        return Math.sqrt(partL * partL + partC * partC + partH * partH + rotation * partC * partH);
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }
}
