package org.lebenswelten.index;

import java.util.OptionalInt;
import org.lebenswelten.model.Direction;

/**
 * How a node's values enter its parent: normalised by a step, then rounded where a published index does so.
 *
 * @param step the normalisation
 * @param zeroRange what becomes of a column that tells no units apart
 * @param decimals number of decimals results are rounded to, 0 to 12; empty for no rounding
 * @param base from which values the step takes its parameters
 */
public record Scaling(NormalisationStep step, ZeroRange zeroRange, OptionalInt decimals, ParameterBase base) {

    /** Values as they are; those whose low values are the heavy burden turned. */
    public static final Scaling NONE = of(Normalisation.NONE);

    /**
     * Checks the decimals.
     *
     * @throws IllegalArgumentException if they are out of range
     */
    public Scaling {
        if (decimals.isPresent() && (decimals.getAsInt() < 0 || decimals.getAsInt() > 12)) {
            throw new IllegalArgumentException("decimals " + decimals.getAsInt() + ", expected 0 to 12");
        }
    }

    /**
     * A normalisation by each period's own values, without rounding, of which columns without range become missing.
     *
     * @param step the normalisation
     * @return the scaling
     */
    public static Scaling of(NormalisationStep step) {
        return new Scaling(step, ZeroRange.MISSING, OptionalInt.empty(), ParameterBase.Span.EACH_PERIOD);
    }

    /**
     * The same with another normalisation.
     *
     * @param newStep the normalisation
     * @return the scaling
     */
    public Scaling with(NormalisationStep newStep) {
        return new Scaling(newStep, zeroRange, decimals, base);
    }

    /**
     * The same with another rule for columns without range.
     *
     * @param newZeroRange the rule
     * @return the scaling
     */
    public Scaling with(ZeroRange newZeroRange) {
        return new Scaling(step, newZeroRange, decimals, base);
    }

    /**
     * The same with parameters from another base.
     *
     * @param newBase the base
     * @return the scaling
     */
    public Scaling with(ParameterBase newBase) {
        return new Scaling(step, zeroRange, decimals, newBase);
    }

    /**
     * The same with rounding.
     *
     * @param newDecimals number of decimals, 0 to 12
     * @return the scaling
     */
    public Scaling rounded(int newDecimals) {
        return new Scaling(step, zeroRange, OptionalInt.of(newDecimals), base);
    }

    /** Whether results are the values themselves. */
    boolean isIdentity(Direction direction) {
        return step == Normalisation.NONE && decimals.isEmpty() && direction == Direction.HIGHER_IS_WORSE;
    }

    /** Rounds results, where that is asked for. */
    double[] round(double[] values) {
        return decimals.isPresent() ? Rounding.halfEven(values, decimals.getAsInt()) : values;
    }
}
