package org.lebenswelten.rate.plan;

import org.lebenswelten.model.IndicatorKind;
import org.lebenswelten.rate.ConfidenceLevel;
import org.lebenswelten.rate.Estimate;
import org.lebenswelten.rate.RateDifference;
import org.lebenswelten.rate.RateRatio;

/**
 * How far an areal unit's crude figure is from that of the rest of the city. The rest, not the city, because events of the
 * unit itself on both sides would make the limits too narrow.
 */
public enum RelativeFigure {
    /** Not told. */
    NONE {
        @Override
        Estimate of(IndicatorKind kind, double x1, double n1, double x2, double n2, double multiplier) {
            throw new IllegalStateException("NONE has no figure, expected RATIO or DIFFERENCE");
        }
    },
    /**
     * The unit's figure by that of the rest: {@link RateRatio#EXACT_CONDITIONAL_RATES} for rates, {@link
     * RateRatio#LOG_NORMAL_PROPORTIONS} for proportions.
     */
    RATIO {
        @Override
        Estimate of(IndicatorKind kind, double x1, double n1, double x2, double n2, double multiplier) {
            RateRatio ratio = kind == IndicatorKind.PROPORTION
                    ? RateRatio.LOG_NORMAL_PROPORTIONS
                    : RateRatio.EXACT_CONDITIONAL_RATES;
            return ratio.estimate(x1, n1, x2, n2, ConfidenceLevel.P95);
        }
    },
    /**
     * The unit's figure less that of the rest, in the unit of the indicator: {@link RateDifference#HYBRID_RATES} for rates,
     * {@link RateDifference#HYBRID_SCORE_PROPORTIONS} for proportions.
     */
    DIFFERENCE {
        @Override
        Estimate of(IndicatorKind kind, double x1, double n1, double x2, double n2, double multiplier) {
            RateDifference difference = kind == IndicatorKind.PROPORTION
                    ? RateDifference.HYBRID_SCORE_PROPORTIONS
                    : RateDifference.HYBRID_RATES;
            return difference.estimate(x1, n1, x2, n2, ConfidenceLevel.P95).times(multiplier);
        }
    };

    /** The figure of {@code x1} among {@code n1} against {@code x2} among {@code n2}. */
    abstract Estimate of(IndicatorKind kind, double x1, double n1, double x2, double n2, double multiplier);
}
