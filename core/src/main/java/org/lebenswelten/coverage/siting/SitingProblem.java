package org.lebenswelten.coverage.siting;

/** The problems by which a project can have sites proposed. */
public enum SitingProblem {
    /** {@link MaximalCoverage}, with a decay in part, with floors {@link EquitableCoverage}. */
    MCLP,
    /** {@link CapacitatedCoverage}. */
    CAPACITATED,
    /** {@link FullCoverage}. */
    LSCP,
    /** {@link FullCoverage}; of equally few sites those that cover most people twice. */
    LSCP_BACKUP,
    /** {@link MedianSiting}. */
    P_MEDIAN,
    /** {@link CentreSiting}. */
    P_CENTRE;

    /**
     * Whether ways themselves are made short, so that no radius is needed.
     *
     * @return true for {@link #P_MEDIAN} and {@link #P_CENTRE}
     */
    public boolean isOfWays() {
        return this == P_MEDIAN || this == P_CENTRE;
    }

    /**
     * Whether everybody is to be covered.
     *
     * @return true for {@link #LSCP} and {@link #LSCP_BACKUP}
     */
    public boolean isOfAll() {
        return this == LSCP || this == LSCP_BACKUP;
    }
}
