/**
 * Composite indices of burden: normalise indicators so that high means a heavy burden, weigh and aggregate them up a
 * tree of dimensions, rank and classify the areal units, and count where burdens overlap.
 *
 * <p>The steps and their names follow the OECD/JRC <em>Handbook on Constructing Composite Indicators</em> (2008,
 * doi:10.1787/9789264043466-en). All columns are {@code double[]} with one value an areal unit, {@code NaN} for missing.
 * "Index" here is always such a composite figure, never a spatial index.
 *
 * <p>{@link org.lebenswelten.index.BurdenIndex} computes a whole index from its
 * {@link org.lebenswelten.index.BurdenIndexDefinition}: a tree of nodes, each with values of its own for
 * {@link org.lebenswelten.index.Preparation}, {@link org.lebenswelten.index.Scaling} and
 * {@link org.lebenswelten.index.Combination}. What a step may be is a sealed family:
 * {@link org.lebenswelten.index.ImputationStep}, {@link org.lebenswelten.index.TreatmentStep},
 * {@link org.lebenswelten.index.NormalisationStep}, {@link org.lebenswelten.index.WeightingStep},
 * {@link org.lebenswelten.index.AggregationStep}. Each takes its parameters from its
 * {@link org.lebenswelten.index.ParameterBase}; what holds for all periods is kept as
 * {@link org.lebenswelten.index.IndexParameters}. The methods can be used alone:
 * {@link org.lebenswelten.index.Denomination}, {@link org.lebenswelten.index.Imputation},
 * {@link org.lebenswelten.index.OutlierTreatment}, {@link org.lebenswelten.index.Normalisation} with
 * {@link org.lebenswelten.index.LinearScale} (parameters frozen from a base period),
 * {@link org.lebenswelten.index.ThresholdScale} and {@link org.lebenswelten.index.ScreeningPercentile},
 * {@link org.lebenswelten.index.Weighting} and {@link org.lebenswelten.index.BenefitOfTheDoubt},
 * {@link org.lebenswelten.index.Aggregation}, {@link org.lebenswelten.index.PowerMean},
 * {@link org.lebenswelten.index.Outranking}, {@link org.lebenswelten.index.Ranks},
 * {@link org.lebenswelten.index.ClassMethod} and {@link org.lebenswelten.index.QuantileClasses},
 * {@link org.lebenswelten.index.MultipleBurden}, and {@link org.lebenswelten.index.ZoneSummary} for coarser zones. None changes the columns
 * it is given, none depends on the order of the units but for the last bits of a sum, and ranks and classes do not see
 * those: {@link org.lebenswelten.index.TieRule}.
 */
@NullMarked
package org.lebenswelten.index;

import org.jspecify.annotations.NullMarked;
