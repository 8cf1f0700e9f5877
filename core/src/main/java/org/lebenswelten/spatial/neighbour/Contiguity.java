package org.lebenswelten.spatial.neighbour;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.locationtech.jts.geom.Geometry;

/**
 * Neighbours of polygons that share a border.
 *
 * <pre>{@code
 * queen: distance(border_i, border_j) <= t
 * rook:  length of border_i within t of border_j, and the other way round, > 8 t
 * }</pre>
 *
 * <p>where borders are taken without the edges that two areas share exactly from both sides: snapping bridges gaps, it does
 * not reach through a thin area to the one behind. t is the snapping tolerance in units of the coordinates, 0 unless
 * {@linkplain #withSnapping asked for}. Eight times, because two corners that only meet run within t of each other for 2 t,
 * two that overlap by a little for 4 t, and for less than 8 t while their edges cross at more than 30 degrees. Whatever t
 * is, coordinates that differ by less than 1e-12 of the largest coordinate count as equal: a vertex on a slanted edge is
 * seldom on it to the last bit.
 *
 * <p>Borders need not have the same vertices: a vertex in the middle of a neighbour's edge (a T-junction) is found.
 *
 * <p>The interiors of the polygons must be disjoint. Of areas that overlap only those pairs are found that share a vertex or
 * come close with an edge that no third area shares; copies of a polygon are neighbours of each other; one polygon wholly
 * inside another, without touching its border, is not its neighbour. A polygon without extent takes part by its border, an
 * empty one is an island. Order of rings, direction and start point do not matter.
 *
 * <p>Algorithm: vertices and edges are hashed by coordinates, so that what is shared exactly is found in linear time. Only
 * edges that are not shared from both sides can hide a further contact; these few go into a spatial index and are compared
 * edge by edge.
 *
 * <p>Agrees with: libpysal {@code Queen.from_dataframe} and {@code Rook.from_dataframe} where vertices match, exactly; spdep
 * {@code poly2nb(snap = t)} snaps vertex to vertex only and misses T-junctions.
 */
public final class Contiguity {

    private static final Contiguity QUEEN = new Contiguity(ContiguityRule.QUEEN, 0);
    private static final Contiguity ROOK = new Contiguity(ContiguityRule.ROOK, 0);

    private final ContiguityRule rule;
    private final double tolerance;

    private Contiguity(ContiguityRule rule, double tolerance) {
        this.rule = rule;
        this.tolerance = tolerance;
    }

    /**
     * Neighbours share at least a point; no snapping.
     *
     * @return the queen rule
     */
    public static Contiguity queen() {
        return QUEEN;
    }

    /**
     * Neighbours share a piece of border; no snapping.
     *
     * @return the rook rule
     */
    public static Contiguity rook() {
        return ROOK;
    }

    /**
     * The same rule for borders that do not match exactly.
     *
     * @param newTolerance how far borders may lie apart, in units of the coordinates; well below the size of the areas
     * @return the rule with this tolerance
     * @throws IllegalArgumentException if the tolerance is negative or not finite
     */
    public Contiguity withSnapping(double newTolerance) {
        if (!(newTolerance >= 0 && newTolerance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "snapping tolerance " + newTolerance + ", expected a finite number >= 0");
        }
        return new Contiguity(rule, newTolerance);
    }

    /**
     * Finds the neighbours of some polygons.
     *
     * @param areas polygons or multipolygons, one an area
     * @return the symmetric list and what was snapped
     * @throws IllegalArgumentException if a geometry is neither polygon nor multipolygon, or has a coordinate that is not
     *     finite
     */
    public ContiguousAreas of(List<? extends Geometry> areas) {
        Objects.requireNonNull(areas, "areas");
        Borders borders = Borders.of(areas);
        long[] shared = rule == ContiguityRule.QUEEN ? borders.pairsSharingVertex() : borders.pairsSharingEdge();
        OpenEdges open = OpenEdges.of(borders);
        double rounding = borders.roundingTolerance();
        List<SnappedPair> touching = open.close(rule, rounding);
        List<SnappedPair> near = tolerance > rounding ? open.close(rule, tolerance) : touching;
        long[] exact = distinct(shared, touching);
        List<SnappedPair> snapped = near.stream()
                .filter(pair -> Arrays.binarySearch(exact, key(pair)) < 0)
                .toList();
        long[] all = distinct(exact, snapped);
        return new ContiguousAreas(new Links(areas.size(), all).bothWays().list(), snapped);
    }

    private static long[] distinct(long[] pairs, List<SnappedPair> more) {
        return LongStream.concat(Arrays.stream(pairs), more.stream().mapToLong(Contiguity::key))
                .sorted()
                .distinct()
                .toArray();
    }

    private static long key(SnappedPair pair) {
        return (long) pair.first() << 32 | pair.second();
    }

    @Override
    public String toString() {
        return "Contiguity[" + rule + ", snapping " + tolerance + "]";
    }
}
