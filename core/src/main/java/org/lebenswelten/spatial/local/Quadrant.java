package org.lebenswelten.spatial.local;

/** An area and its neighbours, high or low. */
public enum Quadrant {
    /** High among high. */
    HIGH_HIGH(1, 1),
    /** Low among high, an outlier. */
    LOW_HIGH(2, 3),
    /** Low among low. */
    LOW_LOW(3, 2),
    /** High among low, an outlier. */
    HIGH_LOW(4, 4);

    private final int esdaCode;
    private final int geodaCode;

    Quadrant(int esdaCode, int geodaCode) {
        this.esdaCode = esdaCode;
        this.geodaCode = geodaCode;
    }

    static Quadrant of(boolean high, boolean highLag) {
        return high ? highLag ? HIGH_HIGH : HIGH_LOW : highLag ? LOW_HIGH : LOW_LOW;
    }

    /**
     * The code of esda.
     *
     * @return 1 high-high, 2 low-high, 3 low-low, 4 high-low
     */
    public int esdaCode() {
        return esdaCode;
    }

    /**
     * The code of GeoDa, and of esda with {@code geoda_quads = True}.
     *
     * @return 1 high-high, 2 low-low, 3 low-high, 4 high-low
     */
    public int geodaCode() {
        return geodaCode;
    }
}
