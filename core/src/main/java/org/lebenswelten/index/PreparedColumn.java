package org.lebenswelten.index;

import java.util.BitSet;
import org.lebenswelten.index.OutlierTreatment.Step;

/**
 * An indicator in one period, made ready to be normalised.
 *
 * @param reported its values after denominating and imputing, {@code NaN} for missing
 * @param values its values after treatment as well
 * @param imputed positions of the values that were filled in
 * @param treatment what was done to extreme values
 * @param changed positions of the values that treatment changed
 */
public record PreparedColumn(double[] reported, double[] values, BitSet imputed, Step treatment, BitSet changed) {}
