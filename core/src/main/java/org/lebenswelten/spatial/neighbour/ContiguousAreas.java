package org.lebenswelten.spatial.neighbour;

import java.util.List;

/**
 * Neighbours by contiguity, and what the tolerance did.
 *
 * @param neighbours the symmetric list
 * @param snapped the pairs that are neighbours only because of the tolerance, ascending; empty without a tolerance
 */
public record ContiguousAreas(NeighbourList neighbours, List<SnappedPair> snapped) {

    /** Copies the list. */
    public ContiguousAreas {
        snapped = List.copyOf(snapped);
    }
}
