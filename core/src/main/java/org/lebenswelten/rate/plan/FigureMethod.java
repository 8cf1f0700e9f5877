package org.lebenswelten.rate.plan;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.rate.RateInterval;
import org.lebenswelten.rate.standard.StandardPopulation;
import org.lebenswelten.raw.RawStrata;

/** How the figure of an areal unit is made of its counts. */
public sealed interface FigureMethod {

    /**
     * The method of a kind where the project names none: crude, with {@link RateInterval#WILSON_SCORE} for proportions and
     * {@link RateInterval#BYAR_EXACT_BELOW_10} for rates. Both hold their confidence at the small counts of a quarter;
     * Byar's approximation alone has no lower limit at a few events, and the exact limits alone are slow to compute and no
     * better from 10 events on.
     *
     * @param kind kind of the indicator
     * @return the method
     */
    static Crude defaultOf(IndicatorKind kind) {
        return new Crude(
                kind == IndicatorKind.PROPORTION ? RateInterval.WILSON_SCORE : RateInterval.BYAR_EXACT_BELOW_10);
    }

    /**
     * Numerator by denominator.
     *
     * @param interval its limits
     */
    record Crude(RateInterval interval) implements FigureMethod {

        /** Checks that it is there. */
        public Crude {
            Objects.requireNonNull(interval, "interval");
        }
    }

    /**
     * The rate in a population of standard age structure ({@link
     * org.lebenswelten.rate.standard.DirectlyStandardisedRate}). Sexes are summed.
     *
     * @param standard the standard population
     * @param minimumEvents events below which there is no figure, 1 or more
     */
    record Direct(StandardPopulation standard, double minimumEvents) implements FigureMethod {

        /** Events below which English public health indicators have no figure. */
        public static final double USUAL_MINIMUM = 10;

        /** Checks that it is there. */
        public Direct {
            Objects.requireNonNull(standard, "standard");
        }
    }

    /**
     * Observed events by those expected at the rates of a reference, age band by age band and sex by sex ({@link
     * org.lebenswelten.rate.standard.IndirectlyStandardisedRatio}).
     *
     * @param form ratio or rate
     * @param interval limits of the observed events
     * @param stated events and persons of the reference in a frame of one cell, of the bands of the table; null for the
     *     city itself in the same period
     */
    record Indirect(Form form, RateInterval interval, @Nullable RawStrata stated) implements FigureMethod {

        /** What is told. */
        public enum Form {
            /** Observed by expected. */
            RATIO,
            /** Observed by expected, times the crude rate of the reference. */
            RATE
        }

        /** Checks that both are there. */
        public Indirect {
            Objects.requireNonNull(form, "form");
            Objects.requireNonNull(interval, "interval");
        }
    }

    /**
     * Life expectancy at birth ({@link org.lebenswelten.rate.standard.LifeExpectancy}). Sexes are summed.
     *
     * @param minimumPersonYears person-years up to which there is no figure
     */
    record LifeYears(double minimumPersonYears) implements FigureMethod {

        /** Person-years up to which the peer has no figure. */
        public static final double USUAL_MINIMUM = 5000;
    }
}
