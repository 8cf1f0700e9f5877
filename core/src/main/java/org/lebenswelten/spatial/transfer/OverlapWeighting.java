package org.lebenswelten.spatial.transfer;

import org.lebenswelten.spatial.layer.PolygonLayer;

/**
 * Where within a polygon the people are: evenly, on inhabited land only, denser on some land use than on other, or at
 * known points.
 *
 * <p>Contract: {@code between} measures the weight {@code w_ij >= 0} of the ground that source i and target j share, and
 * the weights {@code w_i} and {@code w_j} of each polygon on its own, all in one unit, which may be m² or persons;
 * {@code w_ij <= min(w_i, w_j)} up to rounding; a pair that shares no ground has no entry.
 */
public sealed interface OverlapWeighting permits AreaWeighting, LandUse, WeightedPoints {

    /**
     * Evenly: the weight is the area in m².
     *
     * @return plain area weighting
     */
    static OverlapWeighting byArea() {
        return AreaWeighting.PLAIN;
    }

    /**
     * Measures the overlaps of two layers.
     *
     * @param sources polygons that have values
     * @param targets polygons that are to have values
     * @return the overlaps, to be used for any number of columns
     * @throws org.lebenswelten.model.DataProblemException if the layers are in different coordinate reference systems
     */
    OverlapMatrix between(PolygonLayer sources, PolygonLayer targets);
}
