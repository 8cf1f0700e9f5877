package org.lebenswelten.measure;

/**
 * From where people come to a measure.
 *
 * @param kind how the catchment is drawn
 * @param radiusMetres for {@link Kind#RADIUS}: largest distance in metres as the crow flies; otherwise {@code NaN}
 * @param bound for {@link Kind#RADIUS}: whether a person at exactly that distance is inside
 */
public record Catchment(Kind kind, double radiusMetres, Bound bound) {

    /** The kinds of catchments a profile can state. */
    public enum Kind {
        /** All within a distance. */
        RADIUS,
        /** All in named areal units. */
        AREAS,
        /** All within a walking time. */
        WALK,
        /** All, the fewer the farther. */
        DECAY,
        /** The people of a setting, such as the children of a Kita. */
        SETTING
    }

    /** Whether the edge belongs to the catchment. */
    public enum Bound {
        /** Distance at most the radius; the default, as in PySAL's access and spopt and in maxcovr. */
        INCLUSIVE,
        /** Distance below the radius. */
        EXCLUSIVE
    }

    /**
     * Checks the radius.
     *
     * @throws IllegalArgumentException if a radius catchment has no positive radius
     */
    public Catchment {
        if (kind == Kind.RADIUS && !(radiusMetres > 0 && radiusMetres < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("radius " + radiusMetres + " m, expected a finite number > 0");
        }
    }

    /**
     * A catchment within a distance, edge included.
     *
     * @param metres the distance in metres
     * @return the catchment
     */
    public static Catchment ofRadius(double metres) {
        return new Catchment(Kind.RADIUS, metres, Bound.INCLUSIVE);
    }
}
