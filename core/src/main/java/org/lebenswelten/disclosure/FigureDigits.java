package org.lebenswelten.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.Limits;

/**
 * How much of a figure is printed: the value rounded half to even, lower limits down and upper limits up.
 *
 * @param decimals decimals; -1 stands for whole tens
 * @param hasLimits whether the limits are printed
 */
public record FigureDigits(int decimals, boolean hasLimits) {

    /** The limits of a figure whose limits are not printed. */
    public static final Limits NO_LIMITS = new Limits(Double.NaN, Double.NaN);

    private static final int MOST = 6;
    private static final int FEWEST = -3;

    /** One unit in the last digit is at most this share of the distance of the limits. */
    private static final double COARSEST = 0.5;

    /**
     * The ways to print a figure, from all that the rules allow to the least that is worth printing.
     *
     * @param allowed decimals that the rules allow; where they allow any, six
     * @param figure the figure
     * @param withLimits whether limits are printed at all
     * @return the ways, each of which tells less than the one before
     */
    public static List<FigureDigits> ladder(OptionalInt allowed, Estimate figure, boolean withLimits) {
        int decimals = allowed.orElse(MOST);
        double distance = figure.limits().upper() - figure.limits().lower();
        List<FigureDigits> ladder = new ArrayList<>(List.of(new FigureDigits(decimals, withLimits)));
        while (unit(--decimals) <= COARSEST * distance) {
            ladder.add(new FigureDigits(decimals, withLimits));
        }
        if (withLimits) {
            ladder.add(new FigureDigits(decimals + 1, false));
        }
        return ladder;
    }

    /**
     * One unit in the last digit.
     *
     * @return {@code 10^-decimals}
     */
    public double unit() {
        return unit(decimals);
    }

    private static double unit(int decimals) {
        return Math.pow(10, -decimals);
    }

    /**
     * The value as it is printed.
     *
     * @param number the value
     * @return the value, rounded
     */
    public double value(double number) {
        return scaled(Math.rint(inUnits(number)));
    }

    /**
     * The limits as they are printed.
     *
     * @param limits the limits
     * @return the limits, rounded outwards; {@code NaN} where they are not printed
     */
    public Limits limits(Limits limits) {
        return hasLimits
                ? new Limits(scaled(Math.floor(inUnits(limits.lower()))), scaled(Math.ceil(inUnits(limits.upper()))))
                : NO_LIMITS;
    }

    /**
     * The finest digits in which a figure prints as given numbers: whoever sees them cannot know that it was printed so finely, but
     * may.
     *
     * @param figure the figure
     * @param value the value in print
     * @param limits the limits in print, {@link #NO_LIMITS} where there are none
     * @param decimals decimals that it had at most
     * @return the digits, or null if the figure prints as other numbers
     */
    public static @Nullable FigureDigits finest(Estimate figure, double value, Limits limits, int decimals) {
        boolean hasLimits = !Double.isNaN(limits.lower());
        for (int d = Math.min(decimals, MOST); figure.isEstimated() && d >= FEWEST; d--) {
            FigureDigits digits = new FigureDigits(d, hasLimits);
            Limits printed = digits.limits(figure.limits());
            if (Double.compare(digits.value(figure.value()), value) == 0
                    && Double.compare(printed.lower(), limits.lower()) == 0
                    && Double.compare(printed.upper(), limits.upper()) == 0) {
                return digits;
            }
        }
        return null;
    }

    /** Whether a number is another one rounded, to some decimals at most. */
    static boolean isRounded(double exact, double printed, int decimals) {
        for (int d = Math.min(decimals, MOST); d >= FEWEST; d--) {
            if (Double.compare(new FigureDigits(d, false).value(exact), printed) == 0) {
                return true;
            }
        }
        return false;
    }

    private double inUnits(double number) {
        return decimals < 0 ? number / Math.pow(10, -decimals) : number * Math.pow(10, decimals);
    }

    private double scaled(double units) {
        return decimals < 0 ? units * Math.pow(10, -decimals) : units / Math.pow(10, decimals);
    }
}
