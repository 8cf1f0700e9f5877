package org.lebenswelten.derive;

import org.lebenswelten.model.UnitPeriods;
import org.lebenswelten.spatial.layer.PolygonLayer;

/**
 * A way to compute an indicator.
 *
 * <p>Contract: {@code over} gives figures over the very frame; the same input gives the same bytes; nothing is changed.
 * Numerators lie between 0 and their denominators up to rounding, which is taken away: a part that differs from nothing or
 * from the whole by less than 1e-9 of the whole is nothing or the whole, so that rounding never looks like a person.
 */
public sealed interface Computation
        permits CategoryComputation, FacadeComputation, GreenComputation, ThemeComputation, TransferComputation {

    /**
     * Computes the indicator.
     *
     * @param units the areal units, in the order of the frame
     * @param frame units and periods of the indicator
     * @return raw figures and their quality
     */
    ComputedFigures over(PolygonLayer units, UnitPeriods frame);
}
