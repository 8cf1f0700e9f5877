package org.lebenswelten.spatial.exposure;

import java.util.Arrays;

/** How the residents of a building are assigned to the levels at its facades. */
public enum FacadeRule {

    /**
     * Every facade point has an equal part of the residents.
     *
     * <p>Reference: Vorläufige Berechnungsmethode zur Ermittlung der Belastetenzahlen durch Umgebungslärm (VBEB), 9 February
     * 2007, Bundesanzeiger No. 75 of 20 April 2007.
     */
    ALL_FACADES {
        @Override
        int firstCounted(int points) {
            return 0;
        }
    },

    /**
     * The louder half of the facade points has all residents in equal parts, the quieter half none; of an odd number of
     * points the quietest is left out first. A building with a single point has all residents there.
     *
     * <p>Reference: Directive 2002/49/EC, Annex II, section 2.8, as amended by Delegated Directive (EU) 2021/1226,
     * http://data.europa.eu/eli/dir_del/2021/1226/oj.
     */
    LOUDER_HALF {
        @Override
        int firstCounted(int points) {
            return points == 1 ? 0 : (points + 1) / 2;
        }
    };

    /** Position in the ascending levels of the first point that has residents. */
    abstract int firstCounted(int points);

    /**
     * The levels that count, each with an equal part of the residents.
     *
     * @param levels levels at the facades of one building in dB, in any order, at least one
     * @return those that count, ascending
     * @throws IllegalArgumentException if there is none, or one is not finite
     */
    public double[] counted(double[] levels) {
        if (levels.length == 0) {
            throw new IllegalArgumentException("building without facade points, expected at least 1");
        }
        for (double level : levels) {
            if (!Double.isFinite(level)) {
                throw new IllegalArgumentException("level " + level + " dB at a facade, expected a finite number");
            }
        }
        double[] ascending = levels.clone();
        Arrays.sort(ascending);
        return Arrays.copyOfRange(ascending, firstCounted(levels.length), levels.length);
    }
}
