package org.lebenswelten.index;

import java.util.Arrays;

/**
 * The scale that comes of a base without range: all values get the same result, or none, see {@link ZeroRange}.
 *
 * @param value the result of every value; {@code NaN} where all become missing
 */
public record ConstantScale(double value) implements Scale {

    @Override
    public double[] apply(double[] values) {
        return Arrays.stream(values).map(x -> Double.isNaN(x) ? x : value).toArray();
    }
}
