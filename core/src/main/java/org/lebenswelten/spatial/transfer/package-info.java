/**
 * Carries values from one set of polygons to another, because environmental load, social data and quarters never share
 * their borders.
 *
 * <pre>{@code
 * OverlapMatrix overlaps = OverlapWeighting.byArea().between(districts, quarters);   // or a LandUse, or WeightedPoints
 * TransferredCounts persons = ArealTransfer.withDefaults(overlaps).extensive(counts);
 * }</pre>
 *
 * <p>{@link org.lebenswelten.spatial.transfer.OverlapWeighting} says where within a polygon people are and measures the
 * overlaps once; {@link org.lebenswelten.spatial.transfer.ArealTransfer} carries any number of columns over;
 * {@link org.lebenswelten.spatial.transfer.PycnophylacticSurface} is the smooth alternative where no land use is known.
 *
 * <p>Two sets that barely overlap are no error: every target has a covered share, and the mass balance says what was
 * lost. Sets in different coordinate reference systems, or in degrees, are errors. All arithmetic is in double precision
 * and in a fixed order: the same input gives the same bytes.
 */
@NullMarked
package org.lebenswelten.spatial.transfer;

import org.jspecify.annotations.NullMarked;
