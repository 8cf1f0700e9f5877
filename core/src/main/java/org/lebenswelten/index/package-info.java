/**
 * Composite indices of burden: normalise indicators so that high means a heavy burden, weigh and aggregate them up a
 * tree of dimensions, rank and classify the areal units, and count where burdens overlap.
 *
 * <p>The steps and their names follow the OECD/JRC <em>Handbook on Constructing Composite Indicators</em> (2008,
 * doi:10.1787/9789264043466-en). All columns are {@code double[]} with one value an areal unit, {@code NaN} for missing.
 * "Index" here is always such a composite figure, never a spatial index.
 */
@NullMarked
package org.lebenswelten.index;

import org.jspecify.annotations.NullMarked;
