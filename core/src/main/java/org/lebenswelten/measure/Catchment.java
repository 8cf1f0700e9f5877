package org.lebenswelten.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From where people come to a measure.
 *
 * @param kind how the catchment is drawn
 * @param radiusMetres for {@link Kind#RADIUS}: largest distance in metres as the crow flies; for {@link Kind#DECAY} beyond
 *     that nobody comes; otherwise {@code NaN}
 * @param minutes for {@link Kind#WALK}: longest way on foot in minutes; for {@link Kind#DECAY} on foot beyond that nobody
 *     comes; otherwise {@code NaN}
 * @param speedKmh walking speed in km/h where minutes are stated; otherwise {@code NaN}
 * @param areaIds for {@link Kind#AREAS}: keys of the areal units; otherwise empty
 * @param decay for {@link Kind#DECAY}: how the pull falls with the cost; otherwise null
 * @param bound whether a person at exactly the largest cost, or at the bound of a step, still belongs to it
 */
public record Catchment(
        Kind kind,
        double radiusMetres,
        double minutes,
        double speedKmh,
        List<String> areaIds,
        @Nullable DecayRule decay,
        Bound bound) {

    /** Walking speed of adults in km/h where a profile states none. */
    public static final double DEFAULT_SPEED_KMH = 4.5;

    private static final double METRES_PER_MINUTE_OF_ONE_KMH = 1000.0 / 60;

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
        /** Cost at most the largest (right-closed); the default, as in PySAL's access and spopt and in maxcovr. */
        INCLUSIVE,
        /** Cost below the largest (left-closed), as in the stepped decay of R's accessibility. */
        EXCLUSIVE
    }

    /**
     * Checks what the kind needs.
     *
     * @throws IllegalArgumentException if a radius has no positive length, assigned areas name none, a walk has no positive
     *     time and speed, or a decay has no function or no end
     */
    public Catchment {
        areaIds = List.copyOf(areaIds);
        switch (kind) {
            case RADIUS -> requirePositive("radius", radiusMetres, "m");
            case AREAS -> {
                if (areaIds.isEmpty()) {
                    throw new IllegalArgumentException("assigned areas: none, expected at least one");
                }
            }
            case WALK -> requirePositive("way", minutes, "min");
            case DECAY -> {
                if (decay == null) {
                    throw new IllegalArgumentException("decay: no function, expected one");
                }
                requirePositive("end of the decay", end(decay, radiusMetres, minutes), "");
            }
            case SETTING -> {}
        }
        if (!Double.isNaN(minutes)) {
            requirePositive("walking speed", speedKmh, "km/h");
        }
    }

    /**
     * A catchment within a distance, edge included.
     *
     * @param metres the distance in metres
     * @return the catchment
     */
    public static Catchment ofRadius(double metres) {
        return ofRadius(metres, Bound.INCLUSIVE);
    }

    /**
     * A catchment within a distance.
     *
     * @param metres the distance in metres
     * @param bound whether the edge belongs to it
     * @return the catchment
     */
    public static Catchment ofRadius(double metres, Bound bound) {
        return new Catchment(Kind.RADIUS, metres, Double.NaN, Double.NaN, List.of(), null, bound);
    }

    /**
     * A catchment of assigned areal units: cost 0 inside, infinite outside.
     *
     * @param areaIds keys of the units, at least one
     * @return the catchment
     */
    public static Catchment ofAreas(List<String> areaIds) {
        return new Catchment(Kind.AREAS, Double.NaN, Double.NaN, Double.NaN, areaIds, null, Bound.INCLUSIVE);
    }

    /**
     * A catchment within a walking time, edge included.
     *
     * @param minutes longest way
     * @param speedKmh walking speed
     * @return the catchment
     */
    public static Catchment ofWalk(double minutes, double speedKmh) {
        return new Catchment(Kind.WALK, Double.NaN, minutes, speedKmh, List.of(), null, Bound.INCLUSIVE);
    }

    /**
     * A catchment whose pull falls with the distance as the crow flies.
     *
     * @param decay the function of metres
     * @param endMetres beyond that nobody comes; {@code NaN} where the function ends by itself
     * @param bound to which step a bound belongs, and whether the end does
     * @return the catchment
     */
    public static Catchment ofDecay(DecayRule decay, double endMetres, Bound bound) {
        return new Catchment(Kind.DECAY, endMetres, Double.NaN, Double.NaN, List.of(), decay, bound);
    }

    /**
     * The people of the setting itself, such as the children of a Kita.
     *
     * @return the catchment
     */
    public static Catchment ofSetting() {
        return new Catchment(Kind.SETTING, Double.NaN, Double.NaN, Double.NaN, List.of(), null, Bound.INCLUSIVE);
    }

    /**
     * Whether ways are measured on foot along a network.
     *
     * @return true for a walk, and for a decay that states minutes
     */
    public boolean onFoot() {
        return !Double.isNaN(minutes);
    }

    /**
     * The largest cost in metres: radius, or way on foot at the walking speed.
     *
     * <pre>{@code
     * metres = minutes * speedKmh * 1000 / 60
     * }</pre>
     *
     * @return metres, or {@code NaN} for kinds without a distance
     */
    public double endMetres() {
        return switch (kind) {
            case RADIUS -> radiusMetres;
            case WALK -> minutes * metresPerMinute();
            case DECAY -> {
                double end = decay == null ? Double.NaN : end(decay, radiusMetres, minutes);
                yield onFoot() ? end * metresPerMinute() : end;
            }
            case AREAS, SETTING -> Double.NaN;
        };
    }

    /**
     * How far people walk in a minute.
     *
     * @return metres, or {@code NaN} where no speed is stated
     */
    public double metresPerMinute() {
        return speedKmh * METRES_PER_MINUTE_OF_ONE_KMH;
    }

    private static double end(DecayRule decay, double radiusMetres, double minutes) {
        double stated = Double.isNaN(minutes) ? radiusMetres : minutes;
        return Double.isNaN(stated) ? decay.end() : Math.min(stated, decay.end());
    }

    private static void requirePositive(String name, double number, String unit) {
        if (!(number > 0 && number < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " " + number + " " + unit + ", expected a finite number > 0");
        }
    }
}
