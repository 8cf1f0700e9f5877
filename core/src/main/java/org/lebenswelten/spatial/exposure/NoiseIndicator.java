package org.lebenswelten.spatial.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lebenswelten.spatial.layer.PolygonLayer;
import org.lebenswelten.spatial.layer.PolygonTheme;

/**
 * The noise indicators of Directive 2002/49/EC with the 5 dB classes in which exposed people are reported (Annex VI,
 * points 1.5 and 1.6).
 *
 * <p>A class holds its lower bound and not its upper: 59.9 dB is in 55-59, 60.0 dB in 60-64. Levels are not rounded
 * before they are classed. A level below the lowest class is in no class.
 *
 * <p>Reference: Directive 2002/49/EC relating to the assessment and management of environmental noise, Official Journal L
 * 189, 18.7.2002, p. 12, http://data.europa.eu/eli/dir/2002/49/oj.
 */
public enum NoiseIndicator {

    /** Day-evening-night level: 55-59, 60-64, 65-69, 70-74 and 75+ dB. */
    LDEN(55),

    /** Night level: 50-54, 55-59, 60-64, 65-69 and 70+ dB. */
    LNIGHT(50);

    private static final int CLASSES = 5;
    private static final int WIDTH = 5;

    private final int lowest;

    NoiseIndicator(int lowest) {
        this.lowest = lowest;
    }

    /**
     * The names of the classes.
     *
     * @return such as {@code 55-59}, quietest first
     */
    public List<String> classes() {
        List<String> names = new ArrayList<>();
        for (int c = 0; c < CLASSES - 1; c++) {
            names.add(lowerBound(c) + "-" + (lowerBound(c) + WIDTH - 1));
        }
        names.add(lowerBound(CLASSES - 1) + "+");
        return List.copyOf(names);
    }

    /**
     * The lower bound of a class.
     *
     * @param position position of the class, 0 to 4
     * @return dB
     */
    public int lowerBound(int position) {
        return lowest + position * WIDTH;
    }

    /**
     * The class of a level.
     *
     * @param decibels the level in dB
     * @return its position, or -1 below the lowest class
     * @throws IllegalArgumentException if the level is not finite
     */
    public int classOf(double decibels) {
        if (!Double.isFinite(decibels)) {
            throw new IllegalArgumentException(this + " level " + decibels + " dB, expected a finite number");
        }
        return decibels < lowest ? -1 : (int) Math.min(CLASSES - 1, Math.floor((decibels - lowest) / WIDTH));
    }

    /**
     * Noise bands as a theme of which the loudest class counts where bands overlap. Bands quieter than the lowest class are
     * left out.
     *
     * @param bands the bands of one or several noise sources
     * @param lowerBounds lower bound of each band in dB
     * @return the theme
     * @throws IllegalArgumentException if there are not as many bounds as bands, or a bound is not finite
     */
    public PolygonTheme theme(PolygonLayer bands, double[] lowerBounds) {
        if (lowerBounds.length != bands.size()) {
            throw new IllegalArgumentException("layer '" + bands.name() + "' has " + bands.size() + " noise bands but "
                    + lowerBounds.length + " lower bounds, expected as many");
        }
        int[] classOf = Arrays.stream(lowerBounds).mapToInt(this::classOf).toArray();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < classOf.length; i++) {
            if (classOf[i] >= 0) {
                kept.add(i);
            }
        }
        PolygonLayer loud = new PolygonLayer(
                bands.name(),
                bands.crs(),
                kept.stream().map(bands.ids()::get).toList(),
                kept.stream().map(bands.geometries()::get).toList());
        return new PolygonTheme(
                loud, classes(), kept.stream().mapToInt(i -> classOf[i]).toArray());
    }
}
