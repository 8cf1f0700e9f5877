package org.lebenswelten.spatial.transfer;

/**
 * How much of a source's count is handed out to the targets that overlap it. The two agree where the targets cover the
 * source.
 */
public enum Allocation {

    /**
     * The whole count, however little of the source the targets overlap: {@code s_ij = w_ij / sum over k of w_ik}. For
     * targets that leave out nothing inhabited, such as a park on the edge of the city. Tobler: {@code
     * allocate_total=True}.
     */
    TOTAL,

    /**
     * The part of the count that lies in the targets: {@code s_ij = w_ij / w_i}, with {@code w_i} of the whole source. For
     * targets that cover a part of the region only. Tobler: {@code allocate_total=False}.
     */
    OVERLAP_SHARE
}
