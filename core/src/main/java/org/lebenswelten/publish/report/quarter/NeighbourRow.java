package org.lebenswelten.publish.report.quarter;

/**
 * An area that touches another, compared with it.
 *
 * @param id its key
 * @param name what people call it
 * @param path its profile
 * @param rank its rank in the index, or in words why there is none
 * @param rankLimits limits of the rank, empty if there are none
 * @param burdens number of overlapping burdens, in words
 * @param relation heavier, lighter, or not told apart, in words
 * @param relationCode name of the relation in texts and styles
 */
public record NeighbourRow(
        String id,
        String name,
        String path,
        String rank,
        String rankLimits,
        String burdens,
        String relation,
        String relationCode) {}
