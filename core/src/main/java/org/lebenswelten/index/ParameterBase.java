package org.lebenswelten.index;

import org.lebenswelten.model.Period;

/**
 * From which values a step takes its parameters, such as the smallest and largest value of min-max or the weights of a
 * principal component. What is fixed over time makes scores comparable over time.
 */
public sealed interface ParameterBase {

    /** A base that is no single period. */
    enum Span implements ParameterBase {
        /** Each period from its own values: a score compares units within its period only. The default. */
        EACH_PERIOD,
        /** The values of all periods together. */
        ALL_PERIODS
    }

    /**
     * The values of one period hold for all.
     *
     * @param period one of the periods of the index
     */
    record BasePeriod(Period period) implements ParameterBase {}
}
