package org.lebenswelten.attack;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.lebenswelten.attack.PublishedFigures.Figure;
import org.lebenswelten.model.IndicatorKind;

/**
 * Works a numerator out of printed figures and a known denominator, by trying all numerators (leak L3 from the rate alone,
 * leak L4 from the limits). The formulas are written out here once more: Wilson score for proportions, Byar's approximation,
 * exact below 10 events, for rates.
 */
final class PrintedRate {

    /** 97.5 % quantile of the normal distribution, from printed tables (Abramowitz and Stegun 1964, table 26.1). */
    private static final double Z = 1.959963984540054;

    private final IndicatorKind kind;
    private final double multiplier;
    private final double denominator;
    private final boolean whole;
    private final double halfUnit;

    PrintedRate(PublicTable table, int cell) {
        kind = table.indicator().kind();
        multiplier = table.indicator().multiplier();
        denominator = table.denominator()[cell];
        whole = table.isWhole();
        halfUnit = 0.5 * Math.pow(10, -table.profile().decimals().orElse(12));
    }

    /** All that is possible beforehand. */
    Bounds anything(double mostEach) {
        return new Bounds(0, kind == IndicatorKind.PROPORTION ? denominator : mostEach * denominator);
    }

    /** The numerators that print as a rate. */
    Bounds fromRate(double rate) {
        return wholeNumbers(
                Math.max(0, denominator * (rate - halfUnit) / multiplier),
                denominator * (rate + halfUnit) / multiplier);
    }

    /** The numerators that print as limits, of which one may be missing. */
    Bounds fromLimits(double lower, double upper, Bounds among) {
        if (!whole || (Double.isNaN(lower) && Double.isNaN(upper))) {
            return among;
        }
        double least = Double.NaN;
        double most = Double.NaN;
        for (double x = Math.ceil(among.lower() - 1e-9); x <= among.upper() + 1e-9; x++) {
            double slack = 2 * halfUnit + 1e-9;
            double low = lower(x) * multiplier;
            double high = upper(x) * multiplier;
            boolean fits = (Double.isNaN(lower) || (low >= lower - 1e-9 && low < lower + slack))
                    && (Double.isNaN(upper) || (high <= upper + 1e-9 && high > upper - slack));
            if (fits) {
                least = Double.isNaN(least) ? x : least;
                most = x;
            }
        }
        return Double.isNaN(least) ? among : new Bounds(least, most);
    }

    Bounds fromAll(Figure figure) {
        Bounds rate = fromRate(figure.value());
        return rate.upper() > rate.lower() ? fromLimits(figure.lower(), figure.upper(), rate) : rate;
    }

    private Bounds wholeNumbers(double lower, double upper) {
        return whole ? new Bounds(Math.ceil(lower - 1e-7), Math.floor(upper + 1e-7)) : new Bounds(lower, upper);
    }

    private double lower(double x) {
        if (kind == IndicatorKind.PROPORTION) {
            return (2 * x + Z * Z - spread(x)) / (2 * (denominator + Z * Z));
        }
        if (x == 0) {
            return 0;
        }
        double events = x < 10
                ? new GammaDistribution(x, 1).inverseCumulativeProbability(0.025)
                : x * Math.pow(1 - 1 / (9 * x) - Z / (3 * Math.sqrt(x)), 3);
        return events / denominator;
    }

    private double upper(double x) {
        if (kind == IndicatorKind.PROPORTION) {
            return (2 * x + Z * Z + spread(x)) / (2 * (denominator + Z * Z));
        }
        double events = x < 10
                ? new GammaDistribution(x + 1, 1).inverseCumulativeProbability(0.975)
                : (x + 1) * Math.pow(1 - 1 / (9 * (x + 1)) + Z / (3 * Math.sqrt(x + 1)), 3);
        return events / denominator;
    }

    private double spread(double x) {
        return Z * Math.sqrt(Z * Z + 4 * x * (1 - x / denominator));
    }
}
